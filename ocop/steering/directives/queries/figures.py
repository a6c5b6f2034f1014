"""What bodies reported up to a day, as the registry of indicators asks for it."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import F, Q, QuerySet

from ocop.law.indicators.registry import Question, Reading, Readings

from ..models import ReportedFigure, Task, TaskFigure
from ..rules.figures import Reported, Sum, summed


def figures_of(task: Task) -> QuerySet[TaskFigure]:
    """What the task asks to be counted, the whole first."""
    whole_first = F("unit__code").asc(nulls_first=True)
    return task.figures.select_related("indicator", "unit").order_by("indicator__position", whole_first, "pk")


def reported(codes: Collection[str], question: Question) -> Mapping[str, Readings]:
    """For each indicator the latest figure of every body, added up by place; one query for all of them."""
    rows: dict[str, list[Reported]] = defaultdict(list)
    values = _counted(question).filter(figure__indicator__code__in=codes).order_by("entry__made_on", "entry_id", "pk")
    columns = (
        "figure__indicator__code",
        "pk",
        "figure__task_id",
        "figure_id",
        "entry__assignment_id",
        "figure__unit_id",
        "value",
    )
    for code, *row in values.values_list(*columns):
        rows[code].append(Reported(*row))
    return {code: {unit: _reading(found) for unit, found in summed(same).items()} for code, same in rows.items()}


def _counted(question: Question) -> QuerySet[ReportedFigure]:
    """Reports of the period; a result sent back does not count, work stopped later does."""
    period = question.period
    days = Q(entry__made_on__gte=period.start) if period.start else Q()
    days &= Q(entry__made_on__lt=period.end) if period.end else Q()
    found = ReportedFigure.objects.filter(days).exclude(entry__is_accepted=False)
    return found if question.tasks is None else found.filter(figure__task__in=question.tasks)


def _reading(found: Sum) -> Reading:
    return Reading(found.value, records=tuple((ReportedFigure._meta.label_lower, pk) for pk in found.reports))
