"""T5 on deals: a memorandum is no contract and has no revenue; a deal counted once is not counted again."""

from collections.abc import Collection, Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import fold

from ...vocabulary.events import OPEN_DEALS, DealKind, DealState

WORTH = frozenset({DealKind.CONTRACT, DealKind.ORDER})


def mark_of(*, file_sha: str, producers: Collection[int], partner: str, signed_on: date) -> str:
    """What makes two entries one deal: the same file, the same parties, the same day."""
    parties = ",".join(str(one) for one in sorted(producers))
    return "|".join([file_sha, parties, " ".join(fold(partner).split()), signed_on.isoformat()])


def obstacles_to_entering(
    *, kind: str, partner: str, producers: int, value_vnd: int | None, signed_on: date | None, valid_to: date | None,
    on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """Parties, a day that has come, a value for what is worth money and none for a memorandum."""
    if not producers:
        yield Obstacle("deal.no-producer", repair="#id_producer")
    if not partner.strip():
        yield Obstacle("deal.no-partner", repair="#id_partner")
    if signed_on is None or signed_on > on:
        yield Obstacle("deal.no-day", repair="#id_signed_on")
    elif valid_to and valid_to < signed_on:
        yield Obstacle("deal.ends-before-it-begins", repair="#id_valid_to")
    if kind == DealKind.MOU and value_vnd:
        yield Obstacle("deal.mou-has-no-value", basis="T5", repair="#id_value_vnd")
    if kind in WORTH and not value_vnd:
        yield Obstacle("deal.no-value", repair="#id_value_vnd")


def obstacles_to_counting_twice(*, earlier: str, confirmed: bool) -> Iterator[Obstacle]:
    """The same paper entered at another event is a warning: entered again only with a word that it is another deal."""
    if earlier and not confirmed:
        yield Obstacle("deal.entered-before", {"where": earlier}, basis="T5", repair="#id_is_another")


def obstacles_to_following(*, state: str, new: str, note: str, delivered_vnd: int | None) -> Iterator[Obstacle]:
    """An ended deal stays ended; failing says why."""
    if state not in OPEN_DEALS:
        yield Obstacle("deal.ended", {"state": DealState(state).label})
    if new == DealState.FAILED and not note.strip():
        yield Obstacle("deal.no-reason", repair="#id_note")
    if delivered_vnd is not None and delivered_vnd < 0:
        yield Obstacle("deal.no-value", repair="#id_delivered_vnd")


def check_days(signed_on: date, *, every_months: int, until: date) -> list[date]:
    """The yearly days on which a deal is asked after, up to a day; 29/02 is asked on 28/02."""
    found = []
    months = every_months
    while (day := months_after(signed_on, months)) <= until:
        found.append(day)
        months += every_months
    return found


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    return date(day.year + year, month + 1, day.day)
