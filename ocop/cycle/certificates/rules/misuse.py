"""Báo sai phạm: what a report must say, and what an answer needs."""

from collections.abc import Iterator
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.checking import ANSWERS, OPEN_MISUSE, MisuseState


def obstacles_to_reporting(*, place: str, text: str) -> Iterator[Obstacle]:
    """Where and what; who reports may stay unnamed."""
    if not place.strip():
        yield Obstacle("misuse.no-place", repair="#id_place")
    if not text.strip():
        yield Obstacle("misuse.no-text", repair="#id_text")


def obstacles_to_taking(*, state: str) -> Iterator[Obstacle]:
    """One looks into it, once."""
    if state != MisuseState.RECEIVED:
        yield Obstacle("misuse.taken", {"state": MisuseState(state).label})


def obstacles_to_answering(*, state: str, found: str, answer: str) -> Iterator[Obstacle]:
    """An answer says what was found, in words that the reporter reads; it is given once."""
    if state not in OPEN_MISUSE:
        yield Obstacle("misuse.answered", {"state": MisuseState(state).label})
    if found not in ANSWERS:
        yield Obstacle("misuse.no-finding", repair="#id_found")
    if not answer.strip():
        yield Obstacle("misuse.no-answer", repair="#id_answer")


def forgotten_before(on: date, kept_days: int) -> date:
    """Contacts of reports answered before this day are forgotten."""
    return on - timedelta(days=kept_days)
