"""The story of 2019 in the province of Bắc Kạn: a directive read, sent, followed up, and reported to the Chairman."""

from collections.abc import Mapping
from typing import Any

from ocop.base.workdays.queries import calendar
from ocop.oversight.reports import services as reports
from ocop.oversight.reports.models import ExecutionReport
from ocop.oversight.reports.vocabulary import PeriodKind

from .acts import play
from .cast import Cast
from .scene import Scene
from .telling import opened, story_of, text_of

NARRATIVE = "steering"


def tell(cast: Cast) -> Scene:
    """The whole story; gives its stage."""
    story = story_of("nam-2019")
    scene = opened(story, text_of(story["text"]), cast=cast, calendar=calendar(), issued=story["issued"])
    play(scene, story["acts"])
    report(scene, story["report"])
    play(scene, story["afterwards"])
    return scene


def report(scene: Scene, told: Mapping[str, Any]) -> ExecutionReport:
    """The half-year report: drafted, a sentence added, looked at, signed, sent, seen by the Chairman."""
    drafter, signer, reviewer = scene.reader, scene.chief, scene.cast.named(told["reviewer"])
    found = reports.draft(
        directive=scene.directive,
        kind=PeriodKind(told["kind"]),
        by=drafter,
        on=told["drafted"],
        year=told["year"],
        number=told["number"],
    )
    section = found.sections.get(key=NARRATIVE)
    reports.edit_section(section.pk, by=drafter, on=told["drafted"], text=f"{section.text}\n{told['addition']}")
    reports.submit_for_signature(found.pk, by=drafter, on=told["submitted"], signer=signer, reviewer=reviewer)
    reports.agree(found.pk, by=reviewer, on=told["submitted"])
    reports.sign(found.pk, by=signer, on=told["signed"])
    reports.send(found.pk, by=drafter, on=told["signed"])
    chairman = scene.cast.in_role("prov_chair", scene.body("ubnd").pk)
    reports.acknowledge(found.pk, by=chairman, on=told["seen"])
    return found
