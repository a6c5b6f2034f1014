"""What anybody may find: recognised points of the day, with products whose recognition holds on that day."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.territory.models import Unit

from ...models.points import PointGoods, PointOfSale, VenueType
from ...vocabulary.points import PointState
from .facts import Shelf, carried_on, recognised_on, shelves


@dataclass(frozen=True, slots=True)
class Found:
    """A point as the public sees it; the phone only where its operator agreed."""

    code: str
    name: str
    address: str
    unit: str
    venue: str
    form: str
    operator: str
    phone: str
    latitude: str
    longitude: str
    links: tuple[str, ...]
    shelf: tuple[Shelf, ...]

    @property
    def ocop(self) -> list[Shelf]:
        """What may be called “OCOP n sao” today."""
        return [each for each in self.shelf if each.shows_stars]

    @property
    def others(self) -> list[Shelf]:
        """What else is carried by right, without any star."""
        return [each for each in self.shelf if each.is_right and not each.shows_stars]


def public_points(on: date) -> QuerySet[PointOfSale]:
    """Recognised, not suspended, with a recognition that runs."""
    found = recognised_on(PointOfSale.objects.filter(state=PointState.RECOGNISED), on)
    return found.select_related("unit", "venue_type", "operation_form").order_by("unit__name", "name", "pk")


def narrowed(points: QuerySet[PointOfSale], *, unit: str, venue: str, words: str, on: date) -> QuerySet[PointOfSale]:
    """By commune, venue type, and words of the name, the address or a product on the shelf."""
    if unit:
        points = points.filter(unit__code=unit)
    if venue:
        points = points.filter(venue_type__code=venue)
    for word in words.split():
        on_shelf = carried_on(PointGoods.objects.filter(name__icontains=word), on).values("point")
        points = points.filter(Q(name__icontains=word) | Q(address__icontains=word) | Q(pk__in=on_shelf))
    return points


def found(points: Sequence[PointOfSale], on: date) -> list[Found]:
    """With their shelves; two queries for all."""
    rows = PointGoods.objects.filter(point__in=[point.pk for point in points]).select_related("product__producer")
    by_point: dict[int, list[Shelf]] = defaultdict(list)
    for each in shelves(carried_on(rows, on), on):
        by_point[each.goods.point_id].append(each)
    return [_found(point, by_point[point.pk]) for point in points]


def _found(point: PointOfSale, shelf: list[Shelf]) -> Found:
    return Found(
        code=point.code, name=point.name, address=point.address, unit=point.unit.name,
        venue=str(point.venue_type or ""), form=str(point.operation_form or ""), operator=point.operator_name,
        phone=point.phone if point.is_phone_public else "",
        latitude=f"{point.latitude:.6f}" if point.latitude is not None else "",
        longitude=f"{point.longitude:.6f}" if point.longitude is not None else "",
        links=tuple(link for link in point.links.split() if link.startswith(("https://", "http://"))),
        shelf=tuple(shelf),
    )  # fmt: skip


def units_with_points(on: date) -> list[Unit]:
    """The communes in which there is one."""
    return list(Unit.objects.filter(pk__in=public_points(on).order_by().values("unit")).order_by("name"))


def venues_with_points(on: date) -> list[VenueType]:
    """The venue types of which there is one."""
    return list(VenueType.objects.filter(pk__in=public_points(on).order_by().values("venue_type")))
