"""One edge of a window as the reference file gives it: a day of the year, or so many days from another window's edge.

"Before 30/04" is strict: the last good day is the day before (settled 1; QĐ 26/2026/QĐ-TTg, Art. 5).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.workdays.rules import Calendar, Policy

from ..vocabulary import DayUnit, Side

FEBRUARY = 2


@dataclass(frozen=True, slots=True)
class Fixed:
    """ "04-30" of the programme year, or of a year after it; strict = the day before is the last good one."""

    day: str
    year_offset: int = 0
    is_strict: bool = False

    def on(self, year: int) -> date:
        """The day in a programme year."""
        day = day_in(self.day, year + self.year_offset)
        return day - timedelta(days=1) if self.is_strict else day


@dataclass(frozen=True, slots=True)
class Derived:
    """`count` days from another window's edge; negative is before it.

    `at_least` says how many of those days before the edge must stay free whoever moves this one; where the file is
    silent, none.
    """

    anchor: str
    side: Side
    count: int
    unit: DayUnit
    at_least: int = 0

    def on(self, base: date, calendar: Calendar) -> date:
        """The day that follows from the base."""
        return shifted(base, self.count, self.unit, calendar)

    def limit(self, base: date, calendar: Calendar) -> date | None:
        """The last day this edge may be moved to; an edge after its base has none."""
        return shifted(base, -self.at_least, self.unit, calendar) if self.count <= 0 else None


Edge = Fixed | Derived


def shifted(day: date, count: int, unit: DayUnit, calendar: Calendar) -> date:
    """The day `count` days or working days away; the start never counts.

    Back from a day of rest one counts from the working day before it, so that whoever begins on the day found has all
    of the working days.
    """
    if unit == DayUnit.DAY:
        return day + timedelta(days=count)
    return calendar.add(calendar.shift(day, Policy.PREVIOUS_WORKING_DAY) if count < 0 else day, count)


def day_in(text: str, year: int) -> date:
    """ "04-30" as a day of the year; "02-29" is the last day of February in every year."""
    month, day = (int(part) for part in text.split("-"))
    if month == FEBRUARY and day == monthrange(2024, FEBRUARY)[1]:
        day = monthrange(year, FEBRUARY)[1]
    return date(year, month, day)


@dataclass(frozen=True, slots=True)
class Span:
    """A limit counted from an event: 15 working days from receipt, 180 days before expiry (negative)."""

    count: int
    unit: DayUnit

    def on(self, event_day: date, calendar: Calendar) -> date:
        """The day that binds, for an event on that day; the day of the event never counts."""
        return shifted(event_day, self.count, self.unit, calendar)
