"""Nhắc thời hạn: which rung of a day is reached; the rungs are rows of `reference/dossiers.yaml`."""

from collections.abc import Sequence
from datetime import date

from ocop.base.workdays.rules import Calendar

from .clocks import between


def days_left(day: date, unit: str, calendar: Calendar, *, on: date) -> int:
    """Days of the unit up to the day; at least one is missing once it has passed, a Saturday's last day too."""
    if day >= on:
        return between(on, day, unit, calendar)
    return min(between(on, day, unit, calendar), -1)


def rung_reached(left: int, rungs: Sequence[int]) -> int | None:
    """The nearest rung reached (3 = three days before, 0 = on the day, -1 = the day after); None before the first.

    A day on which nobody ran the job is made up for until the next rung; the last one stands until the thing is done.
    """
    return min((rung for rung in rungs if rung >= left), default=None)
