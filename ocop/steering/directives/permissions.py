"""Who may do what with directives and tasks: a verb on a post of today, for the body concerned."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .models import Assignment
from .vocabulary import BOARD, HEAD, LEAD, OVERSEE, READ, SEND, WORK

__all__ = [
    "BOARD",
    "HEAD",
    "LEAD",
    "OVERSEE",
    "READ",
    "SEND",
    "WORK",
    "may_decide",
    "may_head",
    "may_oversee",
    "may_work",
    "may_work_for",
    "require_agency",
    "require_body",
    "require_decider",
    "require_office",
]


def require_office(person: Person, verb: str, *, on: date) -> None:
    """Raises Refused unless one of the person's posts carries the office's verb."""
    posts.require(person, verb, on=on)


def require_agency(person: Person, assignment: Assignment, verb: str, *, on: date) -> None:
    """Raises Refused unless the person holds a post with the verb in the body that leads the assignment."""
    require_body(person, assignment.organisation, verb, on=on)


def require_body(person: Person, organisation: Organisation, verb: str, *, on: date) -> None:
    """Raises Refused unless the person holds a post with the verb in the body."""
    posts.require(person, verb, on=on, organisation=organisation)


def require_decider(person: Person, assignment: Assignment, *, on: date) -> None:
    """Raises Refused unless the person decides for whoever gave the work: the office, or the head of the body above."""
    if not may_decide(person, assignment, on=on):
        require_office(person, OVERSEE, on=on)


def may_decide(person: Person, assignment: Assignment, *, on: date) -> bool:
    """Whether the person may accept, send back, reassign, stop: the office, and the head of the body that gave it.

    A part was given by the body that has the whole; a district's or commune's own plan by its own committee.
    """
    if may_oversee(person, on=on):
        return True
    giver = assignment.task.parent.organisation if assignment.task.parent else assignment.task.directive.assigner
    return giver is not None and posts.may(person, HEAD, on=on, organisation=giver)


def may_work(person: Person, assignment: Assignment, *, on: date) -> bool:
    """Whether the person may report on the assignment for its body."""
    return posts.may(person, WORK, on=on, organisation=assignment.organisation)


def may_head(person: Person, assignment: Assignment, *, on: date) -> bool:
    """Whether the person may act as head of the body."""
    return posts.may(person, HEAD, on=on, organisation=assignment.organisation)


def may_oversee(person: Person, *, on: date) -> bool:
    """Whether the person may confirm, urge and decide for the office."""
    return posts.may(person, OVERSEE, on=on)


def may_work_for(person: Person, organisation: Organisation, *, on: date) -> bool:
    """Whether the person may act for the body on its tasks and letters."""
    return posts.may(person, WORK, on=on, organisation=organisation)
