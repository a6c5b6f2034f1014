"""Lập Hội đồng, quy chế: what a council, its members and its regulation lack.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 7.3b (composition) and 7.3 (decision, regulation); E11, E12.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from .bases import NONE, Bases
from .facts import SeatNeed


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMember:
    """A person about to take a seat."""

    name: str
    may_sit: bool
    may_lead: bool
    is_seated: bool
    is_second_chair: bool
    is_on_chairs_seat: bool
    is_chair: bool
    joins_open_sitting: bool = False


def obstacles_to_setting_up(
    *,
    name: str,
    number: str,
    decided_on: date | None,
    issuer: str,
    is_there: bool,
    on: date,
    bases: Bases = NONE,
) -> Iterator[Obstacle]:
    """A council rests on a decision with number, day and issuer, entered once."""
    if not name.strip():
        yield Obstacle("council.no-name", repair="#id_name")
    if not number.strip():
        yield Obstacle("council.no-number", basis=bases["council"], repair="#id_decision_number")
    if decided_on is None:
        yield Obstacle("council.no-day", repair="#id_decision_on")
    elif decided_on > on:
        yield Obstacle("council.day-to-come", repair="#id_decision_on")
    if not issuer.strip():
        yield Obstacle("council.no-issuer", repair="#id_issuer")
    if is_there:
        yield Obstacle("council.is-there", {"number": number}, repair="#id_decision_number")


def obstacles_to_council(*, ended: bool) -> Iterator[Obstacle]:
    """Nothing changes in a council that is over."""
    if ended:
        yield Obstacle("council.ended")


def obstacles_to_adding(member: NewMember) -> Iterator[Obstacle]:
    """A seat needs a person whose post sits in councils; the chair one whose post leads, on the chair's seat."""
    if not member.may_sit:
        yield Obstacle("member.no-post", {"member": member.name}, repair="#id_person")
    if not member.may_lead:
        yield Obstacle("member.no-chair-post", {"member": member.name}, repair="#id_role")
    if member.is_seated:
        yield Obstacle("member.is-seated", {"member": member.name}, repair="#id_person")
    if member.is_second_chair:
        yield Obstacle("member.second-chair", repair="#id_role")
    if member.is_on_chairs_seat != member.is_chair:
        yield Obstacle("member.chairs-seat", repair="#id_seat")
    if member.joins_open_sitting:
        yield Obstacle("member.sitting-open", repair="#id_since")


def obstacles_to_ending(*, is_over: bool, is_sitting: bool, reason: str) -> Iterator[Obstacle]:
    """A seat is given up once, with a reason, and not in the middle of a sitting."""
    if is_over:
        yield Obstacle("member.is-over")
    if is_sitting:
        yield Obstacle("member.is-sitting")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_ending_council(*, is_over: bool, has_open_sittings: bool, reason: str) -> Iterator[Obstacle]:
    """A council ends once, with nothing open, and says why."""
    if is_over:
        yield Obstacle("council.ended")
    if has_open_sittings:
        yield Obstacle("council.sittings-open")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_of_seats(seats: Iterable[SeatNeed]) -> Iterator[Obstacle]:
    """The mandatory seats on which nobody sits (26:7.3b)."""
    for seat in seats:
        if seat.is_mandatory and not seat.is_taken:
            yield Obstacle("council.seat-empty", {"seat": seat.name}, basis=seat.basis)


def obstacles_to_regulation(
    *,
    number: str,
    decided_on: date | None,
    issuer: str,
    start: date | None,
    latest_start: date | None,
    on: date,
    bases: Bases = NONE,
) -> Iterator[Obstacle]:
    """A version has its decision and begins after the version before it."""
    if not number.strip():
        yield Obstacle("regulation.no-number", basis=bases["sitting"], repair="#id_decision_number")
    if decided_on is None or decided_on > on:
        yield Obstacle("regulation.no-day", repair="#id_decision_on")
    if not issuer.strip():
        yield Obstacle("regulation.no-issuer", repair="#id_issuer")
    if start is None:
        yield Obstacle("regulation.no-start", repair="#id_start")
    elif latest_start is not None and start <= latest_start:
        yield Obstacle("regulation.starts-before", {"day": latest_start}, repair="#id_start")


def obstacles_to_parameters(
    *, quorum_percent: int, spread_limit: int, most_turns: int, days_before: int
) -> Iterator[Obstacle]:
    """Figures within what they can mean."""
    if not 1 <= quorum_percent <= 100:
        yield Obstacle("regulation.quorum-out-of-range", repair="#id_quorum_percent")
    if not 0 <= spread_limit <= 100:
        yield Obstacle("regulation.spread-out-of-range", repair="#id_spread_limit")
    if not 1 <= most_turns <= 9:
        yield Obstacle("regulation.turns-out-of-range", repair="#id_most_turns")
    if not 0 <= days_before <= 30:
        yield Obstacle("regulation.days-out-of-range", repair="#id_days_before")
