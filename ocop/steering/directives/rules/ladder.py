"""The urging ladder: which reminders are due for an assignment on a day.

Notes §3.4: before the due day the officer; on it the officer and the head; afterwards the office's list,
an urging letter, and the leader's list of what must be explained. All counts are working days after the
last good day and come from the province's follow-up rules. Before the ladder stands the acceptance: a body takes
a task on within so many working days after it was given.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.workdays.rules import Calendar

from ..vocabulary import FollowUpKind


@dataclass(frozen=True, slots=True)
class Rungs:
    """Working days before (warn) and after the last good day at which each rung is reached."""

    warn_days: int
    list_after: int
    letter_after: int
    explain_after: int


def is_slow_to_accept(assigned_on: date, *, on: date, calendar: Calendar, within: int) -> bool:
    """Whether a task still not accepted on the day has waited longer than allowed; the day it was given is day 0."""
    return calendar.between(assigned_on, on) > within


def older_than(count: int, *, on: date, calendar: Calendar) -> date:
    """Days before this one lie at least `count` working days back: the same count as a limit for a list."""
    return calendar.add(on + timedelta(days=1), -count)


def rungs_reached(limit: date, *, on: date, calendar: Calendar, rungs: Rungs) -> Iterator[FollowUpKind]:
    """Every rung reached by the day `on`, lowest first; the log keeps each from being climbed twice."""
    left = calendar.between(on, limit)
    if 0 < left <= rungs.warn_days and on < limit:
        yield FollowUpKind.NOTICE
    if on == limit:
        yield FollowUpKind.DUE_DAY
    if on <= limit:
        return
    late = calendar.between(limit, on)
    if late >= rungs.list_after:
        yield FollowUpKind.LIST
    if late >= rungs.letter_after:
        yield FollowUpKind.LETTER
    if late >= rungs.explain_after:
        yield FollowUpKind.EXPLAIN
