"""A version as its page shows it: rows of lines, targets beside last year, money by source, the route so far."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.phrases import sentence_of
from ocop.law.indicators.registry import Reading
from ocop.steering.budget.models import FundingSource

from ..models import Line, LineTarget, WorkGroup
from ..vocabulary import Quarter
from .base import millions, plain_number

MISSING = {
    "gap.no-lead": gettext_lazy("cơ quan chủ trì"),
    "gap.no-indicator": gettext_lazy("chỉ tiêu đo"),
    "gap.no-target": gettext_lazy("số lượng"),
    "gap.no-due": gettext_lazy("thời hạn"),
    "gap.places-without": gettext_lazy("số lượng của một số địa bàn"),
}


def target_text(target: LineTarget) -> str:
    """40, ≥ 40 or 4–5."""
    value = plain_number(target.value)
    if target.upper is not None:
        return f"{value}–{plain_number(target.upper)}"
    return f"≥ {value}" if target.is_at_least else value


def whole_target(line: Line) -> LineTarget | None:
    """The target of the whole for the whole year."""
    return next((t for t in line.targets.all() if t.unit_id is None and t.quarter == Quarter.YEAR), None)


def named(group: WorkGroup) -> str:
    """A group of work in the language of the screen."""
    return str((group.name_en if get_language() == "en" else "") or group.name)


def unit_of(line: Line) -> str:
    """What is counted, in the language of the screen; the unit of the indicator stands in lines that name no other."""
    if line.indicator and line.unit_text in ("", line.indicator.unit):
        return line.indicator.unit_label
    return line.unit_text


@dataclass(frozen=True)
class LineRow:
    """A line as a row of the table; `gaps` says what is still missing."""

    line: Line
    gaps: Sequence[Obstacle] = ()
    is_first: bool = False
    is_last: bool = False

    @property
    def reference(self) -> str:
        """Which task or clause it carries out."""
        return str(self.line.answers) if self.line.answers else self.line.clause

    @property
    def when(self) -> str:
        """From day to day, as far as given."""
        start, due = self.line.start_on, self.line.due_on
        if start and due:
            return f"{short_date(start)}\u00a0– {short_date(due)}"
        if due:
            return _("đến %(day)s") % {"day": short_date(due)}
        return _("từ %(day)s") % {"day": short_date(start)} if start else ""

    @property
    def target(self) -> str:
        """How much in all, with its unit; how many places have their share."""
        whole = whole_target(self.line)
        return f"{target_text(whole)} {unit_of(self.line)}".strip() if whole else ""

    @property
    def group(self) -> str:
        """Its group of work."""
        return named(self.line.group)

    @property
    def indicator(self) -> str:
        """What is measured."""
        return self.line.indicator.label if self.line.indicator else ""

    @property
    def missing(self) -> str:
        """What is still missing, in few words."""
        return "; ".join(str(MISSING[gap.code]) if gap.code in MISSING else sentence_of(gap) for gap in self.gaps)

    @property
    def places(self) -> int:
        """How many places have a target of their own."""
        return len({target.unit_id for target in self.line.targets.all() if target.unit_id})

    @property
    def amount(self) -> int:
        """All its money."""
        return sum(money.amount_vnd for money in self.line.money.all())

    @property
    def money(self) -> str:
        """In million đồng."""
        return millions(self.amount) if self.amount else "–"

    @property
    def sources(self) -> str:
        """By source, in million đồng."""
        return " · ".join(f"{money.source} {millions(money.amount_vnd)}" for money in self.line.money.all())

    @property
    def carried(self) -> bool:
        """Whether it goes on from the year before."""
        return self.line.carried_from_id is not None


def grouped(lines: Iterable[Line], gaps: Mapping[int, Sequence[Obstacle]]) -> list[tuple[Any, list[LineRow]]]:
    """The rows under their groups of work, in order."""
    groups: dict[Any, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.group, []).append(line)
    return [(named(group), list(_rows(held, gaps))) for group, held in groups.items()]


def _rows(lines: Sequence[Line], gaps: Mapping[int, Sequence[Obstacle]]) -> Iterator[LineRow]:
    for place, line in enumerate(lines, start=1):
        yield LineRow(line, gaps.get(line.pk, ()), place == 1, place == len(lines))


@dataclass(frozen=True)
class TargetRow:
    """A target of the plan beside what was done in the year before."""

    line: Line
    name: str
    unit: str
    before: Reading | None
    target: str
    places: int

    @property
    def before_text(self) -> str:
        """42, or 31/37 where it is a part of a whole; a dash where nobody knows."""
        if self.before is None or self.before.value is None:
            return ""
        return plain_number(self.before.value)

    @property
    def before_url(self) -> str:
        """The records behind it."""
        return reverse("plans:records", args=[self.line.pk]) + "?nam-truoc=1"


def target_rows(lines: Iterable[Line], before: Mapping[str, Reading]) -> list[TargetRow]:
    """Every line with an indicator."""
    found = []
    for line in lines:
        if line.indicator:
            row, whole = LineRow(line), whole_target(line)
            text = target_text(whole) if whole else ""
            found.append(
                TargetRow(line, row.indicator, unit_of(line), before.get(line.indicator.code), text, row.places)
            )
    return found


@dataclass(frozen=True)
class SourceRow:
    """Money of one source: in the plan, in the estimate, allocated; None where nothing is entered."""

    source: FundingSource
    planned: int
    estimated: int | None
    allocated: int | None

    @property
    def limit(self) -> int | None:
        """What the plan is held against: what was allocated, before that what was asked for."""
        if not self.source.is_state_budget:
            return None
        return self.allocated if self.allocated is not None else self.estimated

    @property
    def is_over(self) -> bool:
        """Whether the plan wants more than it may."""
        return self.limit is not None and self.planned > self.limit

    @property
    def tone(self) -> str:
        """For the bar."""
        return "late" if self.is_over else "run"

    @property
    def planned_text(self) -> str:
        """In million đồng."""
        return millions(self.planned)

    @property
    def estimated_text(self) -> str:
        """In million đồng."""
        return millions(self.estimated)

    @property
    def allocated_text(self) -> str:
        """In million đồng."""
        return millions(self.allocated)

    @property
    def limit_text(self) -> str:
        """In million đồng."""
        return millions(self.limit)

    @property
    def over_text(self) -> str:
        """By how much it is too much, in million đồng."""
        return millions(self.planned - (self.limit or 0))


def total(amounts: Collection[int]) -> str:
    """All of it in million đồng."""
    return millions(sum(amounts))


def percent_text(value: Decimal | None) -> str:
    """71,43%."""
    return "" if value is None else f"{plain_number(value)}%"
