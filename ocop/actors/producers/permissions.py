"""Who may do what to a producer's record: its own people, the offices of its place, an adviser only to enter."""

from collections.abc import Iterator
from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .models import Producer
from .queries.access import advised_by, places_with
from .vocabulary import EDIT, OWN, VIEW


def obstacles_to_entering(person: Person, producer: Producer, *, on: date) -> tuple[Obstacle, ...]:
    """Why the person may not write into the record; empty where they may."""
    if advised_by(person, on=on).filter(producer=producer, may_enter=True).exists():
        return ()
    return obstacles_to_deciding(person, producer, on=on)


def obstacles_to_deciding(person: Person, producer: Producer, *, on: date) -> tuple[Obstacle, ...]:
    """Why the person may not decide for the producer: an adviser never may."""
    own = posts.obstacles(person, OWN, on=on, organisation=producer.organisation)
    return own and posts.obstacles(person, EDIT, on=on, organisation=producer.organisation)


def obstacles_to_submitting(person: Person, producer: Producer, *, on: date) -> tuple[Obstacle, ...]:
    """Why the person may not hand in something for the producer: only its own people may, advisers never."""
    return posts.obstacles(person, OWN, on=on, organisation=producer.organisation)


def may_enter(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person may write into the record."""
    return not obstacles_to_entering(person, producer, on=on)


def may_decide(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person decides for the producer."""
    return not obstacles_to_deciding(person, producer, on=on)


def may_submit(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person hands in for the producer."""
    return not obstacles_to_submitting(person, producer, on=on)


def require_entering(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person may write into the record."""
    refuse_if(obstacles_to_entering(person, producer, on=on))


def require_deciding(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person decides for the producer."""
    refuse_if(obstacles_to_deciding(person, producer, on=on))


def require_submitting(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person hands in for the producer."""
    refuse_if(obstacles_to_submitting(person, producer, on=on))


def require_in_place(person: Person, verb: str, unit: int | None, *, on: date) -> None:
    """Refuse unless one of the person's posts carries the verb for the place."""
    refuse_if(_outside(person, verb, unit, on))


def _outside(person: Person, verb: str, unit: int | None, on: date) -> Iterator[Obstacle]:
    if not places_with(person, verb, on=on).holds(unit):
        yield Obstacle("person.not-allowed", {"verb": verb})


def may_view(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person's posts read the registry of the place."""
    return places_with(person, VIEW, on=on).holds(producer.unit_id)
