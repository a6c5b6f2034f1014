"""How long a paper counts, and how it stands on a day.

The rule is data of the kind of paper (`reference/criteria/evidence-26.yaml`, `validity`): a printed last day, an age, a
confirmation repeated from time to time. A paper counts to the end of its last day (settled 1).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from ..vocabulary import Standing, State
from .kinds import RULES_WITH_AGE, PaperKind

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a paper; `confirmed_on` is the last day on which an office verified or confirmed it."""

    issued_on: date | None = None
    expires_on: date | None = None
    confirmed_on: date | None = None


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))


def last_day(kind: PaperKind, days: Days) -> date | None:
    """The last day on which the paper counts; None where nothing ends it."""
    counted = _counted_from(kind, days)
    by_rule = months_after(counted, kind.months) if counted and kind.months else None
    return min((day for day in (days.expires_on, by_rule) if day), default=None)


def _counted_from(kind: PaperKind, days: Days) -> date | None:
    if kind.rule in RULES_WITH_AGE:
        return days.issued_on
    return days.confirmed_on if kind.is_rechecked else None


def standing(state: str, last: date | None, *, on: date, soon: int) -> Standing:
    """How the paper stands on the day; `soon` is the number of days before the last one from which it is near."""
    if state != State.VERIFIED:
        return Standing(state)
    if last is None:
        return Standing.VALID
    left = (last - on).days
    if left < 0:
        return Standing.EXPIRED
    return Standing.SOON if left <= soon else Standing.VALID
