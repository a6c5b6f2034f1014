"""The urging ladder climbed each day: who is reminded, what the office must urge, what must be explained.

Run by a job; every rung is logged once per due day, so a second run on the same day does nothing.
"""

from collections.abc import Callable, Iterator
from datetime import date

from django.db import transaction

from ocop.base.audit.services import record

from .. import notices
from ..models import Assignment, FollowUp
from ..queries.locking import RELATED
from ..queries.moments import Moment, moment
from ..queries.urging import not_accepted
from ..rules.ladder import rungs_reached
from ..rules.status import last_good_day
from ..vocabulary import RUNNING_STATES, FollowUpKind, TaskKind

SAY: dict[FollowUpKind, Callable[..., None]] = {
    FollowUpKind.ACCEPT: notices.not_accepted,
    FollowUpKind.NOTICE: notices.due_soon,
    FollowUpKind.DUE_DAY: notices.due_today,
    FollowUpKind.LIST: notices.became_overdue,
    FollowUpKind.EXPLAIN: notices.explanation_wanted,
}


def climb(*, on: date) -> int:
    """Log and tell every rung newly reached on the day; returns how many."""
    now = moment(on)
    return sum(_log(assignment, kind, for_due, on=on) for assignment, kind, for_due in _reached(now))


def _reached(now: Moment) -> Iterator[tuple[Assignment, FollowUpKind, date]]:
    """Every rung an assignment stands on, with the day it belongs to."""
    known = Assignment.objects.select_related(*RELATED)
    for assignment in not_accepted(known, now):
        yield assignment, FollowUpKind.ACCEPT, assignment.assigned_on
    timed = known.filter(state__in=RUNNING_STATES, current_due__isnull=False, is_request=False)
    for assignment in timed.exclude(task__kind=TaskKind.STANDING):
        yield from _rungs_of(assignment, now)


def _rungs_of(assignment: Assignment, now: Moment) -> Iterator[tuple[Assignment, FollowUpKind, date]]:
    strict, before = now.rules.before_is_strict, assignment.task.worded_before
    limit = last_good_day(assignment.current_due, worded_before=before, strict=strict)
    if limit is None:
        return
    for kind in rungs_reached(limit, on=now.on, calendar=now.calendar, rungs=now.rungs):
        if kind in SAY:
            yield assignment, kind, limit


@transaction.atomic
def _log(assignment: Assignment, kind: FollowUpKind, for_due: date, *, on: date) -> bool:
    """The rung in the log, told and recorded if it is new there."""
    _, is_new = FollowUp.objects.get_or_create(assignment=assignment, kind=kind, for_due=for_due, defaults={"on": on})
    if is_new:
        record("directives.assignment.reminded", assignment, by=None, rung=kind.value, day=for_due.isoformat())
        SAY[kind](assignment, on=on)
    return is_new
