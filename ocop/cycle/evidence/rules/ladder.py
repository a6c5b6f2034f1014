"""The reminders of a paper: so many days before its last day, and on it; the days are rows of the reference file."""

from collections.abc import Sequence
from datetime import date


def rung_reached(last: date, rungs: Sequence[int], *, on: date) -> int | None:
    """The nearest rung reached (30 = thirty days before, 0 = on the day), None before the first and after the last day.

    A day on which nobody ran the job is made up for until the next rung.
    """
    left = (last - on).days
    if left < 0:
        return None
    return min((rung for rung in rungs if rung >= left), default=None)
