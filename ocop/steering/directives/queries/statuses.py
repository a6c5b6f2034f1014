"""The computed status as one SQL expression, so lists can filter, sort and count by it.

It says the same as `rules.status.standing`, row by row; a test compares the two over every edge.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
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


def open_first(assignments: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """What is still to be done before what is done or taken out, the longest due first, without a day last."""
    is_over = Case(When(state__in=OUT_STATES | {AssignmentState.DONE}, then=Value(1)), default=Value(0))
    return assignments.order_by(is_over, F("current_due").asc(nulls_last=True), "pk")


def in_status(*wanted: TimeStatus) -> Q:
    """Assignments with one of these statuses; they must come from `with_status`."""
    return Q(time_status__in=wanted)


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
        When(ends_before(moment.soon_until, strict=strict), then=Value(TimeStatus.DUE_SOON)),
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


def ends_before(day: date, *, strict: bool) -> Q:
    """The last good day lies before the day."""
    plain = Q(current_due__lt=day)
    return plain | Q(task__worded_before=True, current_due=day) if strict else plain


@dataclass(frozen=True, slots=True)
class Group:
    """How many assignments share a status and a state (and `key`, where the figures are told apart)."""

    key: int | None
    status: TimeStatus
    state: AssignmentState
    count: int
    updated: int


def groups(assignments: QuerySet[Assignment], moment: Moment, *, by: str = "") -> list[Group]:
    """The assignments grouped by status and state, and by the field `by`: one query, each row judged once."""
    recently = moment.on - timedelta(days=moment.rules.update_within_days)
    judged = with_status(assignments, moment).order_by().values(*filter(None, [by]), "time_status", "state")
    rows: Iterable[dict[str, Any]] = judged.annotate(
        n=Count("pk"), recent=Count("pk", filter=Q(updated_on__gte=recently))
    )
    return [
        Group(row.get(by), TimeStatus(row["time_status"]), AssignmentState(row["state"]), row["n"], row["recent"])
        for row in rows
    ]


def counts_of(found: Iterable[Group]) -> Counts:
    """The groups added up."""
    found = list(found)
    timed = Counter[str]()
    for group in found:
        timed[group.status.value] += group.count
    timed.pop(TimeStatus.OUT.value, None)
    running = [group for group in found if group.state in OPEN_STATES]
    return Counts(
        **timed,
        waiting=sum(group.count for group in found if group.state == AssignmentState.SUBMITTED),
        open=sum(group.count for group in running),
        updated=sum(group.updated for group in running),
    )


def counts(assignments: QuerySet[Assignment], moment: Moment) -> Counts:
    """The counts of a set of assignments: one query."""
    return counts_of(groups(assignments, moment))
