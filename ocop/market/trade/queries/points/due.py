"""What of points is due or missing on a day, for the nightly job and for whoever works on them."""

from collections import defaultdict
from datetime import date, timedelta

from django.db.models import Max, Q, QuerySet

from ocop.base.kernel.periods import Period
from ocop.cycle.certificates.models import Certificate

from ...models.points import Inspection, PointAlert, PointGoods, PointOfSale, PointRecognition, PointSuspension
from ...rules.points.alerts import inspection_due_on
from ...rules.points.deciding import is_to_be_revoked
from ...rules.points.sales import due_on
from ...vocabulary.points import SELLING, GoodsGroup, InspectionState
from . import sales
from .facts import passed_since
from .reference import Settings


def selling_points() -> QuerySet[PointOfSale]:
    """Recognised or suspended ones."""
    return PointOfSale.objects.filter(state__in=SELLING).select_related("unit", "operator", "venue_type")


def told(points: QuerySet[PointOfSale]) -> set[tuple[int, str]]:
    """What has been told already."""
    return set(PointAlert.objects.filter(point__in=points).values_list("point", "key"))


def goods_on_shelves(points: QuerySet[PointOfSale], on: date) -> list[PointGoods]:
    """OCOP products that stand there today."""
    found = PointGoods.objects.filter(Q(end=None) | Q(end__gte=on), point__in=points, product__isnull=False)
    return list(found.filter(group=GoodsGroup.OCOP).select_related("point__unit", "point__operator", "product"))


def last_days(products: set[int]) -> dict[int, date]:
    """The last day of the newest certificate of each product."""
    rows = Certificate.objects.filter(recognition__product__in=products).order_by()
    return dict(rows.values_list("recognition__product").annotate(last=Max("valid_until")))


def inspections_due(points: list[PointOfSale], settings: Settings) -> dict[int, date]:
    """For each recognised point the day by which it is to be inspected; two queries."""
    rows = Inspection.objects.filter(point__in=points, state=InspectionState.CONCLUDED).order_by()
    held = dict(rows.values_list("point").annotate(last=Max("held_on")))
    decided = dict(
        PointRecognition.objects.filter(point__in=points).order_by().values_list("point").annotate(Max("decided_on"))
    )
    last = {pk: max(filter(None, (held.get(pk), decided.get(pk)))) for pk in {*held, *decided}}
    return {pk: inspection_due_on(day, settings["INSPECT_MONTHS"]) for pk, day in last.items()}


def missing_reports(
    points: QuerySet[PointOfSale], settings: Settings, *, on: date
) -> dict[int, list[tuple[date, date]]]:
    """For each point the months without a report whose last day has passed, each with that day, oldest first."""
    sent = set(sales.submitted().filter(point__in=points).values_list("point", "start"))
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for each in sales.selling(points):
        for month in each.months(Period(), on=on):
            assert month.start
            due = due_on(month, settings["SALES_DUE_DAY"])
            if due < on and (each.point.pk, month.start) not in sent:
                found[each.point.pk].append((month.start, due))
    return found


def reported_in_turn(point: PointOfSale, settings: Settings, *, on: date) -> list[bool]:
    """For each month whose last day for reporting has passed, oldest first, whether its report is there."""
    sent = set(sales.submitted().filter(point=point).values_list("start", flat=True))
    months = [month for each in sales.selling(PointOfSale.objects.filter(pk=point.pk))
              for month in each.months(Period(), on=on)]  # fmt: skip
    return [month.start in sent for month in months if due_on(month, settings["SALES_DUE_DAY"]) < on]


def overdue_suspensions(on: date) -> list[PointSuspension]:
    """Those whose days of mending have passed without a passed follow-up."""
    rows = PointSuspension.objects.filter(end=None, mend_by__lt=on).select_related("point__unit", "point__operator")
    return [row for row in rows if _is_overdue(row, on)]


def _is_overdue(row: PointSuspension, on: date) -> bool:
    passed = passed_since(row.point, row.start)
    return is_to_be_revoked(row.mend_by, passed.held_on if passed else None, on=on)


def ends_soon(points: QuerySet[PointOfSale], *, days: int, on: date) -> list[PointRecognition]:
    """Recognitions of points that end within so many days."""
    newest = PointRecognition.objects.filter(point__in=points).order_by().values("point").annotate(last=Max("pk"))
    found = PointRecognition.objects.filter(pk__in=newest.values("last"), valid_until__gte=on)
    return list(
        found.filter(valid_until__lte=on + timedelta(days=days)).select_related("point__unit", "point__operator")
    )
