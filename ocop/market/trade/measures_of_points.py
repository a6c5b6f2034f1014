"""P01 (M_POS), P02, P03: points recognised on the day, sales reported, points inspected of those due (notes §10).

A point without a report is no zero: it lowers the coverage shown beside the sum (R2). Figures are of the day on which
they are asked, or of the last day of the period where that has passed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.queries.places import today_places
from ocop.base.kernel.formats import percent
from ocop.base.kernel.periods import Period
from ocop.base.workdays.clock import today
from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models.points import Inspection, PointMove, PointOfSale, PointRecognition, SalesReport
from .queries.points import sales
from .queries.points.reference import settings_on
from .rules.points.alerts import inspection_due_on
from .vocabulary.points import InspectionState, PointState

M_POS, P02, P03 = "M_POS", "P02", "P03"
POINT, REPORT = PointOfSale._meta.label_lower, SalesReport._meta.label_lower


def recognised_points(question: Question) -> Readings:
    """Recognised at the end of the day, by the steps of each; a recognition that has run out does not count."""
    day = question.period.last_day or today()
    held = recognised_at(day)
    places = dict(PointOfSale.objects.filter(pk__in=held).values_list("pk", "unit"))
    groups = _grouped(held, places, question, day)
    return {place: Reading(Decimal(len(keys)), records=tuple((POINT, key) for key in keys))
            for place, keys in groups.items()}  # fmt: skip


def recognised_at(day: date) -> list[int]:
    """The points whose last step by the day left them recognised, with a recognition that runs."""
    last = PointMove.objects.filter(on__lte=day).order_by().values("point").annotate(last=Max("pk")).values("last")
    standing = PointMove.objects.filter(pk__in=last, after=PointState.RECOGNISED).values_list("point", flat=True)
    running = PointRecognition.objects.filter(decided_on__lte=day, valid_until__gte=day).values_list("point", flat=True)
    return sorted(set(standing) & set(running))


def sales_reported(question: Question) -> Readings:
    """The money that reports of the period's months tell, with how many of the due reports are there."""
    day = question.period.last_day or today()
    as_of = max(question.period.end or today(), today())
    sellers = sales.selling(PointOfSale.objects.all())
    sums = sales.sums_by_point(sellers, question.period, as_of=as_of)
    due = [each.point.pk for each in sellers if sums[each.point.pk].due]
    groups = _grouped(due, {each.point.pk: each.point.unit_id for each in sellers}, question, day)
    return {place: _sum([sums[key] for key in keys]) for place, keys in groups.items()}


def _sum(parts: Iterable[sales.Sums]) -> Reading:
    parts = list(parts)
    reported, due = sum(len(each.reports) for each in parts), sum(each.due for each in parts)
    records = tuple((REPORT, key) for each in parts for key in each.reports)
    told = {"n": reported, "whole": due, "share": percent(reported, due), "late": sum(each.late for each in parts)}
    coverage = _("%(n)s trên %(whole)s báo cáo (%(share)s), %(late)s gửi muộn") % told
    value = Decimal(sum(each.revenue_vnd for each in parts)) if reported else None
    return Reading(value, records=records, coverage=coverage)


def inspected_points(question: Question) -> Readings:
    """Of the points due for inspection by the end of the period, those inspected in it."""
    day, period = question.period.last_day or today(), question.period
    held = recognised_at(day)
    places = dict(PointOfSale.objects.filter(pk__in=held).values_list("pk", "unit"))
    inspected, due = _inspected(held, period), _due_by(held, period, day)
    asked = [key for key in held if key in inspected or key in due]
    groups = _grouped(asked, places, question, day)
    return {place: _share([key for key in keys if key in inspected], keys) for place, keys in groups.items()}


def _share(part: list[int], whole: list[int]) -> Reading:
    value = Decimal(len(part)) * 100 / Decimal(len(whole)) if whole else None
    records = tuple((POINT, key) for key in whole)
    return Reading(value, Decimal(len(part)), Decimal(len(whole)), records)


def _inspected(points: list[int], period: Period) -> set[int]:
    found = Inspection.objects.filter(point__in=points, state=InspectionState.CONCLUDED)
    if period.start:
        found = found.filter(held_on__gte=period.start)
    if period.end:
        found = found.filter(held_on__lt=period.end)
    return set(found.values_list("point", flat=True))


def _due_by(points: list[int], period: Period, day: date) -> set[int]:
    """Those whose months since the last inspection before the period, or since recognition, are over by the day."""
    months = settings_on(day)["INSPECT_MONTHS"]
    before = Inspection.objects.filter(point__in=points, state=InspectionState.CONCLUDED)
    if period.start:
        before = before.filter(held_on__lt=period.start)
    last = dict(before.order_by().values_list("point").annotate(Max("held_on")))
    first = (
        PointRecognition.objects.filter(point__in=points).order_by().values_list("point").annotate(Max("decided_on"))
    )
    for key, decided in first:
        last[key] = max(last.get(key, decided), decided) if decided <= day else last.get(key, decided)
    return {key for key, held_on in last.items() if inspection_due_on(held_on, months) <= day}


def _grouped(keys: Iterable[int], places: dict[int, int], question: Question, day: date) -> dict[int | None, list[int]]:
    now: Callable[[int], int] = today_places(on=day)
    groups: dict[int | None, list[int]] = defaultdict(list)
    groups[None] = []
    for key in keys:
        groups[None].append(key)
        here = now(places[key])
        if here in question.units:
            groups[here].append(key)
    return groups


register(Measure(M_POS, recognised_points, gettext_lazy("Đếm từ các bước công nhận, tạm dừng, thu hồi điểm")))
register(Measure(P02, sales_reported, gettext_lazy("Cộng từ báo cáo doanh số của các điểm")))
register(Measure(P03, inspected_points, gettext_lazy("Đếm từ biên bản kiểm tra điểm")))
