"""Kiến nghị, khiếu nại about a result: sent in, taken up, examined again by the same authority, answered.

The programme's decisions have no chapter on complaints: the general law applies (Luật Khiếu nại 2011), its terms are
rows of the reference with their mark.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle
from ocop.cycle.dossiers.vocabulary import RE_EXAMINED, DossierState

from ..vocabulary import COMPLAINT_MOVES, ComplaintKind, ComplaintState, Outcome

RECOGNISED_STATES = frozenset({DossierState.RECOGNISED, DossierState.RECOGNISED_FIVE})
RECOGNISED_BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 6.1, 8, 10.1b"


def obstacles_to_sending(
    *, kind: str, text: str, sender: str, told_on: date | None, days_to_send: int | None, on: date, basis: str
) -> Iterator[Obstacle]:
    """About a result that was told; a complaint has its time."""
    if kind not in ComplaintKind.values:
        yield Obstacle("complaint.no-kind", repair="#id_kind")
    if not text.strip():
        yield Obstacle("complaint.empty", repair="#id_text")
    if not sender.strip():
        yield Obstacle("complaint.no-sender", repair="#id_sender_name")
    if told_on is None:
        yield Obstacle("complaint.not-told")
    elif days_to_send is not None and on > told_on + timedelta(days=days_to_send):
        yield Obstacle("complaint.too-late", {"n": days_to_send, "day": told_on}, basis=basis)


def obstacles_to_move(verb: str, state: str) -> Iterator[Obstacle]:
    """Whether the state lets the act be."""
    if ComplaintState(state) not in COMPLAINT_MOVES[verb][0]:
        yield Obstacle("complaint.other-state", {"state": ComplaintState(state).label})


def obstacles_to_ending(verb: str, state: str, *, reason: str) -> Iterator[Obstacle]:
    """Not taken up, or withdrawn, with a reason."""
    yield from obstacles_to_move(verb, state)
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_answering(
    *, state: str, outcome: str, finding: str, number: str, day: date | None, received_on: date, on: date
) -> Iterator[Obstacle]:
    """The finding, one of the outcomes, the written answer."""
    yield from obstacles_to_move("answer", state)
    if outcome not in Outcome.values:
        yield Obstacle("complaint.no-outcome", repair="#id_outcome")
    if not finding.strip():
        yield Obstacle("complaint.no-finding", repair="#id_finding")
    if not number.strip():
        yield Obstacle("complaint.no-number", repair="#id_number")
    if day is None or not received_on <= day <= on:
        yield Obstacle("complaint.no-day", repair="#id_answered_on")


def obstacles_to_examining_again(*, state: str, product: str, has_other: bool, is_newest: bool) -> Iterator[Obstacle]:
    """Only what no decision has recognised comes before a council again; a recognised rank changes by an upgrade, a
    renewal, or the withdrawal of a recognition given unlawfully.
    """
    if state in RECOGNISED_STATES:
        yield Obstacle("complaint.is-recognised", {"product": product}, basis=RECOGNISED_BASIS)
    elif state not in RE_EXAMINED or not is_newest:
        yield Obstacle("complaint.not-before-council", {"product": product})
    if has_other:
        yield Obstacle("complaint.other-dossier", {"product": product})
