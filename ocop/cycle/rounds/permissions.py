"""Who sets years and rounds: a post that carries the verb for the province."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.steering.windows.queries.places import committee

from .vocabulary import SET


def require(person: Person, *, on: date) -> None:
    """Refuse unless one of the person's posts sets them for the province of the day."""
    posts.require(person, SET, on=on, organisation=committee(on))
