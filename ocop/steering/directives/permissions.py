"""Who may do what with directives and tasks: a verb on a post of today, for the body concerned."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .models import Assignment

READ = "directives.read"
SEND = "directives.send"
OVERSEE = "directives.oversee"
LEAD = "directives.lead"
WORK = "directives.work"
HEAD = "directives.head"
BOARD = "directives.board"


def require_office(person: Person, verb: str, *, on: date) -> None:
    """Raises Refused unless one of the person's posts carries the office's verb."""
    posts.require(person, verb, on=on)


def require_agency(person: Person, assignment: Assignment, verb: str, *, on: date) -> None:
    """Raises Refused unless the person holds a post with the verb in the body that leads the assignment."""
    posts.require(person, verb, on=on, organisation=assignment.organisation)


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
