"""Online channels (support-and-trade notes §9): a listing needs a valid recognition; a person checks its address."""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.events import LISTING_MOVES, Finding, ListingState


def obstacles_to_move(verb: str, state: str) -> Iterator[Obstacle]:
    """A stale page is told where the listing stands."""
    if state not in LISTING_MOVES[verb][0]:
        yield Obstacle("listing.other-state", {"state": ListingState(state).label})


def obstacles_to_listing(*, is_valid: bool, product: str, exists: bool) -> Iterator[Obstacle]:
    """Recognised today, and not on the same channel twice."""
    if not is_valid:
        yield Obstacle("listing.not-recognised", {"product": product})
    if exists:
        yield Obstacle("listing.exists", {"product": product})


def obstacles_to_going_live(*, state: str, is_valid: bool, product: str, url: str) -> Iterator[Obstacle]:
    """Still recognised, and with its address."""
    yield from obstacles_to_move("go_live", state)
    if not is_valid:
        yield Obstacle("listing.not-recognised", {"product": product})
    if urlsplit(url).scheme != "https":
        yield Obstacle("listing.no-address", repair="#id_url")


def obstacles_to_checking(*, state: str, finding: str) -> Iterator[Obstacle]:
    """What is on sale or hidden is checked, with an answer."""
    if state not in (ListingState.LIVE, ListingState.PAUSED):
        yield Obstacle("listing.other-state", {"state": ListingState(state).label})
    if finding not in Finding.values:
        yield Obstacle("listing.no-finding", repair="#id_finding")


def is_due(*, checked_on: date | None, live_from: date | None, on: date, check_days: int) -> bool:
    """Whether somebody should open the address again."""
    since = checked_on or live_from
    return since is not None and on >= since + timedelta(days=check_days)


def obstacles_to_sales(
    *, month: date, live_from: date | None, on: date, orders: int, revenue_vnd: int
) -> Iterator[Obstacle]:
    """A month that is over or runs, from the month in which it went on sale."""
    if month > on:
        yield Obstacle("listing.month-to-come", repair="#id_month")
    if live_from is None or month < live_from.replace(day=1):
        yield Obstacle("listing.not-on-sale-then", repair="#id_month")
    if bool(orders) != bool(revenue_vnd):
        yield Obstacle("listing.orders-without-revenue", repair="#id_orders")
