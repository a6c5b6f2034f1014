"""Who loads and publishes decisions: a post that carries `criteria.load`; the system itself when it is set up."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .vocabulary import LOAD


def require_loading(by: Person | None, *, on: date) -> None:
    """Refuse unless one of the person's posts carries the verb."""
    if by is not None:
        posts.require(by, LOAD, on=on)
