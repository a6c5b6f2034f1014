"""The computed status of an assignment: a table of dates, read anew each time.

Source: directives-and-reporting notes §3.3. "Trước ngày X" is kept as X; the setting
`before_is_strict` makes X itself late (notes §6). A result that was handed in stops the clock on its
day: while the office has not confirmed it, the assignment is judged as of that day and marked as waiting.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.workdays.rules import Calendar

from ..vocabulary import OUT_STATES, AssignmentState, TaskKind, TimeStatus


@dataclass(frozen=True, slots=True)
class Dates:
    """What the status of one assignment depends on."""

    state: AssignmentState
    kind: TaskKind
    due: date | None
    worded_before: bool = False
    is_request: bool = False
    submitted_on: date | None = None
    finished_on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an assignment stands on a day: status, how late, and whether a result waits for the office."""

    status: TimeStatus
    last_good_day: date | None = None
    days_late: int = 0
    workdays_late: int = 0
    workdays_left: int | None = None
    is_waiting: bool = False


def last_good_day(due: date | None, *, worded_before: bool, strict: bool) -> date | None:
    """The last day on which the work is still on time: X, or the day before where "trước" is strict."""
    if due is None:
        return None
    return due - timedelta(days=1) if worded_before and strict else due


def days_late(dates: Dates, *, on: date, strict: bool) -> int:
    """Calendar days from the last good day until the work, or its result, was handed in; until today if it was not."""
    limit = last_good_day(dates.due, worded_before=dates.worded_before, strict=strict)
    if limit is None:
        return 0
    handed_in = {AssignmentState.DONE: dates.finished_on, AssignmentState.SUBMITTED: dates.submitted_on}
    return max(0, ((handed_in.get(dates.state) or on) - limit).days)


def standing(dates: Dates, *, on: date, calendar: Calendar, warn_days: int, strict: bool) -> Standing:
    """The standing on the day `on`; days late are calendar days, working days stand beside them."""
    if dates.state in OUT_STATES:
        return Standing(TimeStatus.OUT)
    limit = last_good_day(dates.due, worded_before=dates.worded_before, strict=strict)
    waiting = dates.state == AssignmentState.SUBMITTED
    if limit is None or dates.kind == TaskKind.STANDING or dates.is_request:
        return Standing(TimeStatus.NO_DEADLINE, limit, is_waiting=waiting)
    if dates.state == AssignmentState.DONE:
        return _finished(dates.finished_on or on, limit, calendar)
    if waiting:
        return _handed_in(dates.submitted_on or on, limit, calendar)
    return _running(on, limit, calendar, warn_days)


def _finished(finished: date, limit: date, calendar: Calendar) -> Standing:
    if finished <= limit:
        return Standing(TimeStatus.DONE_ON_TIME, limit)
    return _late(TimeStatus.DONE_LATE, finished, limit, calendar)


def _handed_in(day: date, limit: date, calendar: Calendar) -> Standing:
    if day <= limit:
        return Standing(TimeStatus.NOT_DUE, limit, is_waiting=True)
    return _late(TimeStatus.OVERDUE, day, limit, calendar, waiting=True)


def _running(on: date, limit: date, calendar: Calendar, warn_days: int) -> Standing:
    if on > limit:
        return _late(TimeStatus.OVERDUE, on, limit, calendar)
    left = calendar.between(on, limit)
    status = TimeStatus.DUE_SOON if left <= warn_days else TimeStatus.NOT_DUE
    return Standing(status, limit, workdays_left=left)


def _late(status: TimeStatus, day: date, limit: date, calendar: Calendar, *, waiting: bool = False) -> Standing:
    return Standing(
        status,
        limit,
        days_late=(day - limit).days,
        workdays_late=calendar.between(limit, day),
        is_waiting=waiting,
    )
