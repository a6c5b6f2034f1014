"""Ra-đa hết hạn: which notice is due, which rate lapsed, how many will end when and where.

The days are rows of the reference (settled 5, E26): some for every regime, the thirty days under Decision 148 only for
certificates given under it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from .dates import last_day_of


@dataclass(frozen=True, slots=True)
class Rung:
    """So many days before the end; `framework` empty = for every regime."""

    days: int
    framework: str = ""


def rungs_for(framework: str, rungs: Iterable[Rung]) -> tuple[int, ...]:
    """The days that hold for a certificate of this regime, the farthest first."""
    return tuple(sorted({rung.days for rung in rungs if rung.framework in ("", framework)}, reverse=True))


def rung_reached(valid_until: date, days: Sequence[int], *, on: date) -> int | None:
    """The nearest rung reached; None before the first and after the last day. A missed night is made up for."""
    left = (valid_until - on).days
    return None if left < 0 else min((rung for rung in days if rung >= left), default=None)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    part: int
    whole: int

    @property
    def share(self) -> Fraction | None:
        """None where nothing was due."""
        return Fraction(self.part, self.whole) if self.whole else None


@dataclass(frozen=True, slots=True)
class Ended:
    """A certificate that came to its end: its last day, and the day another took its place."""

    valid_until: date
    superseded_since: date | None
    revoked_on: date | None = None


def lapse_rate(ended: Iterable[Ended], *, on: date) -> Rate:
    """Of those that came to their end by the day, how many ended without a successor in time; the revoked count not."""
    due = [each for each in ended if each.valid_until < on and not _was_revoked(each)]
    lapsed = sum(each.superseded_since is None or each.superseded_since > each.valid_until for each in due)
    return Rate(lapsed, len(due))


def _was_revoked(ended: Ended) -> bool:
    return ended.revoked_on is not None and ended.revoked_on <= ended.valid_until


def months_ahead(first: date, count: int) -> tuple[date, ...]:
    """First days of so many months, beginning with that of the day."""
    begin = first.replace(day=1)
    return tuple(last_day_of(begin, ahead) for ahead in range(count))
