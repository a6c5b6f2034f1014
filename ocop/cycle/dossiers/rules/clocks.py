"""Clocks: the last good day, what a stop costs, when a clock begins anew.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.2 (15 working days of the commune from a complete file), Art. 7.6 (45 days of a
re-evaluation from a complete file); the figures are rows of the calendar or of `reference/dossiers.yaml`.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.workdays.rules import Calendar

from ..vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """How a clock stands on a day: days left (negative when late), whether it stands still, whether it is over."""

    left: int
    is_stopped: bool
    is_over: bool

    @property
    def is_late(self) -> bool:
        """Whether its last good day has passed while it ran."""
        return self.left < 0 and not self.is_stopped and not self.is_over


def due_after(start: date, count: int, unit: str, calendar: Calendar) -> date:
    """The last good day: the count-th (working) day after the start, which itself never counts."""
    return calendar.add(start, count) if unit == Unit.WORKING_DAY else start + timedelta(days=count)


def between(start: date, end: date, unit: str, calendar: Calendar) -> int:
    """Days in the clock's own unit after `start` up to `end`; negative when `end` is earlier."""
    return calendar.between(start, end) if unit == Unit.WORKING_DAY else (end - start).days


def resumed(due: date, stopped_on: date, on: date, unit: str, calendar: Calendar) -> date:
    """The last good day after standing still: what was left on the day of the stop is left again."""
    return due_after(on, max(between(stopped_on, due, unit, calendar), 0), unit, calendar)


def standing(
    due: date, stopped_on: date | None, ended_on: date | None, *, unit: str, calendar: Calendar, on: date
) -> Standing:
    """Counted to the day of the stop or of the end, where there is one."""
    day = ended_on or stopped_on or on
    return Standing(between(day, due, unit, calendar), stopped_on is not None, ended_on is not None)
