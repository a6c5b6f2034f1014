"""Requests on personal data: the legal days, one extension, an answer in words.

Legal basis: Decree 356/2025/NĐ-CP: answer within 2 working days, carry out within 10 to 20 days by kind, withdraw,
limit and object within 15 (20 where processors take part), one extension of at most 15. The days are rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

BASIS = "Nghị định 356/2025/NĐ-CP"


@dataclass(frozen=True, slots=True)
class Days:
    """The legal days of one kind of request."""

    answer_days: int
    days: int
    days_with_processors: int
    extension_days: int
    rest_day: str


def answer_due(days: Days, received_on: date, calendar: Calendar) -> date:
    """The last day for the first answer: working days after receipt."""
    return calendar.add(received_on, days.answer_days)


def due(days: Days, received_on: date, calendar: Calendar, *, has_processors: bool = False) -> date:
    """The last day for carrying it out: days after receipt, a rest day as the row says."""
    count = days.days_with_processors if has_processors else days.days
    return calendar.shift(received_on + timedelta(days=count), days.rest_day)


def extended(days: Days, due_on: date, calendar: Calendar) -> date:
    """The longest extension the law allows."""
    return calendar.shift(due_on + timedelta(days=days.extension_days), days.rest_day)


def obstacles_to_asking(*, details: str, has_same_open: bool) -> Iterator[Obstacle]:
    """What is asked for, once at a time."""
    if not details.strip():
        yield Obstacle("request.no-details", repair="#id_details")
    if has_same_open:
        yield Obstacle("request.same-open")


def obstacles_to_answering(*, is_open: bool, answered_on: date | None, answer: str) -> Iterator[Obstacle]:
    """The first answer is given once, in words."""
    if not is_open:
        yield Obstacle("request.closed")
    if answered_on is not None:
        yield Obstacle("request.answered", {"day": answered_on})
    if not answer.strip():
        yield Obstacle("request.no-answer", repair="#id_answer")


def obstacles_to_extending(
    *, is_open: bool, extended_on: date | None, due_on: date, reason: str, on: date
) -> Iterator[Obstacle]:
    """Once, before the last day has passed, with a reason the person reads."""
    if not is_open:
        yield Obstacle("request.closed")
    if extended_on is not None:
        yield Obstacle("request.extended", {"day": extended_on}, basis=BASIS)
    if on > due_on:
        yield Obstacle("request.too-late-to-extend", {"day": due_on}, basis=BASIS)
    if not reason.strip():
        yield Obstacle("request.no-reason", repair="#id_reason")


def obstacles_to_closing(*, is_open: bool, outcome: str) -> Iterator[Obstacle]:
    """Done or declined, never without saying what was done or why not."""
    if not is_open:
        yield Obstacle("request.closed")
    if not outcome.strip():
        yield Obstacle("request.no-outcome", repair="#id_outcome")
