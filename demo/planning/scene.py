"""Where a plan's story happens: whose plan it is, who acts for whom, what its words mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.workdays.rules import Calendar
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Directive, Task
from ocop.steering.plans.models import Line, Plan, PlanVersion, WorkGroup
from ocop.steering.plans.services.lines import LineWording, MoneyWording, TargetWording
from ocop.steering.plans.vocabulary import Quarter

from ..cast import Cast, body_of
from ..days import day_of

Told = Mapping[str, Any]
MILLION = 1_000_000


@dataclass
class PlanScene:
    """The stage of a plan's story; `scheme` is the plan over several years that it carries out."""

    story: Told
    cast: Cast
    calendar: Calendar
    year: int
    directive: Directive | None = None
    scheme: Plan | None = None
    version: PlanVersion = field(init=False)

    # ── words of the story ──

    def day(self, said: date | str) -> date:
        """The day that is meant."""
        return day_of(said, year=self.year, calendar=self.calendar)

    def body(self, name: str, on: date | None = None) -> Organisation:
        """A body by the end of its key, or the code of a commune."""
        at = name if name.isdecimal() else f"{self.story['prefix']}.{name}"
        return body_of(at, on or self.day(self.story["opened"]))

    def unit(self, name: str) -> Unit:
        """The territory of a body."""
        unit = self.body(name).unit
        assert unit, f"{name} has no territory"
        return unit

    def who(self, body: Organisation, verb: str, on: date) -> Person:
        """Who uses the verb for the body that day."""
        person = self.cast.holder(body.pk, verb, on)
        assert person, f"{body.ref}: nobody of the demonstration has {verb} on {on}"
        return person

    @property
    def owner(self) -> Organisation:
        """The body that draws the plan up."""
        return self.body(self.story["owner"])

    @property
    def officer(self) -> Person:
        """Who drafts it."""
        return self._in_role("drafter", "coord_officer", self.owner)

    @property
    def head(self) -> Person:
        """Who submits it."""
        return self._in_role("head", "coord_head", self.owner)

    @property
    def chair(self) -> Person:
        """Who approves it."""
        return self._in_role("chair", "prov_chair", self.body(self.story.get("approver", "ubnd")))

    @property
    def clerk(self) -> Person:
        """Who enters its decision."""
        return self._in_role("clerk", "office_clerk", self.body(self.story["clerks"]))

    @property
    def register_clerk(self) -> Person:
        """Who keeps the province's register of documents."""
        return self.cast.in_role("office_clerk", self.body(self.story.get("register", self.story["clerks"])).pk)

    def _in_role(self, duty: str, usual: str, body: Organisation) -> Person:
        return self.cast.in_role(self.story.get(duty, usual), body.pk)

    def task(self, words: str) -> Task | None:
        """The task of the story's directive with these words."""
        return self.directive.tasks.filter(action__contains=words).first() if self.directive else None

    def line(self, version: PlanVersion, words: str) -> Line:
        """A line of the version by words of its own."""
        return version.lines.get(content__contains=words)

    def wording(self, told: Told) -> LineWording:
        """A line as the story tells it; money in million đồng."""
        answered = told.get("answers", self.story.get("answers", ""))
        return LineWording(
            group=WorkGroup.objects.get(code=told["group"]),
            content=told["content"],
            indicator=Indicator.objects.get(code=told["indicator"]) if "indicator" in told else None,
            lead=self.body(told["lead"]) if "lead" in told else None,
            coordinating=tuple(self.body(name) for name in told.get("coordinating", ())),
            start_on=self.day(told["start"]) if "start" in told else None,
            due_on=self._due(told["due"]) if "due" in told else None,
            deliverable=told.get("deliverable", ""),
            answers=self.task(answered) if answered else None,
            clause=told.get("clause", ""),
            note=told.get("note", ""),
            targets=tuple(self._targets(told.get("target", {}))),
            money=tuple(
                MoneyWording(FundingSource.objects.get(code=code), round(amount * MILLION))
                for code, amount in told.get("money", {}).items()
            ),
        )

    def _due(self, said: date | str) -> date:
        """A due day stands as written, working day or not."""
        if isinstance(said, date):
            return said
        month, day = said.split("-")
        return date(self.year, int(month), int(day))

    def _targets(self, told: Told) -> Sequence[TargetWording]:
        if not told:
            return []
        whole = _target(None, told["value"], upper=told.get("upper"), is_at_least=told.get("at_least", False))
        quarters = [_target(None, value, quarter=Quarter(n)) for n, value in told.get("quarters", {}).items()]
        low, high = told.get("each_place", (None, None))
        each = [_target(self.unit(p), low, upper=high) for p in self.story.get("places", ())] if low else []
        shared = [_target(self.unit(place), value) for place, value in told.get("places", {}).items()]
        return [whole, *quarters, *each, *shared]


def _target(
    unit: Unit | None, value: Any, *, quarter: Quarter = Quarter.YEAR, upper: Any = None, is_at_least: bool = False
) -> TargetWording:
    return TargetWording(unit, quarter, Decimal(value), None if upper is None else Decimal(upper), is_at_least)
