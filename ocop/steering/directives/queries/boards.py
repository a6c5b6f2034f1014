"""The boards: figures by agency and by directive, and the lists behind each figure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, QuerySet

from ocop.actors.organisations.models import Organisation

from ..models import Assignment
from ..rules.rates import Counts, median_days_late
from ..rules.status import Dates, days_late
from ..vocabulary import AssignmentState, TaskKind, TimeStatus
from .moments import Moment
from .statuses import Group, counts_of, groups, in_status, with_status


@dataclass(frozen=True)
class AgencyRow:
    """One agency on the board; `longest_late` are the days of its oldest overdue work."""

    organisation: Organisation
    counts: Counts
    longest_late: int


@dataclass(frozen=True, slots=True)
class Late:
    """So many assignments of a body that are, or were, late by so many calendar days."""

    organisation_id: int
    status: TimeStatus
    days: int
    count: int


def top_level(assignments: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """Assignments given by directives themselves; parts given on within an agency are not counted twice."""
    return assignments.filter(task__parent__isnull=True)


def by_agency(assignments: QuerySet[Assignment], moment: Moment, late: Iterable[Late] | None = None) -> list[AgencyRow]:
    """One row per agency, the most overdue first: three queries whatever the number of rows."""
    found = _together(groups(top_level(assignments), moment, by="organisation_id"))
    bodies = Organisation.objects.in_bulk(list(found))
    longest = _longest(all_late(assignments, moment) if late is None else late)
    rows = [AgencyRow(bodies[pk], counts_of(found[pk]), longest.get(pk, 0)) for pk in found]
    return sorted(rows, key=lambda r: (-r.counts.overdue, -r.longest_late, r.organisation.name))


def by_directive(directives: Sequence[int], assignments: QuerySet[Assignment], moment: Moment) -> dict[int, Counts]:
    """Counts per directive, by its id: one query."""
    given = top_level(assignments).filter(task__directive_id__in=directives)
    found = _together(groups(given, moment, by="task__directive_id"))
    return {pk: counts_of(same) for pk, same in found.items()}


def all_late(assignments: QuerySet[Assignment], moment: Moment) -> list[Late]:
    """Everything that is or was late, with its days: one query, one row for each body and set of dates."""
    late = with_status(top_level(assignments), moment).filter(in_status(TimeStatus.OVERDUE, TimeStatus.DONE_LATE))
    columns = ("organisation_id", "time_status", "state", "current_due", "task__worded_before")
    rows: Iterable[dict[str, Any]] = (
        late.order_by().values(*columns, "submitted_on", "finished_on").annotate(n=Count("pk"))
    )
    return [_late(row, moment) for row in rows]


def median_late(late: Iterable[Late]) -> Decimal | None:
    """The middle of the days late."""
    return median_days_late(days for each in late for days in [each.days] * each.count)


def _late(row: dict[str, Any], moment: Moment) -> Late:
    dates = Dates(
        state=AssignmentState(row["state"]),
        kind=TaskKind.DEADLINE,
        due=row["current_due"],
        worded_before=row["task__worded_before"],
        submitted_on=row["submitted_on"],
        finished_on=row["finished_on"],
    )
    days = days_late(dates, on=moment.on, strict=moment.rules.before_is_strict)
    return Late(row["organisation_id"], TimeStatus(row["time_status"]), days, row["n"])


def _longest(late: Iterable[Late]) -> dict[int, int]:
    """The longest days of what is overdue now, by body."""
    found: dict[int, int] = {}
    for each in late:
        if each.status == TimeStatus.OVERDUE:
            found[each.organisation_id] = max(each.days, found.get(each.organisation_id, 0))
    return found


def _together(found: Iterable[Group]) -> dict[int, list[Group]]:
    together: dict[int, list[Group]] = defaultdict(list)
    for group in found:
        if group.key is not None:
            together[group.key].append(group)
    return together
