"""Hỏi mua: what a buyer must say, and how the inquiry goes to the producer and on to its end."""

from collections.abc import Iterator
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.events import ENDS, INQUIRY_MOVES, OPEN_INQUIRIES, InquiryState


def obstacles_to_asking(*, name: str, contact: str, text: str) -> Iterator[Obstacle]:
    """Who, how to answer, what is wanted."""
    if not name.strip():
        yield Obstacle("inquiry.no-name", repair="#id_name")
    if not contact.strip():
        yield Obstacle("inquiry.no-contact", repair="#id_contact")
    if not text.strip():
        yield Obstacle("inquiry.no-text", repair="#id_text")


def obstacles_to_move(verb: str, state: str) -> Iterator[Obstacle]:
    """A stale page is told where it stands."""
    if state not in INQUIRY_MOVES[verb][0]:
        yield Obstacle("inquiry.other-state", {"state": InquiryState(state).label})


def obstacles_to_answering(*, state: str, answer: str) -> Iterator[Obstacle]:
    """Words that the buyer reads."""
    yield from obstacles_to_move("answer", state)
    if not answer.strip():
        yield Obstacle("inquiry.no-answer", repair="#id_answer")


def obstacles_to_closing(*, state: str, outcome: str, note: str) -> Iterator[Obstacle]:
    """How it ended; without a deal, why."""
    if state not in OPEN_INQUIRIES:
        yield Obstacle("inquiry.other-state", {"state": InquiryState(state).label})
    if outcome not in ENDS:
        yield Obstacle("inquiry.no-outcome", repair="#id_outcome")
    if outcome == InquiryState.NO_DEAL and not note.strip():
        yield Obstacle("inquiry.no-reason", repair="#id_note")


def forgotten_before(on: date, kept_days: int) -> date:
    """Contacts of inquiries that ended before this day are forgotten."""
    return on - timedelta(days=kept_days)
