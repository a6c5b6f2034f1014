"""What keeps an act on an assignment from being done: every obstacle at once, each with its basis.

Bases: directives-and-reporting notes §3.3–3.4; limits come from the province's follow-up rules in force.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

from ..vocabulary import MOVES, OPEN_STATES, RUNNING_STATES, UNDER_WAY, AssignmentState, LetterState


@dataclass(frozen=True, slots=True)
class ExtensionLimits:
    """The province's limits on asking for more time."""

    max_extensions: int
    min_notice_days: int
    basis: str = ""


def obstacles_to_move(verb: str, state: AssignmentState) -> Iterator[Obstacle]:
    """The state must allow the verb (`MOVES`)."""
    yield from _unless_in(MOVES[verb][0], state)


def obstacles_to_text(text: str, *, code: str) -> Iterator[Obstacle]:
    """A reason, answer or report must say something."""
    if not text.strip():
        yield Obstacle(code)


def obstacles_to_officer(*, is_of_body: bool, officer: str) -> Iterator[Obstacle]:
    """Only somebody who works on tasks for the body can carry its task out."""
    if not is_of_body:
        yield Obstacle("officer.elsewhere", {"officer": officer})


def obstacles_to_naming(*, state: AssignmentState, is_of_body: bool, officer: str) -> Iterator[Obstacle]:
    """An officer is named while the work is going on."""
    yield from _unless_in(UNDER_WAY, state)
    yield from obstacles_to_officer(is_of_body=is_of_body, officer=officer)


def obstacles_to_explaining(*, state: AssignmentState, text: str) -> Iterator[Obstacle]:
    """Late work is explained, finished or not; what was taken out needs no explanation."""
    yield from _unless_in(OPEN_STATES | {AssignmentState.DONE}, state)
    yield from obstacles_to_text(text, code="explanation.no-text")


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
    yield from _unless_in(UNDER_WAY, state)
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


def obstacles_to_granting(*, state: AssignmentState, due: date | None, new_due: date) -> Iterator[Obstacle]:
    """Time is given only to work still going on (a result is judged by the day that held when it came)."""
    yield from _unless_in(RUNNING_STATES, state)
    if due and new_due <= due:
        yield Obstacle("extension.not-later", {"due": short_date(due)})


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
    *, state: AssignmentState, parts: Sequence[date | None], due: date | None, elsewhere: Sequence[str] = ()
) -> Iterator[Obstacle]:
    """Parts go to bodies below and end no later than the whole; `elsewhere` are bodies that are not below."""
    yield from _unless_in(UNDER_WAY, state)
    if not parts:
        yield Obstacle("part.none")
    if due and any(part and part > due for part in parts):
        yield Obstacle("part.after-whole", {"due": short_date(due)})
    for body in elsewhere:
        yield Obstacle("part.not-below", {"body": body})


def obstacles_to_answering(*, state: LetterState, answer: str) -> Iterator[Obstacle]:
    """An issued letter is answered once."""
    yield from obstacles_to_text(answer, code="letter.no-answer")
    if state == LetterState.DRAFT:
        yield Obstacle("letter.not-issued")
    if state == LetterState.ANSWERED:
        yield Obstacle("letter.answered-already")


def obstacles_to_issuing(*, state: LetterState, body: str, no_longer_late: Sequence[str]) -> Iterator[Obstacle]:
    """A draft with words, whose list is still true: nobody is urged for what has been handed in meanwhile."""
    if state != LetterState.DRAFT:
        yield Obstacle("letter.issued-already")
    yield from obstacles_to_text(body, code="letter.no-body")
    if no_longer_late:
        yield Obstacle("letter.no-longer-late", {"codes": ", ".join(no_longer_late)})


def _unless_in(states: Iterable[AssignmentState], state: AssignmentState) -> Iterator[Obstacle]:
    if state not in states:
        yield Obstacle("assignment.wrong-moment", {"state": AssignmentState(state).label})
