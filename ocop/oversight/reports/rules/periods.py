"""Reporting periods: which days a report speaks of, the cut-off of its figures, and when it is due.

Legal basis: Decree 09/2019/NĐ-CP, Art. 12 (data periods), Art. 13 (sending) and Art. 8.5 (at least one working day
after the data date). The days come from `reference/report-periods.yaml`, none from here.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar, Policy

from ..vocabulary import PeriodKind

PERIOD_BASIS = "Nghị định số 09/2019/NĐ-CP, Điều 12"
DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Definition:
    """A period of the year as the law counts it: from a day of the month before its first to a day of its last."""

    kind: PeriodKind
    number: int
    first_month: int
    last_month: int
    from_day: int
    to_day: int
    due_day: int
    policy: Policy
    workdays_after: int
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """The days a report speaks of, both included, and its due day where it has one."""

    data_from: date
    cut_off: date
    due_on: date | None = None


def span_of(definition: Definition, year: int, calendar: Calendar) -> Span:
    """The span of a period in a year."""
    cut_off = day_of(year, definition.last_month, definition.to_day)
    before = definition.first_month - 1
    start_year, start_month = (year, before) if before else (year - 1, DECEMBER)
    return Span(
        data_from=day_of(start_year, start_month, definition.from_day),
        cut_off=cut_off,
        due_on=_due(definition, day_of(year, definition.last_month, definition.due_day), cut_off, calendar),
    )


def day_of(year: int, month: int, day: int) -> date:
    """The day of that number, or the last of a shorter month ("ngày 30" in February)."""
    return date(year, month, min(day, monthrange(year, month)[1]))


def _due(definition: Definition, day: date, cut_off: date, calendar: Calendar) -> date:
    """The due day moved off rest days, yet never nearer to the cut-off than the law allows (Art. 8.5)."""
    earliest = calendar.add(cut_off, definition.workdays_after)
    return max(calendar.shift(day, definition.policy), earliest)


def obstacles_to_defining(definition: Definition) -> Iterator[Obstacle]:
    """A period whose months or days cannot be."""
    facts = {"kind": definition.kind.value, "number": definition.number}
    if not 1 <= definition.first_month <= definition.last_month <= DECEMBER:
        yield Obstacle("period.months-impossible", facts)
    if not all(1 <= day <= 31 for day in (definition.from_day, definition.to_day, definition.due_day)):
        yield Obstacle("period.days-impossible", facts)
    if definition.due_day <= definition.to_day:
        yield Obstacle("period.due-before-cut-off", facts, PERIOD_BASIS)
