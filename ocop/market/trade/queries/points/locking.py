"""Rows fetched for a change, locked until the transaction ends; the point comes first."""

from ...models.points import Inspection, PointCounter, PointGoods, PointOfSale, SalesReport
from .access import SHOWN


def point_for_update(pk: int) -> PointOfSale:
    """A point under lock."""
    PointOfSale.objects.select_for_update(of=("self",)).get(pk=pk)
    return PointOfSale.objects.select_related(*SHOWN).get(pk=pk)


def inspection_for_update(pk: int) -> Inspection:
    """An inspection under lock, its point too."""
    point = point_for_update(Inspection.objects.values_list("point", flat=True).get(pk=pk))
    found = Inspection.objects.select_for_update(of=("self",)).get(pk=pk)
    found.point = point
    return found


def answering(pk: int) -> Inspection:
    """An inspection under lock without its point, so that answers of one team never wait for other acts."""
    found = Inspection.objects.select_for_update(of=("self",))
    return found.select_related("point__operation_form", "point__venue_type").get(pk=pk)


def report_for_update(pk: int) -> SalesReport:
    """A report under lock, its point too."""
    point = point_for_update(SalesReport.objects.values_list("point", flat=True).get(pk=pk))
    found = SalesReport.objects.select_for_update(of=("self",)).get(pk=pk)
    found.point = point
    return found


def goods_for_update(pk: int) -> PointGoods:
    """A thing on the shelf under lock, its point too."""
    point = point_for_update(PointGoods.objects.values_list("point", flat=True).get(pk=pk))
    found = PointGoods.objects.select_for_update(of=("self",)).select_related("product").get(pk=pk)
    found.point = point
    return found


def number_in(area: str) -> int:
    """The next number of the commune, without gaps."""
    PointCounter.objects.get_or_create(area=area)
    counter = PointCounter.objects.select_for_update().get(area=area)
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last
