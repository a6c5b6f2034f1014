"""Trình kết quả: what a submission, the Chairman's word, the ministry's answer and a notice lack.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 4.1 (no decision below the recognised ranks), 7.3đ–g, 7.4g; E19, E20, E21.
"""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Ending, RowVerdict
from .bases import NONE, Bases

VERDICTS = {Ending.RECOGNISED: RowVerdict.RECOGNISE, Ending.POTENTIAL_FIVE: RowVerdict.TO_MINISTRY}


def obstacles_to_row(*, product: str, ending: str, is_listed: bool, bases: Bases = NONE) -> Iterator[Obstacle]:
    """Only what may be recognised, or sent on, goes to the Chairman; 1–2 stars end with a notice (E19)."""
    if ending not in VERDICTS:
        yield Obstacle("submission.not-recognised", {"product": product}, basis=bases["low"])
    if is_listed:
        yield Obstacle("submission.is-listed", {"product": product})


def obstacles_to_revising(*, is_ours: bool, rows: int) -> Iterator[Obstacle]:
    """What has not been laid before the Chairman, or came back, may be corrected."""
    if not is_ours:
        yield Obstacle("submission.not-draft")
    if not rows:
        yield Obstacle("submission.no-rows", repair="#id_results")


def obstacles_to_submitting(*, is_draft: bool, rows: int, number: str) -> Iterator[Obstacle]:
    """A submission has rows and a number, and goes once."""
    if not is_draft:
        yield Obstacle("submission.not-draft")
    if not rows:
        yield Obstacle("submission.no-rows")
    if not number.strip():
        yield Obstacle("submission.no-number", repair="#id_number")


def obstacles_to_deciding(*, is_submitted: bool, drafted_by_decider: bool) -> Iterator[Obstacle]:
    """The Chairman decides what lies before him; who drafts does not decide (E28)."""
    if not is_submitted:
        yield Obstacle("submission.not-submitted")
    if drafted_by_decider:
        yield Obstacle("submission.own-draft")


def obstacles_to_returning(*, is_submitted: bool, reason: str) -> Iterator[Obstacle]:
    """A return says why."""
    if not is_submitted:
        yield Obstacle("submission.not-submitted")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_answer(
    *, is_sent: bool, is_answered: bool, number: str, day: date | None, on: date
) -> Iterator[Obstacle]:
    """The ministry's answer is noted once, with its number and day."""
    if not is_sent:
        yield Obstacle("ministry.not-sent")
    if is_answered:
        yield Obstacle("ministry.is-answered")
    if not number.strip():
        yield Obstacle("ministry.no-number", repair="#id_answer_number")
    if day is None or day > on:
        yield Obstacle("ministry.no-day", repair="#id_answered_on")


def obstacles_to_leaving(*, is_answered: bool, is_left: bool, reason: str) -> Iterator[Obstacle]:
    """One of the three ways, once, with a reason (E21)."""
    if not is_answered:
        yield Obstacle("ministry.not-answered")
    if is_left:
        yield Obstacle("ministry.is-left")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_announcing(
    *, is_told: bool, number: str, is_decided: bool, product: str, bases: Bases = NONE
) -> Iterator[Obstacle]:
    """Each notice goes out once, with its number; what needs a decision is not told before it (secrecy, E28)."""
    if is_told:
        yield Obstacle("announcement.is-told", {"product": product}, basis=bases["notice"])
    if not number.strip():
        yield Obstacle("announcement.no-number", repair="#id_number")
    if not is_decided:
        yield Obstacle("announcement.too-early", {"product": product}, basis=bases["recusal"])
