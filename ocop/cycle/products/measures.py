"""What products count: attendances of producers' people (T_TRAIN_SUBJ) and of staff (T_TRAIN_STAFF) at trainings."""

from collections import defaultdict
from decimal import Decimal
from functools import partial

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.queries.places import today_places
from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models import Attendance
from .rules.selecting import persons

T_TRAIN_SUBJ, T_TRAIN_STAFF = "T_TRAIN_SUBJ", "T_TRAIN_STAFF"


def attendances_in(question: Question, *, staff: bool) -> QuerySet[Attendance]:
    """Those of the days asked."""
    found = Attendance.objects.filter(producer__isnull=staff)
    if start := question.period.start:
        found = found.filter(training__day__gte=start)
    if end := question.period.end:
        found = found.filter(training__day__lt=end)
    return found


def attendances(question: Question, *, staff: bool) -> Readings:
    """Attendances, persons beside them as coverage; staff are counted for the whole alone."""
    rows = list(
        attendances_in(question, staff=staff).values_list(
            "pk", "producer", "producer__unit", "name_key", "training__day"
        )
    )
    groups: dict[int | None, list[tuple[int, int | None, str]]] = defaultdict(list)
    last = question.period.last_day or max((row[4] for row in rows), default=None)
    now = today_places(on=last) if last else None
    for pk, producer, unit, name, _day in rows:
        groups[None].append((pk, producer, name))
        place = now(unit) if now and unit is not None else None
        if place is not None and place in question.units:
            groups[place].append((pk, producer, name))
    return {place: _reading(found) for place, found in groups.items()}


def _reading(found: list[tuple[int, int | None, str]]) -> Reading:
    people = persons((producer, name) for _pk, producer, name in found)
    records = tuple((Attendance._meta.label_lower, pk) for pk, _producer, _name in found)
    return Reading(Decimal(len(found)), records=records, coverage=str(_("%(n)s người") % {"n": people}))


register(Measure(T_TRAIN_SUBJ, partial(attendances, staff=False), _("Đếm từ danh sách điểm danh các lớp tập huấn")))
register(Measure(T_TRAIN_STAFF, partial(attendances, staff=True), _("Đếm từ danh sách điểm danh các lớp tập huấn")))
