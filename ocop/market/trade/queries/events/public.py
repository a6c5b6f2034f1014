"""What of trade the public may see: events marked public once their plan was approved; results once concluded."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F, Q, QuerySet

from ocop.cycle.products.models import Product

from ...models.events import Listing, TradeEvent
from ...vocabulary.events import ANNOUNCED, WITH_RESULTS, EventState, ListingState, RequestState
from .booths import stars_on

FIRST_YEAR = 2018


def events() -> QuerySet[TradeEvent]:
    """Announced and marked public; a cancelled one stays where it had been announced, so that nobody travels to it."""
    shown = Q(state__in=ANNOUNCED) | Q(state=EventState.CANCELLED, moves__verb="approve")
    return TradeEvent.objects.filter(shown, is_public=True).distinct()


def coming(year: int, *, on: date) -> QuerySet[TradeEvent]:
    """Those that have not ended, the nearest first."""
    return events().filter(end_on__gte=on, start_on__year=year).select_related("holder").order_by("start_on", "pk")


def past(year: int, *, on: date) -> QuerySet[TradeEvent]:
    """Those that have ended, the latest first."""
    return events().filter(end_on__lt=on, start_on__year=year).select_related("holder").order_by("-start_on", "-pk")


def years(on: date) -> list[int]:
    """The years that have an event, this one always."""
    found = set(events().values_list("start_on__year", flat=True))
    return sorted({*found, on.year}, reverse=True)


def has_results(event: TradeEvent) -> bool:
    """Whether its results were concluded."""
    return event.state in WITH_RESULTS


def holders(event: TradeEvent) -> list[str]:
    """Producers with a booth, by name; no figure of a single one is public."""
    found = event.requests.filter(state=RequestState.GRANTED).values_list(F("producer__name"), flat=True)
    return sorted(found)


def product_to_buy(pk: int, *, on: date) -> Product | None:
    """A product about which a buyer may ask: recognised today."""
    product = Product.objects.filter(pk=pk).select_related("producer__unit").first()
    return product if product and product.pk in stars_on([product.pk], on) else None


def channels_of(product: Product) -> Sequence[Listing]:
    """Where it is on sale online; neither stock nor price is told."""
    found = Listing.objects.filter(product=product, state=ListingState.LIVE).exclude(finding="dead")
    return list(found.select_related("channel"))
