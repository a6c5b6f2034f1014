"""Who may do what with the register: a verb on a post of that day."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .vocabulary import REGISTER


def require_clerk(person: Person, *, on: date) -> None:
    """Raises Refused unless one of the person's posts keeps the register (văn thư)."""
    posts.require(person, REGISTER, on=on)


def keeps_register(person: Person, *, on: date) -> bool:
    """Whether one of the person's posts keeps the register."""
    return posts.may(person, REGISTER, on=on)
