"""Who may do what with the budget: a verb on a post of today, for the holder of the line."""

from collections.abc import Sequence
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle

from .models import BudgetEntry
from .vocabulary import ALLOCATE, CORRECT, DUTIES, YearState


def require(person: Person, verb: str, holder: Organisation | None = None, *, on: date) -> None:
    """Raises Refused unless one of the person's posts carries the verb for the body."""
    posts.require(person, verb, on=on, organisation=holder)


def obstacles(person: Person, verb: str, holder: Organisation | None = None, *, on: date) -> tuple[Obstacle, ...]:
    """Why not; the reason beside a greyed button."""
    return posts.obstacles(person, verb, on=on, organisation=holder)


def may(person: Person, verb: str, holder: Organisation | None = None, *, on: date) -> bool:
    """Whether one of the person's posts carries the verb for the body."""
    return posts.may(person, verb, on=on, organisation=holder)


def verb_to_reverse(entry: BudgetEntry) -> str:
    """Whoever may make such an entry may reverse it; in a closed year whoever corrects (B5)."""
    is_closed = entry.line.fiscal_year.state == YearState.CLOSED
    return CORRECT if is_closed else DUTIES[entry.word]


def verb_to_undo(entries: Sequence[BudgetEntry]) -> str:
    """An act of several entries (a carry-over, a closing) is undone by whoever allocates, not entry by entry."""
    if len(entries) == 1:
        return verb_to_reverse(entries[0])
    is_closed = any(entry.line.fiscal_year.state == YearState.CLOSED for entry in entries)
    return CORRECT if is_closed else ALLOCATE
