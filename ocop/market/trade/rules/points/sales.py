"""Báo cáo doanh số: the month, its last day for reporting, lateness, what a line may say, what sums may claim.

Basis: rhythm and rules R2–R4 of support-and-trade notes §10; the days are rows of `reference/pos-criteria.yaml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

MONTHS = 12


def month_after(day: date) -> date:
    """The first day of the next month."""
    return date(day.year + day.month // MONTHS, day.month % MONTHS + 1, 1)


def month_of(day: date) -> Period:
    """The month in which the day lies."""
    first = day.replace(day=1)
    return Period(first, month_after(first))


def months_in(period: Period) -> list[Period]:
    """The months that lie wholly inside a bounded period."""
    assert period.start
    assert period.end
    found, first = [], period.start.replace(day=1)
    while month_after(first) <= period.end:
        if first >= period.start:
            found.append(Period(first, month_after(first)))
        first = month_after(first)
    return found


def due_on(month: Period, due_day: int) -> date:
    """The last day for the report: a day of the month after."""
    assert month.end
    return month.end.replace(day=due_day)


def is_late(submitted_on: date, due: date) -> bool:
    """Taken all the same, and marked."""
    return submitted_on > due


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of a report says, as typed."""

    key: int
    name: str
    quantity: Decimal | None
    revenue_vnd: int | None
    returned: Decimal | None = None
    online_vnd: int | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was typed in it."""
        return self.quantity is None and self.revenue_vnd is None and not self.returned and not self.online_vnd


def obstacles_to_lines(lines: Sequence[Line]) -> Iterator[Obstacle]:
    """Each line has its quantity and its money; nothing is below zero; the online part is a part."""
    for line in lines:
        told = {"name": line.name}
        figures = (line.quantity, line.revenue_vnd, line.returned, line.online_vnd)
        if any(figure is not None and figure < 0 for figure in figures):
            yield Obstacle("sales.below-zero", told)
        elif (line.quantity is None or line.revenue_vnd is None) and not line.says_nothing:
            yield Obstacle("sales.half-a-line", told)
        elif line.revenue_vnd and not line.quantity:
            yield Obstacle("sales.money-without-goods", told)
        elif (line.online_vnd or 0) > (line.revenue_vnd or 0):
            yield Obstacle("sales.online-too-much", told)


def obstacles_to_month(
    month: Period, *, recognised_on: date | None, closed_on: date | None, on: date
) -> Iterator[Obstacle]:
    """A month that is over, in which the point was recognised."""
    assert month.end
    if month.end > on:
        yield Obstacle("sales.month-not-over", repair="#id_month")
    if recognised_on is None or month.end <= recognised_on or (closed_on and month.start and month.start >= closed_on):
        yield Obstacle("sales.not-recognised-then", repair="#id_month")


def months_due(recognised_on: date, ended_on: date | None, *, on: date) -> Iterator[Period]:
    """The months over by the day in which the point was, at least in part, a recognised one."""
    month = month_of(recognised_on)
    while month.end and month.end <= on and (ended_on is None or (month.start and month.start < ended_on)):
        yield month
        month = month_of(month.end)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the reports that were due are there (R2): no report is not a zero."""

    reported: int
    due: int

    @property
    def is_whole(self) -> bool:
        """Whether every report is there."""
        return self.reported >= self.due


def missed_in_a_row(reported: Sequence[bool]) -> int:
    """How many of the last months, newest last, have no report."""
    count = 0
    for is_there in reversed(reported):
        if is_there:
            break
        count += 1
    return count
