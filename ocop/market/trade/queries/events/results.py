"""EventSummary: computed from the booths, deals and visitors each time it is asked for, never typed (T5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from ocop.base.workdays.queries import calendar

from ...models.events import BoothRequest, Deal, EventResult, Goods, TradeEvent
from ...rules.events import goods
from ...rules.events.moves import ResultCount, results_due
from ...vocabulary.events import DealKind, RequestState, ResultState, VisitorKind
from . import law

USED = (RequestState.GRANTED,)
TOLD = (RequestState.GRANTED, RequestState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class EventSummary:
    """The figures of an event; None is "no data", which is never 0."""

    booths: int
    producers: int
    products: int
    told: int
    silent: int
    revenue_vnd: int | None
    orders: int | None
    contracts: int
    memoranda: int
    orders_signed: int
    value_vnd: int
    counted: int | None
    estimated: int | None

    @property
    def coverage(self) -> str:
        """How many of the booths told: 21/22."""
        return f"{self.told}/{self.booths}"


def summary_of(event: TradeEvent) -> EventSummary:
    """From its rows alone."""
    used = event.requests.filter(state__in=USED)
    results = EventResult.objects.filter(request__in=used)
    entered = results.filter(state=ResultState.ENTERED)
    sums = entered.aggregate(revenue=Sum("revenue_vnd"), orders=Sum("orders"), told=Count("pk"))
    kinds = dict(event.deals.values_list("kind").annotate(n=Count("pk")).order_by())
    visitors = dict(event.visitors.values_list("kind").annotate(n=Sum("number")).order_by())
    booths = used.count()
    return EventSummary(
        booths=booths,
        producers=used.values("producer").distinct().count(),
        products=used.filter(products__isnull=False).values("products").distinct().count(),
        told=sums["told"],
        silent=booths - results.count(),
        revenue_vnd=sums["revenue"],
        orders=sums["orders"],
        contracts=kinds.get(DealKind.CONTRACT, 0),
        memoranda=kinds.get(DealKind.MOU, 0),
        orders_signed=kinds.get(DealKind.ORDER, 0),
        value_vnd=event.deals.aggregate(value=Sum("value_vnd"))["value"] or 0,
        counted=visitors.get(VisitorKind.COUNTED),
        estimated=visitors.get(VisitorKind.ESTIMATED),
    )


def count_of(event: TradeEvent) -> ResultCount:
    """How many booths told their results."""
    used = event.requests.filter(state__in=USED)
    by_state = dict(
        EventResult.objects.filter(request__in=used).values_list("state").annotate(n=Count("pk")).order_by()
    )
    return ResultCount(used.count(), by_state.get(ResultState.ENTERED, 0), by_state.get(ResultState.NO_ANSWER, 0))


def goods_of(event: TradeEvent) -> list[tuple[str, goods.GoodsLine]]:
    """Every kind of goods with its holder."""
    found = Goods.objects.filter(request__event=event, request__state__in=USED).select_related("request__producer")
    return [(str(row.request.producer), row.line) for row in found.order_by("request", "id")]


def booths_with_results(event: TradeEvent) -> Sequence[BoothRequest]:
    """The booths in the order of their numbers, each with its result and its goods."""
    found = event.requests.filter(state__in=TOLD).select_related("producer", "booth", "result", "event")
    return list(found.prefetch_related("goods").order_by("booth_id", "place", "pk"))


def products_brought(event: TradeEvent) -> Sequence[BoothRequest]:
    """The booths with their products, as the list of allocation prints them."""
    found = event.requests.filter(state__in=USED).select_related("producer__unit", "booth")
    return list(found.prefetch_related("products", "goods").order_by("booth_id", "place", "pk"))


def deals_of(event: TradeEvent) -> Iterable[Deal]:
    """Contracts first, then orders, then memoranda, by day."""
    found = event.deals.select_related("producer").prefetch_related("products", "checks")
    order = {DealKind.CONTRACT: 0, DealKind.ORDER: 1, DealKind.MOU: 2}
    return sorted(found, key=lambda deal: (order[DealKind(deal.kind)], deal.signed_on, deal.pk))


def due_of(event: TradeEvent) -> date:
    """By when results are concluded."""
    return results_due(event.end_on, law=law.event_days(event.end_on), calendar=calendar())
