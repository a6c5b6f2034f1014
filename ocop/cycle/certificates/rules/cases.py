"""Thu hồi: one of six grounds, a conclusion, the clock, the competent signer; and the suspension taken over.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 8.1 (grounds), 8.2 (competence by star), 8.3–8.4 (the clock); E25.
"""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import CASE_MOVES, CaseState, Standing

BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 8"
SIGNER_BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 8.2"


def obstacles_to_opening(
    *, standing: str, has_open: bool, has_ground: bool, number: str, body: str, day: date | None, facts: str, on: date
) -> Iterator[Obstacle]:
    """A case rests on a ground and on an authority's conclusion; what ended for good is not revoked again.

    One that has merely lapsed may still be revoked, as provinces did with those who never came to be assessed again.
    """
    if standing in (Standing.REVOKED, Standing.SUPERSEDED):
        yield Obstacle("case.over", basis=BASIS)
    if has_open:
        yield Obstacle("case.is-open", basis=BASIS)
    if not has_ground:
        yield Obstacle("case.no-ground", basis=f"{BASIS}.1", repair="#id_ground")
    if not number.strip() or not body.strip():
        yield Obstacle("case.no-conclusion", basis=f"{BASIS}.3", repair="#id_conclusion_number")
    if day is None or day > on:
        yield Obstacle("case.no-day", repair="#id_concluded_on")
    if not facts.strip():
        yield Obstacle("case.no-facts", repair="#id_facts")


def obstacles_to_move(verb: str, state: str) -> Iterator[Obstacle]:
    """Whether the state lets the act be."""
    if CaseState(state) not in CASE_MOVES[verb][0]:
        yield Obstacle("case.other-state", {"state": CaseState(state).label})


def obstacles_to_proposing(*, state: str, number: str) -> Iterator[Obstacle]:
    """The office lays it before who decides, with a number."""
    yield from obstacles_to_move("propose", state)
    if not number.strip():
        yield Obstacle("case.no-proposal", repair="#id_number")


def obstacles_to_revoking(
    *, state: str, level: str, signer_level: str, proposed_by_decider: bool, number: str, day: date | None,
    concluded_on: date, signer: str, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """The decision of who is competent for these stars on the day (E25); who proposes does not decide (E28).

    A decision after the clock has run out is late, not void.
    """
    yield from obstacles_to_move("revoke", state)
    if signer_level != level:
        yield Obstacle("case.other-signer", {"level": level}, basis=SIGNER_BASIS, repair="#id_signer_level")
    if proposed_by_decider:
        yield Obstacle("case.own-proposal")
    if not number.strip():
        yield Obstacle("case.no-decision", repair="#id_decision_number")
    if day is None or not concluded_on <= day <= on:
        yield Obstacle("case.no-decision-day", repair="#id_decided_on")
    if not signer.strip():
        yield Obstacle("case.no-signer", repair="#id_signer_name")


def obstacles_to_dropping(*, state: str, reason: str) -> Iterator[Obstacle]:
    """It ends without revocation, with a reason."""
    yield from obstacles_to_move("drop", state)
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_explaining(*, is_open: bool, text: str) -> Iterator[Obstacle]:
    """The producer is heard as long as nothing is decided."""
    if not is_open:
        yield Obstacle("case.closed")
    if not text.strip():
        yield Obstacle("explanation.empty", repair="#id_text")


def is_late(due_on: date, *, ended_on: date | None, on: date) -> bool:
    """Whether the clock ran out before the end."""
    return (ended_on or on) > due_on


def obstacles_to_suspending(
    *, standing: str, body: str, number: str, decided_on: date | None, start: date | None, on: date
) -> Iterator[Obstacle]:
    """A suspension is noted only where an authority's decision exists."""
    if standing in (Standing.REVOKED, Standing.SUPERSEDED, Standing.EXPIRED):
        yield Obstacle("suspension.over")
    if standing == Standing.SUSPENDED:
        yield Obstacle("suspension.is-on")
    if not body.strip() or not number.strip():
        yield Obstacle("suspension.no-decision", repair="#id_decision_number")
    if decided_on is None or decided_on > on:
        yield Obstacle("suspension.no-day", repair="#id_decided_on")
    if start is None or (decided_on and start < decided_on):
        yield Obstacle("suspension.no-start", repair="#id_start")


def obstacles_to_lifting(*, is_on: bool, number: str, start: date, end: date | None, on: date) -> Iterator[Obstacle]:
    """It ends by another decision."""
    if not is_on:
        yield Obstacle("suspension.is-off")
    if not number.strip():
        yield Obstacle("suspension.no-lifting", repair="#id_number")
    if end is None or not start < end <= on:
        yield Obstacle("suspension.no-end", repair="#id_end")
