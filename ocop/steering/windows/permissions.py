"""Who may move a date: a post of today that carries the verb and reaches the body that answers for the place."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .queries.places import body_of
from .vocabulary import MOVE


def require(person: Person, place: Unit | None, *, on: date) -> None:
    """Raises Refused unless one of the person's posts may move dates of the place (None: the whole province)."""
    refuse_if(obstacles(person, place, on=on))


def obstacles(person: Person, place: Unit | None, *, on: date) -> tuple[Obstacle, ...]:
    """Why not; without a body that answers for the place nobody may."""
    body = body_of(place, on=on)
    if body is None:
        return (Obstacle("window.no-body", {"place": str(place or "")}),)
    return posts.obstacles(person, MOVE, on=on, organisation=body)


def may(person: Person, place: Unit | None, *, on: date) -> bool:
    """Whether the person moves dates of the place."""
    return not obstacles(person, place, on=on)
