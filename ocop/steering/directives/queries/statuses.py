"""The computed status as one SQL expression, so lists can filter, sort and count by it.

It says the same as `rules.status.standing`, row by row; a test compares the two over every edge.
"""

from datetime import date, timedelta
from typing import Any

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When

from ..models import Assignment
from ..rules.rates import Counts
from ..vocabulary import OPEN_STATES, OUT_STATES, AssignmentState, TaskKind, TimeStatus
from .moments import Moment


def with_status(assignments: QuerySet[Assignment], moment: Moment) -> QuerySet[Assignment]:
    """The assignments, each with `time_status`."""
    return assignments.annotate(time_status=status_expression(moment))


def status_expression(moment: Moment) -> Case:
    """A Case over stored dates that yields a `TimeStatus`."""
    strict = moment.rules.before_is_strict
    finished = Q(state=AssignmentState.DONE)
    waiting = Q(state=AssignmentState.SUBMITTED)
    return Case(
        When(state__in=OUT_STATES, then=Value(TimeStatus.OUT)),
        When(_without_limit(), then=Value(TimeStatus.NO_DEADLINE)),
        When(finished & _in_time(F("finished_on"), strict), then=Value(TimeStatus.DONE_ON_TIME)),
        When(finished, then=Value(TimeStatus.DONE_LATE)),
        When(waiting & _in_time(F("submitted_on"), strict), then=Value(TimeStatus.NOT_DUE)),
        When(waiting | ~_in_time(moment.on, strict), then=Value(TimeStatus.OVERDUE)),
        When(_sooner_than(moment.soon_until, strict), then=Value(TimeStatus.DUE_SOON)),
        default=Value(TimeStatus.NOT_DUE),
        output_field=CharField(),
    )


def _without_limit() -> Q:
    return Q(current_due__isnull=True) | Q(task__kind=TaskKind.STANDING) | Q(is_request=True)


def _in_time(day: date | F, strict: bool) -> Q:
    plain = Q(current_due__gte=day)
    if not strict:
        return plain
    return (Q(task__worded_before=False) & plain) | Q(task__worded_before=True, current_due__gt=day)


def _sooner_than(day: date, strict: bool) -> Q:
    plain = Q(current_due__lt=day)
    return plain | Q(task__worded_before=True, current_due=day) if strict else plain


def count_columns(moment: Moment) -> dict[str, Any]:
    """Aggregates that fill `Counts`, for `.aggregate()` or a grouped `.annotate()`."""
    columns: dict[str, Any] = {
        status.value: Count("id", filter=Q(time_status=status)) for status in TimeStatus if status != TimeStatus.OUT
    }
    is_open = Q(state__in=OPEN_STATES)
    recently = moment.on - timedelta(days=moment.rules.update_within_days)
    return columns | {
        "waiting": Count("id", filter=Q(state=AssignmentState.SUBMITTED)),
        "open": Count("id", filter=is_open),
        "updated": Count("id", filter=is_open & Q(updated_on__gte=recently)),
    }


def counts(assignments: QuerySet[Assignment], moment: Moment) -> Counts:
    """The counts of a set of assignments: one query."""
    return Counts(**with_status(assignments, moment).aggregate(**count_columns(moment)))
