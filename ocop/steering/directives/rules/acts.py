"""What keeps an act on an assignment from being done: every obstacle at once, each with its basis.

Bases: directives-and-reporting notes §3.3–3.4; limits come from the province's follow-up rules in force.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

from ..vocabulary import MOVES, AssignmentState


@dataclass(frozen=True, slots=True)
class ExtensionLimits:
    """The province's limits on asking for more time."""

    max_extensions: int
    min_notice_days: int
    basis: str = ""


def obstacles_to_move(verb: str, state: AssignmentState) -> Iterator[Obstacle]:
    """The state must allow the verb (`MOVES`)."""
    if state not in MOVES[verb][0]:
        yield Obstacle("assignment.wrong-moment", {"state": AssignmentState(state).label})


def obstacles_to_text(text: str, *, code: str) -> Iterator[Obstacle]:
    """A reason, answer or report must say something."""
    if not text.strip():
        yield Obstacle(code)


def obstacles_to_submitting(
    *, state: AssignmentState, text: str, proofs: int, finished_on: date, assigned_on: date, on: date
) -> Iterator[Obstacle]:
    """A result needs words, a document as proof, and a day that lies between assignment and today."""
    yield from obstacles_to_move("submit_result", state)
    yield from obstacles_to_text(text, code="result.no-text")
    if not proofs:
        yield Obstacle("result.no-document")
    if not assigned_on <= finished_on <= on:
        yield Obstacle("result.day-outside", {"first": short_date(assigned_on), "last": short_date(on)})


def obstacles_to_asking_extension(
    *,
    state: AssignmentState,
    due: date | None,
    new_due: date,
    reason: str,
    granted_before: int,
    is_asked: bool,
    limits: ExtensionLimits,
    on: date,
    calendar: Calendar,
) -> Iterator[Obstacle]:
    """Asked by the lead before the due day, early enough, with a reason, and not more often than allowed."""
    if state not in {AssignmentState.ACCEPTED, AssignmentState.IN_PROGRESS, AssignmentState.REWORK}:
        yield Obstacle("assignment.wrong-moment", {"state": AssignmentState(state).label})
    yield from obstacles_to_text(reason, code="extension.no-reason")
    if is_asked:
        yield Obstacle("extension.already-asked")
    if granted_before >= limits.max_extensions:
        yield Obstacle("extension.too-many", {"limit": limits.max_extensions}, limits.basis)
    if due is None:
        yield Obstacle("extension.no-due")
        return
    if new_due <= due:
        yield Obstacle("extension.not-later", {"due": short_date(due)})
    if calendar.between(on, due) < limits.min_notice_days:
        yield Obstacle("extension.too-late", {"days": limits.min_notice_days, "due": short_date(due)}, limits.basis)


def obstacles_to_moving_deadlines(*, chosen: int, new_due: date | None, ground: str, on: date) -> Iterator[Obstacle]:
    """Many deadlines move at once only on the ground of a later document."""
    if not chosen:
        yield Obstacle("deadlines.none-chosen")
    if new_due is None or new_due < on:
        yield Obstacle("deadlines.no-new-day", {"day": short_date(on)})
    yield from obstacles_to_text(ground, code="deadlines.no-ground")


def obstacles_to_stale(*, seen: int | None, version: int) -> Iterator[Obstacle]:
    """Somebody else has changed the record since this person opened it."""
    if seen is not None and seen != version:
        yield Obstacle("record.changed-meanwhile")


def obstacles_to_breaking_down(
    *, state: AssignmentState, parts: Sequence[date | None], due: date | None
) -> Iterator[Obstacle]:
    """A part may not end after the whole."""
    if state not in {AssignmentState.ACCEPTED, AssignmentState.IN_PROGRESS, AssignmentState.REWORK}:
        yield Obstacle("assignment.wrong-moment", {"state": AssignmentState(state).label})
    if due and any(part and part > due for part in parts):
        yield Obstacle("part.after-whole", {"due": short_date(due)})
