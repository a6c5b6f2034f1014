"""The facts of booths: what is valid on the closing day, how often a producer was supported, the queue."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from ocop.actors.producers.models import Producer
from ocop.cycle.certificates.models import Recognition
from ocop.cycle.certificates.queries.states import valid_on
from ocop.cycle.products.models import Product

from ...models.events import BoothRequest, TradeEvent, TypicalProduct
from ...rules.events.booths import Applicant
from ...rules.events.costs import Share, shares, split, support_for
from ...vocabulary.events import EventState, Payer, RequestState, Split
from . import law

SUPPORTED = (RequestState.GRANTED, RequestState.NO_SHOW)


def stars_on(products: Iterable[int], day: date) -> dict[int, int]:
    """Product → stars of its recognition valid on the day."""
    found = valid_on(Recognition.objects.filter(product__in=list(products)), day).values_list("product", "stars")
    best: dict[int, int] = {}
    for product, stars in found:
        best[product] = max(best.get(product, 0), stars or 0)
    return best


def admitted(event: TradeEvent, products: Collection[int]) -> dict[int, int]:
    """T3: those of the products that admit to a booth, with their stars: recognised or chosen as typical and valid on
    the closing day, or on the event's list of local specialities (0 stars where not recognised).
    """
    least = int(law.values("booth_order", event.start_on)["least_stars"])
    stars = {product: found for product, found in stars_on(products, event.end_on).items() if found >= least}
    typical = TypicalProduct.objects.filter(
        product__in=products, valid_until__gte=event.end_on, issued_on__lte=event.end_on
    ).values_list("product", flat=True)
    local = event.specialities.filter(pk__in=products).values_list("pk", flat=True)
    return {**dict.fromkeys([*typical, *local], 0), **stars}


def products_for(event: TradeEvent, producer: Producer) -> QuerySet[Product]:
    """The products of the producer that it may name for the event; the rule says which of them admit."""
    return Product.objects.filter(producer=producer).order_by("name")


def supported_before(event: TradeEvent, producers: Collection[int]) -> Counter[int]:
    """How many supported participations each had in the year of the event, others than this."""
    found = BoothRequest.objects.filter(
        producer__in=producers, state__in=SUPPORTED, event__start_on__year=event.start_on.year,
        event__state_part_vnd__gt=0,
    ).exclude(event=event).exclude(event__state=EventState.CANCELLED)  # fmt: skip
    return Counter(found.values_list("producer", flat=True))


def applicants(event: TradeEvent, requests: Iterable[BoothRequest]) -> list[Applicant]:
    """As the ranking takes them; a constant number of queries for any number of requests."""
    rows = list(requests)
    chosen: dict[int, list[int]] = defaultdict(list)
    through = BoothRequest.products.through.objects.filter(boothrequest__in=[row.pk for row in rows])
    for request, product in through.values_list("boothrequest", "product"):
        chosen[request].append(product)
    valid = admitted(event, {product for found in chosen.values() for product in found})
    before = supported_before(event, {row.producer_id for row in rows})
    return [
        Applicant(
            key=row.pk, asked_at=row.asked_at, shares=row.shares, paid_participations=before[row.producer_id],
            stars=max((valid[product] for product in chosen[row.pk] if product in valid), default=0),
            is_eligible=any(product in valid for product in chosen[row.pk]),
        )
        for row in rows
    ]  # fmt: skip


def place_in_queue(request: BoothRequest) -> int | None:
    """1 for the first of the reserve; None for whoever does not wait."""
    if request.state != RequestState.RESERVE or request.place is None:
        return None
    before = BoothRequest.objects.filter(event=request.event_id, state=RequestState.RESERVE, place__lt=request.place)
    return before.count() + 1


# ── costs ──


def common_costs(event: TradeEvent) -> int:
    """What is split to booths: accepted where it is, else planned."""
    found = event.costs.filter(is_common=True).values_list("accepted_vnd", "planned_vnd")
    return sum(planned if accepted is None else accepted for accepted, planned in found)


def expected_share(event: TradeEvent, producer: Producer, area: Decimal) -> Share:
    """What a producer who asks now is shown: by the plan, with all booths of the province taken."""
    total, booths = common_costs(event), event.booths_province
    if event.split == Split.NONE or not total or not booths:
        return Share(0, 0)
    standard = Decimal(law.values("booth", event.start_on)["standard_area_m2"])
    weights = {0: area if event.split == Split.BY_AREA else standard, **dict.fromkeys(range(1, booths), standard)}
    cost = split(total, weights)[0]
    before = supported_before(event, {producer.pk})[producer.pk]
    norm = law.booth_norm(event.start_on) if event.state_part_vnd else None
    return Share(cost, support_for(cost, times_before=before, norm=norm))


def shares_of(event: TradeEvent) -> list[tuple[BoothRequest, Share]]:
    """Each granted booth with its part of the common costs."""
    granted = list(event.requests.filter(state__in=SUPPORTED).select_related("producer", "booth"))
    before = supported_before(event, {row.producer_id for row in granted})
    norm = law.booth_norm(event.start_on) if event.state_part_vnd else None
    found = shares(
        rule=event.split, common_vnd=common_costs(event), areas={row.pk: row.area_m2 for row in granted},
        supported={row.pk: before[row.producer_id] for row in granted}, norm=norm,
    )  # fmt: skip
    return [(row, found[row.pk]) for row in granted]


def accepted_state_costs(event: TradeEvent) -> int:
    """What the budget pays."""
    found = event.costs.filter(payer=Payer.STATE).values_list("accepted_vnd", flat=True)
    return sum(accepted or 0 for accepted in found)
