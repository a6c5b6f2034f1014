"""Kênh trực tuyến: asked for by the producer, put on sale with its address, checked by an officer, sales by month."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from ...models.events import Channel, Listing, ListingCheck, ListingSales
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events.access import keeps_channels
from ...queries.events.booths import stars_on
from ...rules.events import listings
from ...vocabulary.events import LISTING_MOVES, Finding, ListingState, SalesSource


@transaction.atomic
def ask(*, product: Product, channel: Channel, by: Person, on: date, url: str = "") -> Listing:
    """Đề nghị đưa lên kênh: of a product recognised today."""
    _require_working_on(by, product, on=on)
    exists = product.listings.filter(channel=channel).exclude(state=ListingState.REMOVED).exists()
    refuse_if(listings.obstacles_to_listing(is_valid=_is_valid(product, on), product=product.name, exists=exists))
    listing = Listing.objects.create(product=product, channel=channel, url=url.strip(), asked_by=by, asked_on=on)
    record("trade.listing.asked", listing, by=by, product=product.name, channel=channel.name)
    notices.listing_asked(listing, by=by, on=on)
    return listing


@transaction.atomic
def go_live(listing_id: int, *, url: str, live_from: date | None, by: Person, on: date) -> Listing:
    """Đưa lên: with the address at which it is sold."""
    listing = _for_update(listing_id)
    _require_working_on(by, listing.product, on=on)
    is_valid = _is_valid(listing.product, on)
    refuse_if(
        [
            *listings.obstacles_to_going_live(
                state=listing.state, is_valid=is_valid, product=listing.product.name, url=url
            ),
            *([Obstacle("listing.no-day", repair="#id_live_from")] if live_from is None or live_from > on else []),
        ]
    )
    listing.url, listing.live_from, listing.state, listing.reason = url.strip(), live_from, ListingState.LIVE, ""
    listing.save(update_fields=["url", "live_from", "state", "reason"])
    record("trade.listing.went-live", listing, by=by, url=listing.url, channel=listing.channel.name)
    return listing


@transaction.atomic
def pause(listing_id: int, *, reason: str, by: Person, on: date) -> Listing:
    """Tạm ẩn."""
    return _moved(listing_id, "pause", reason=reason, by=by, on=on)


@transaction.atomic
def remove(listing_id: int, *, reason: str, by: Person, on: date) -> Listing:
    """Gỡ khỏi kênh."""
    return _moved(listing_id, "remove", reason=reason, by=by, on=on)


def _moved(listing_id: int, verb: str, *, reason: str, by: Person, on: date) -> Listing:
    listing = _for_update(listing_id)
    _require_working_on(by, listing.product, on=on)
    no_reason = [] if reason.strip() else [Obstacle("event.no-reason", repair="#id_reason")]
    refuse_if([*listings.obstacles_to_move(verb, listing.state), *no_reason])
    listing.state, listing.reason = LISTING_MOVES[verb][1], reason.strip()
    listing.removed_on = on if listing.state == ListingState.REMOVED else None
    listing.save(update_fields=["state", "reason", "removed_on"])
    record("trade.listing.moved", listing, by=by, state=listing.stage.label, reason=reason)
    return listing


@transaction.atomic
def check(listing_id: int, *, finding: str, note: str, by: Person, on: date) -> Listing:
    """Kiểm tra đường dẫn: a person opened it; the producer is told what is not found."""
    listing = _for_update(listing_id)
    permissions.require_keeping_channels(by, on=on)
    refuse_if(listings.obstacles_to_checking(state=listing.state, finding=finding))
    ListingCheck.objects.create(listing=listing, finding=finding, note=note.strip(), by=by, on=on)
    listing.finding, listing.checked_on = Finding(finding), on
    listing.save(update_fields=["finding", "checked_on"])
    record("trade.listing.checked", listing, by=by, finding=Finding(finding).label, note=note)
    if finding != Finding.FOUND:
        notices.listing_checked(listing, str(Finding(finding).label), by=by, on=on)
    return listing


@transaction.atomic
def tell_sales(
    listing_id: int, *, month: date, orders: int, revenue_vnd: int, by: Person, on: date,
    quantity: Decimal | None = None, source: str = SalesSource.PRODUCER,
) -> ListingSales:  # fmt: skip
    """Doanh số một tháng as one source tells it; told again, the old figure stays in the trail."""
    listing = _for_update(listing_id)
    _require_working_on(by, listing.product, on=on)
    month = month.replace(day=1)
    refuse_if(
        [
            *listings.obstacles_to_sales(
                month=month, live_from=listing.live_from, on=on, orders=orders, revenue_vnd=revenue_vnd
            )
        ]
    )
    before = listing.sales.filter(month=month, source=source).first()
    told = {"orders": orders, "quantity": quantity, "revenue_vnd": revenue_vnd, "entered_by": by, "entered_on": on}
    made, _new = ListingSales.objects.update_or_create(listing=listing, month=month, source=source, defaults=told)
    old = before.revenue_vnd if before else None
    record("trade.listing.sold", listing, by=by, month=f"{month:%m/%Y}", revenue=revenue_vnd, old=old)
    return made


def lapsed(*, on: date) -> Iterator[Listing]:
    """On sale although the product is no longer recognised."""
    rows = list(Listing.objects.filter(state=ListingState.LIVE).select_related("product__producer", "channel"))
    valid = stars_on({row.product_id for row in rows}, on)
    return (row for row in rows if row.product_id not in valid)


def _for_update(listing_id: int) -> Listing:
    Listing.objects.select_for_update().get(pk=listing_id)
    return Listing.objects.select_related("product__producer__organisation", "channel").get(pk=listing_id)


def _is_valid(product: Product, on: date) -> bool:
    return product.pk in stars_on([product.pk], on)


def _require_working_on(by: Person, product: Product, *, on: date) -> None:
    """Its own people, or the office that keeps the channels."""
    if not keeps_channels(by, on=on):
        permissions.require_own(by, product.producer, on=on)
