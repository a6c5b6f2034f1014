"""What held at the end of a past day, from dates the records keep.

The stored state of an assignment is today's. For a cut-off in the past this module says what it was then:

- given later than the cut-off: not there yet;
- finished later: not finished; a result handed in later: not handed in;
- a result handed in by the cut-off and accepted afterwards counts as done on the day it was handed in, one sent
  back afterwards never counts (directives notes §3.3);
- the due day is the one before the first move decided after the cut-off (extensions never work backwards);
- the latest report of progress is the latest made by the cut-off.

What cannot be rebuilt, because no day is stored for it: when an assignment was returned, suspended, withdrawn or
resumed. One that is out of the rates when the figures are computed is taken as out at the cut-off too. Figures are
therefore computed as soon as the cut-off has passed, and frozen.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ocop.steering.directives.rules.status import Dates
from ocop.steering.directives.vocabulary import OPEN_STATES, OUT_STATES, AssignmentState


@dataclass(frozen=True, slots=True)
class DueMove:
    """A moved due day and the day on which the move was decided."""

    changed_on: date
    old_due: date | None
    new_due: date | None


@dataclass(frozen=True, slots=True)
class History:
    """One assignment with the dated facts that its past can be read from."""

    dates: Dates
    assigned_on: date
    moves: tuple[DueMove, ...] = ()
    reported_on: tuple[date, ...] = ()


def existed(history: History, day: date) -> bool:
    """Whether the assignment had been given by the end of the day."""
    return history.assigned_on <= day


def dates_at(history: History, day: date) -> Dates:
    """The dates a status is computed from, as they were at the end of the day."""
    now = history.dates
    state = state_at(now, day)
    return replace(
        now,
        state=state,
        due=due_at(now.due, history.moves, day),
        submitted_on=now.submitted_on if state in (AssignmentState.SUBMITTED, AssignmentState.DONE) else None,
        finished_on=now.finished_on if state == AssignmentState.DONE else None,
    )


def state_at(now: Dates, day: date) -> AssignmentState:
    """The state at the end of the day, as far as statuses and rates can tell states apart."""
    if now.state in OUT_STATES:
        return now.state
    if now.state == AssignmentState.DONE and _by(now.finished_on, day):
        return AssignmentState.DONE
    if now.state == AssignmentState.SUBMITTED and _by(now.submitted_on, day):
        return AssignmentState.SUBMITTED
    is_running = now.state in OPEN_STATES - {AssignmentState.SUBMITTED}
    return now.state if is_running else AssignmentState.IN_PROGRESS


def due_at(current: date | None, moves: Iterable[DueMove], day: date) -> date | None:
    """The due day in force at the end of the day; of two moves on one day the first one given was first."""
    later = [move for move in moves if move.changed_on > day]
    return min(later, key=lambda move: move.changed_on).old_due if later else current


def updated_at(history: History, day: date) -> date | None:
    """The day of the latest report by the end of the day."""
    return max((made for made in history.reported_on if made <= day), default=None)


def is_updated(history: History, day: date, *, within_days: int) -> bool:
    """Whether a report was made recently, seen from the end of the day."""
    latest = updated_at(history, day)
    return latest is not None and latest >= day - timedelta(days=within_days)


def _by(made: date | None, day: date) -> bool:
    return made is not None and made <= day
