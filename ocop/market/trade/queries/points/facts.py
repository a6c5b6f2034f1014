"""What is known of points on a day: live recognitions of their products, facts for the rules."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from ocop.cycle.certificates.models import Recognition
from ocop.cycle.certificates.queries.states import valid_on

from ...models.points import Inspection, PointGoods, PointOfSale, PointRecognition, PointSuspension
from ...rules.points import checklist, goods, outcome
from ...rules.points.checklist import Facts, Given
from ...rules.points.venues import is_allowed, metres_between, regime_on
from ...vocabulary.points import ENDED, GoodsGroup, InspectionKind, InspectionState, PointState
from .reference import Settings, decisions, venue_of


def stars_on(products: Collection[int], day: date) -> dict[int, int]:
    """The stars of those products whose recognition is valid on the day, computed from the register; one query."""
    found = valid_on(Recognition.objects.filter(product__in=products), day)
    rows = found.values_list("product", "stars").order_by("decided_on", "pk")
    return {product: stars or 0 for product, stars in rows if product}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A thing on the shelf with its live recognition."""

    goods: PointGoods
    stars: int | None
    is_right: bool

    @property
    def shows_stars(self) -> bool:
        """Whether it may be called “OCOP n sao”."""
        return self.stars is not None and self.stars >= goods.LEAST_STARS


def carried_on(rows: QuerySet[PointGoods], day: date) -> QuerySet[PointGoods]:
    """Those on the shelf on the day."""
    return rows.filter(Q(end=None) | Q(end__gte=day), start__lte=day)


def shelves(rows: Iterable[PointGoods], day: date) -> list[Shelf]:
    """With what the register says on the day; one query for all."""
    held = list(rows)
    stars = stars_on({row.product_id for row in held if row.product_id}, day)
    return [_shelf(row, stars) for row in held]


def _shelf(row: PointGoods, stars: dict[int, int]) -> Shelf:
    found = stars.get(row.product_id) if row.product_id else None
    right = goods.is_carried_rightly(row.group, is_valid=found is not None, stars=found)
    return Shelf(row, found, right)


def shelf_of(point: PointOfSale, day: date) -> list[Shelf]:
    """What the point carries on the day."""
    return shelves(carried_on(point.goods.select_related("product__producer", "contract"), day), day)


def valid_products(point: PointOfSale, day: date) -> int:
    """OCOP products of 3 stars, valid on the day, on its shelves."""
    return sum(1 for each in shelf_of(point, day) if each.goods.group == GoodsGroup.OCOP and each.is_right)


def facts_of(point: PointOfSale, day: date) -> Facts:
    """For the rules of the checklist."""
    shelf, regime = shelf_of(point, day), regime_on(decisions(), day)
    venue = venue_of(point.venue_type)
    return Facts(
        form=point.operation_form.code if point.operation_form else "",
        sells_food=point.sells_food,
        venue_allowed=venue is not None and is_allowed(venue, regime),
        groupless=tuple(each.goods.name for each in shelf if not each.is_right),
        lapsed=tuple(each.goods.name for each in shelf if each.goods.product_id and not each.shows_stars),
    )


def given_of(inspection: Inspection) -> dict[str, Given]:
    """The answers by criterion."""
    rows = inspection.answers.all()
    return {row.code: Given(row.answer, row.measured, row.remark, row.mend_by) for row in rows}


def verdict_now(inspection: Inspection, settings: Settings) -> outcome.Verdict:
    """What the answers so far amount to."""
    lines = checklist.thawed(inspection.checklist)
    facts = facts_of(inspection.point, inspection.held_on)
    return outcome.verdict_of(lines, given_of(inspection), facts, settings.limits)


def last_concluded(point: PointOfSale, kinds: Collection[str] = tuple(InspectionKind)) -> Inspection | None:
    """The newest inspection with an outcome."""
    found = point.inspections.filter(state=InspectionState.CONCLUDED, kind__in=kinds)
    return found.order_by("-held_on", "-pk").first()


def first_recognised_on(point: PointOfSale) -> date | None:
    """The day of its first recognition."""
    return point.recognitions.order_by("decided_on").values_list("decided_on", flat=True).first()


def recognition_of(point: PointOfSale) -> PointRecognition | None:
    """Its newest recognition."""
    return point.recognitions.first()


def suspension_of(point: PointOfSale) -> PointSuspension | None:
    """The one that runs."""
    return point.suspensions.select_related("ground").filter(end=None).first()


def passed_since(point: PointOfSale, start: date) -> Inspection | None:
    """The first follow-up that passed since the day."""
    found = point.inspections.filter(
        state=InspectionState.CONCLUDED, kind=InspectionKind.FOLLOW_UP, outcome="pass", held_on__gte=start
    )
    return found.order_by("held_on", "pk").first()


def recognised_on(points: QuerySet[PointOfSale], day: date) -> QuerySet[PointOfSale]:
    """Recognised, neither suspended nor ended, with a recognition that still runs."""
    running = PointRecognition.objects.filter(decided_on__lte=day, valid_until__gte=day)
    return points.filter(state=PointState.RECOGNISED, pk__in=running.values("point"))


def near(point: PointOfSale, metres: int) -> list[PointOfSale]:
    """Other living points of the same operator at the same address or so near by: perhaps the same one twice."""
    others = PointOfSale.objects.exclude(pk=point.pk).exclude(state__in=ENDED)
    same = Q(operator_name__iexact=point.operator_name.strip())
    if point.operator_id:
        same |= Q(operator=point.operator_id)
    return [other for other in others.filter(same) if _is_near(point, other, metres)]


def _is_near(one: PointOfSale, other: PointOfSale, metres: int) -> bool:
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return bool(one.address) and one.address.strip().casefold() == other.address.strip().casefold()
    here, there = (float(one.latitude), float(one.longitude)), (float(other.latitude), float(other.longitude))
    return metres_between(here, there) < metres
