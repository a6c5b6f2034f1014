"""Who gets a booth: T3 (what must be valid, who comes first) and T4 (capacity, reserves moving up)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ocop.base.kernel.outcome import Obstacle

from .law import EventDays


@dataclass(frozen=True, slots=True)
class Applicant:
    """A request as the ranking takes it: the stars of its best valid product, how often supported this year."""

    key: int
    stars: int
    paid_participations: int
    asked_at: datetime
    is_eligible: bool = True
    shares: bool = False  # a place in the common house takes no booth of its own


@dataclass(frozen=True, slots=True)
class Allocation:
    """Keys of the requests: granted in order, reserve in order, and those without a valid product."""

    granted: tuple[int, ...]
    reserve: tuple[int, ...]
    refused: tuple[int, ...]


def obstacles_to_eligibility(*, valid: int, chosen: int, closing_day: date) -> Iterator[Obstacle]:
    """T3: at least one product valid on the closing day; whatever is brought to be shown is named."""
    if not chosen:
        yield Obstacle("booth.no-products", repair="#id_products")
    elif not valid:
        yield Obstacle("booth.no-valid-product", {"day": closing_day}, basis="T3", repair="#id_products")


def ranked(applicants: Iterable[Applicant]) -> list[Applicant]:
    """By stars, then fewer supported participations this year, then who asked first."""
    return sorted(applicants, key=lambda one: (-one.stars, one.paid_participations, one.asked_at, one.key))


def allocated(applicants: Iterable[Applicant], *, capacity: int) -> Allocation:
    """T4: no more booths than there are; the common house is one booth for all who share it."""
    granted: list[int] = []
    reserve: list[int] = []
    in_order = ranked(applicants)
    eligible = [one for one in in_order if one.is_eligible]
    sharing = [one for one in eligible if one.shares]
    free = capacity - (1 if sharing and capacity else 0)
    for one in eligible:
        fits = bool(capacity) if one.shares else free > 0
        (granted if fits else reserve).append(one.key)
        free -= 0 if one.shares or not fits else 1
    return Allocation(tuple(granted), tuple(reserve), tuple(one.key for one in in_order if not one.is_eligible))


def moves_up(*, start_on: date, on: date, law: EventDays) -> bool:
    """Whether a booth given back still goes to the next reserve."""
    return (start_on - on).days >= law.reserve_days_before


def next_reserve(reserve: Sequence[tuple[int, int]]) -> int | None:
    """The key of the first in the queue, of (place, key)."""
    return min(reserve)[1] if reserve else None
