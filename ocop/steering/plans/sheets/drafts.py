"""A line as the workbook says it, before anybody decides whether it enters a plan."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.base.kernel.text import fold, squeeze
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task

from ..models import WorkGroup
from ..vocabulary import Quarter


@dataclass(frozen=True, slots=True)
class DraftTarget:
    """How much where in which part of the year."""

    unit: Unit | None
    quarter: Quarter
    value: Decimal
    upper: Decimal | None = None
    is_at_least: bool = False


@dataclass(slots=True)
class DraftLine:
    """One row of the sheet of lines with its rows of the sheet of places; `mark` is the number typed in it."""

    row: int
    mark: str
    group: WorkGroup | None
    content: str
    indicator: Indicator | None = None
    unit_text: str = ""
    lead: Organisation | None = None
    coordinating: tuple[Organisation, ...] = ()
    start_on: date | None = None
    due_on: date | None = None
    deliverable: str = ""
    answers: Task | None = None
    clause: str = ""
    note: str = ""
    targets: list[DraftTarget] = field(default_factory=list)
    money: list[tuple[FundingSource, int]] = field(default_factory=list)

    @property
    def identity(self) -> tuple[object, ...]:
        """What makes two rows the same work: content, indicator, lead."""
        return identity(self.content, getattr(self.indicator, "pk", None), getattr(self.lead, "pk", None))


def identity(content: str, indicator: int | None, lead: int | None) -> tuple[object, ...]:
    """The same for a line that is already there."""
    return fold(squeeze(content)), indicator, lead
