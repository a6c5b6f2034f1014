"""When a sign-in is refused without looking at the password: too many failures in a short time.

An office stands behind one address, so the address is allowed more failures than one name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Limit:
    """So many failures within so much time."""

    failures: int
    within: timedelta

    def open_again_at(self, failures: Iterable[datetime], *, now: datetime) -> datetime | None:
        """When the next try is allowed; None where it is allowed now."""
        recent = sorted(at for at in failures if at > now - self.within)
        return recent[-self.failures] + self.within if len(recent) >= self.failures else None


PER_NAME = Limit(5, timedelta(minutes=15))
PER_ADDRESS = Limit(50, timedelta(minutes=15))
REMEMBERED = max(PER_NAME.within, PER_ADDRESS.within)


def obstacles_to_trying(
    *, of_name: Iterable[datetime], of_address: Iterable[datetime], now: datetime
) -> Iterator[Obstacle]:
    """Why this name may not be tried from this address just now."""
    times = (PER_NAME.open_again_at(of_name, now=now), PER_ADDRESS.open_again_at(of_address, now=now))
    if until := max(filter(None, times), default=None):
        yield Obstacle("sign-in.too-many-failures", {"until": until})
