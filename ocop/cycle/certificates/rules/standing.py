"""Máy trạng thái C: where a recognition stands on a day, computed from dates and decisions, never stored.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 4.3, 7.6, 8, 12.3; programme-and-cycle notes §3.4, E22, portal notes §12. The table
that maps the three stands in `docs/states-of-recognition.md`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ocop.base.kernel.periods import Period

from ..vocabulary import PUBLIC, PublicState, Standing
from .dates import day_of


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a recognition. Days are the first on which something holds; `valid_until` is a last day.

    `renewal` and `upgrade` are the times of a filed dossier until its end, `verified` those of open cases, `suspended`
    those of an authority's decisions; `watched` is so many days before the end the first notice goes out.
    """

    is_known: bool = True
    issued_on: date | None = None
    valid_until: date | None = None
    extended_until: date | None = None
    extension_ended_on: date | None = None
    superseded_since: date | None = None
    revoked_on: date | None = None
    renewal: Sequence[Period] = ()
    upgrade: Sequence[Period] = ()
    verified: Sequence[Period] = ()
    suspended: Sequence[Period] = ()
    watched: int = 0


def standing_on(facts: Facts, day: date) -> Standing:
    """The one state of the day; what ends a recognition for good comes first."""
    if facts.revoked_on and facts.revoked_on <= day:
        return Standing.REVOKED
    if facts.superseded_since and facts.superseded_since <= day:
        return Standing.SUPERSEDED
    if facts.issued_on is None or facts.valid_until is None:
        return Standing.RECOGNISED if facts.is_known else Standing.NO_DATA
    if day < facts.issued_on:
        return Standing.RECOGNISED
    if day > last_valid_day(facts):
        return Standing.EXPIRED
    return _while_valid(facts, day, facts.valid_until)


def _while_valid(facts: Facts, day: date, valid_until: date) -> Standing:
    if _holds(facts.suspended, day):
        return Standing.SUSPENDED
    if day > valid_until:
        return Standing.EXTENDED
    if _holds(facts.verified, day):
        return Standing.UNDER_VERIFICATION
    if _holds(facts.renewal, day):
        return Standing.RENEWAL_IN_PROGRESS
    if _holds(facts.upgrade, day):
        return Standing.UPGRADE_IN_PROGRESS
    return Standing.EXPIRING if day >= valid_until - timedelta(days=facts.watched) else Standing.ACTIVE


def _holds(periods: Sequence[Period], day: date) -> bool:
    return any(period.holds_on(day) for period in periods)


def last_valid_day(facts: Facts) -> date:
    """The last day, with the extension as far as it goes: until the result, at the latest its own end (Art. 12.3)."""
    assert facts.valid_until
    if facts.extended_until is None:
        return facts.valid_until
    until = min(facts.extended_until, facts.extension_ended_on or facts.extended_until)
    return max(facts.valid_until, until)


def standing_at(facts: Facts, moment: datetime) -> Standing:
    """The state at a moment, by the day in Viet Nam."""
    return standing_on(facts, day_of(moment))


def public_state(standing: Standing) -> PublicState:
    """What anybody is told; work under way on a certificate is not shown but for the re-assessment."""
    return PUBLIC[standing]
