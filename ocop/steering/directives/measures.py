"""What directives count: work finished in time, and, for every indicator that no app counts, what agencies report."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from ocop.law.indicators.registry import Fallback, Measure, Question, Reading, Readings, fallback, register

from .models import Assignment
from .queries.figures import reported
from .queries.moments import moment
from .queries.statuses import in_status, with_status
from .vocabulary import TimeStatus

IN_TIME = TimeStatus.DONE_ON_TIME
DUE = (TimeStatus.DONE_ON_TIME, TimeStatus.DONE_LATE, TimeStatus.OVERDUE)
COLUMNS: tuple[str, ...] = ("pk", "organisation__unit_id", "time_status")


@dataclass(frozen=True, slots=True)
class Due:
    """Work that fell due: its place, and whether it was finished in time."""

    pk: int
    unit: int | None
    is_in_time: bool


def in_time(question: Question) -> Readings:
    """Work that fell due in the period: finished in time ÷ due, by the place of the body; two counts, never alone."""
    rows = _due_in(question)
    found: dict[int | None, Reading] = {None: _rate(rows)}
    return found | {unit: _rate([row for row in rows if row.unit == unit]) for unit in question.units}


def _due_in(question: Question) -> list[Due]:
    """Judged on the last day of the period; a period without one has not fallen due."""
    day = question.period.last_day
    if day is None:
        return []
    found = Assignment.objects.filter(current_due__lte=day, task__parent__isnull=True)
    if question.period.start:
        found = found.filter(current_due__gte=question.period.start)
    if question.tasks is not None:
        found = found.filter(task__in=question.tasks)
    judged = with_status(found, moment(day)).filter(in_status(*DUE)).order_by("pk").values_list(*COLUMNS)
    return [Due(pk, unit, status == IN_TIME) for pk, unit, status in judged]


def _rate(rows: Sequence[Due]) -> Reading:
    whole, part = len(rows), sum(row.is_in_time for row in rows)
    value = (Decimal(part) * 100 / whole).quantize(Decimal("0.01")) if whole else None
    records = tuple((Assignment._meta.label_lower, row.pk) for row in rows)
    return Reading(value, part=Decimal(part), whole=Decimal(whole), records=records)


register(Measure("X_ON_TIME", in_time, _("Đếm từ nhiệm vụ đã giao")))
fallback(Fallback(reported, _("Cơ quan báo cáo")))
