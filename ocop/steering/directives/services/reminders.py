"""The urging ladder climbed each day: who is reminded, what the office must urge, what must be explained.

Run by a job; every rung is logged once per due day, so a second run on the same day does nothing.
"""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from ocop.base.audit.services import record

from .. import notices
from ..models import Assignment, FollowUp
from ..queries.moments import Moment, moment
from ..rules.ladder import rungs_reached
from ..rules.status import last_good_day
from ..vocabulary import OPEN_STATES, AssignmentState, FollowUpKind, TaskKind

SAY: dict[FollowUpKind, Callable[..., None]] = {
    FollowUpKind.NOTICE: notices.due_soon,
    FollowUpKind.DUE_DAY: notices.due_today,
    FollowUpKind.LIST: notices.became_overdue,
    FollowUpKind.EXPLAIN: notices.explanation_wanted,
}


def climb(*, on: date) -> int:
    """Log and tell every rung newly reached on the day; returns how many."""
    now = moment(on)
    return sum(_climb_one(assignment, now) for assignment in _running())


def _running() -> list[Assignment]:
    found = Assignment.objects.filter(state__in=OPEN_STATES, current_due__isnull=False, is_request=False)
    found = found.exclude(state=AssignmentState.SUBMITTED).exclude(task__kind=TaskKind.STANDING)
    related = found.select_related("task__directive__document", "task__directive__office", "organisation", "officer")
    return list(related.prefetch_related("follow_ups"))


@transaction.atomic
def _climb_one(assignment: Assignment, now: Moment) -> int:
    limit = last_good_day(
        assignment.current_due, worded_before=assignment.task.worded_before, strict=now.rules.before_is_strict
    )
    if limit is None:
        return 0
    logged = {(f.kind, f.for_due) for f in assignment.follow_ups.all()}
    reached = [
        kind
        for kind in rungs_reached(limit, on=now.on, calendar=now.calendar, rungs=now.rungs)
        if kind in SAY and (kind, limit) not in logged
    ]
    for kind in reached:
        FollowUp.objects.create(assignment=assignment, kind=kind, on=now.on, for_due=limit)
        record("directives.assignment.reminded", assignment, by=None, rung=kind.value, due=limit.isoformat())
        SAY[kind](assignment, on=now.on)
    return len(reached)
