"""Which decision counts on a day, and whether a venue may be a point under it.

Legal basis: QĐ 920/QĐ-BCT (2019–2020), QĐ 950/QĐ-BCT (2023–2025), the location criteria of each. Between and after them
the latest earlier one is used, and the form says so.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

EARTH_M = 6_371_000


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the ministry; a regime names venue types."""

    code: str
    number: str
    period: Period
    is_regime: bool = True


@dataclass(frozen=True, slots=True)
class Regime:
    """The decision that counts on a day; `is_stale` where it has ended and none has followed."""

    code: str
    number: str
    is_stale: bool


@dataclass(frozen=True, slots=True)
class Venue:
    """A venue type and the decisions that name it."""

    code: str
    decisions: Collection[str]
    needs_reason: bool = False


def regime_on(decisions: Sequence[Decision], day: date) -> Regime | None:
    """The decision in force, else the latest earlier one; None before the first."""
    begun = [each for each in decisions if each.is_regime and each.period.start and each.period.start <= day]
    if not begun:
        return None
    last = max(begun, key=lambda each: each.period.start or day)
    return Regime(last.code, last.number, is_stale=not last.period.holds_on(day))


def is_allowed(venue: Venue, regime: Regime | None) -> bool:
    """Whether the decision names the venue; one that no decision names stands on its written reason."""
    return regime is not None and (regime.code in venue.decisions or venue.needs_reason)


def obstacles_to_venue(venue: Venue | None, reason: str, regime: Regime | None) -> Iterator[Obstacle]:
    """Why a point cannot be there."""
    if regime is None:
        yield Obstacle("point.no-regime")
    if venue is None:
        yield Obstacle("point.no-venue", repair="#id_venue_type")
    elif regime and not is_allowed(venue, regime):
        yield Obstacle("point.venue-not-allowed", {"number": regime.number}, basis=regime.number,
                       repair="#id_venue_type")  # fmt: skip
    elif venue.needs_reason and not reason.strip():
        yield Obstacle("point.no-venue-reason", repair="#id_venue_reason")


@dataclass(frozen=True, slots=True)
class Box:
    """Where the province lies."""

    south: float
    north: float
    west: float
    east: float

    @classmethod
    def written(cls, text: str) -> "Box":
        """As the reference file writes it: south, north, west, east."""
        return cls(*(float(part) for part in text.split()))

    def holds(self, latitude: float, longitude: float) -> bool:
        """Whether the place lies inside."""
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


def obstacles_to_place(latitude: float | None, longitude: float | None, box: Box | None) -> Iterator[Obstacle]:
    """Both figures or none, inside the province."""
    if (latitude is None) != (longitude is None):
        yield Obstacle("point.half-a-place", repair="#id_latitude")
    elif latitude is not None and longitude is not None and box and not box.holds(latitude, longitude):
        yield Obstacle("point.outside", repair="#id_latitude")


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the surface of the earth, between two places of latitude and longitude."""
    (south, west), (north, east) = ((radians(a), radians(b)) for a, b in (one, other))
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(half))
