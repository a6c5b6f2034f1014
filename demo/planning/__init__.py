"""A plan as the people of a story take it to its decision, and what is reported on it afterwards."""

from datetime import date

from ocop.law.documents import services as documents
from ocop.law.documents.vocabulary import SeriesKind
from ocop.steering.budget.models import Programme
from ocop.steering.plans.models import Plan
from ocop.steering.plans.services import lines, opening
from ocop.steering.plans.vocabulary import Level

from .scene import PlanScene, Told
from .steps import STEPS

__all__ = ["STEPS", "PlanScene", "begin"]


def begin(scene: PlanScene, told: Told, on: date) -> None:
    """The number series of the office, the draft, the lines the office writes itself."""
    for series in told.get("series", ()):
        documents.open_series(
            organisation=scene.owner, symbol=series["symbol"], year=on.year + series.get("year", 0),
            kind=SeriesKind.OWN, last=series["last"], by=scene.officer, on=on,
        )  # fmt: skip
    scene.version = opening.open_plan(
        by=scene.officer,
        on=on,
        programme=Programme.objects.get(code=told["programme"]),
        level=Level(told["level"]),
        owner=scene.owner,
        first_year=scene.year,
        last_year=scene.year + told.get("years", 1) - 1,
        title=told.get("title", "").format(year=scene.year, last=scene.year + told.get("years", 1) - 1),
        scheme=scene.scheme,
        copy_from=_before(scene) if told.get("copies") else None,
    )
    for line in told.get("lines", ()):
        lines.add_line(scene.version.pk, by=scene.officer, on=on, wording=scene.wording(line))


def _before(scene: PlanScene) -> Plan | None:
    """The plan of the year before."""
    found = Plan.objects.filter(owner=scene.owner, programme__code=scene.story["programme"])
    return found.filter(first_year=scene.year - 1, last_year=scene.year - 1).first()
