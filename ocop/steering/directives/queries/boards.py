"""The boards: figures by agency and by directive, and the lists behind each figure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Min, Q, QuerySet

from ocop.actors.organisations.models import Organisation

from ..models import Assignment
from ..rules.rates import Counts, median_days_late
from ..vocabulary import TimeStatus
from .moments import Moment
from .statuses import count_columns, with_status


@dataclass(frozen=True)
class AgencyRow:
    """One agency on the board."""

    organisation: Organisation
    counts: Counts
    longest_late: int
    oldest_due: date | None


def top_level(assignments: QuerySet[Assignment]) -> QuerySet[Assignment]:
    """Assignments given by directives themselves; parts given on within an agency are not counted twice."""
    return assignments.filter(task__parent__isnull=True)


def by_agency(assignments: QuerySet[Assignment], moment: Moment) -> list[AgencyRow]:
    """One row per agency, the most overdue first: two queries whatever the number of rows."""
    columns = count_columns(moment)
    grouped = (
        with_status(top_level(assignments), moment)
        .order_by()
        .values("organisation_id")
        .annotate(**columns, oldest=_oldest_overdue())
    )
    rows = list(grouped)
    bodies = Organisation.objects.in_bulk([row["organisation_id"] for row in rows])
    found = [_agency_row(bodies[row["organisation_id"]], row, columns, moment) for row in rows]
    return sorted(found, key=lambda r: (-r.counts.overdue, -r.longest_late, r.organisation.name))


def _oldest_overdue() -> Min:
    return Min("current_due", filter=Q(time_status=TimeStatus.OVERDUE))


def _agency_row(body: Organisation, row: Mapping[str, Any], columns: Iterable[str], moment: Moment) -> AgencyRow:
    figures = Counts(**{name: row[name] for name in columns})
    oldest = row["oldest"]
    return AgencyRow(body, figures, (moment.on - oldest).days if oldest else 0, oldest)


def days_late(assignments: QuerySet[Assignment], moment: Moment) -> list[int]:
    """Calendar days late of everything that is or was late: for the median and the longest."""
    late = with_status(top_level(assignments), moment).filter(
        time_status__in=[TimeStatus.OVERDUE, TimeStatus.DONE_LATE]
    )
    return [moment.standing_of(a).days_late for a in late.select_related("task")]


def median_late(assignments: QuerySet[Assignment], moment: Moment) -> Decimal | None:
    """The middle of the days late."""
    return median_days_late(days_late(assignments, moment))


def by_directive(directives: Sequence[int], assignments: QuerySet[Assignment], moment: Moment) -> dict[int, Counts]:
    """Counts per directive, by its id: one query."""
    columns = count_columns(moment)
    rows = (
        with_status(top_level(assignments), moment)
        .filter(task__directive_id__in=directives)
        .order_by()
        .values("task__directive_id")
        .annotate(**columns)
    )
    return {row["task__directive_id"]: Counts(**{name: row[name] for name in columns}) for row in rows}
