"""Who may do what with a producer's papers: its own people, the commune in its place, an adviser only to write."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.access import advised_by
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .queries.access import places
from .vocabulary import ASSIST, OWN, VERIFY

Obstacles = tuple[Obstacle, ...]


def obstacles_to_writing(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """Why the person may not draft papers for the producer; an invited adviser may."""
    if is_adviser(person, producer, on=on):
        return ()
    return obstacles_to_entering(person, producer, on=on)


def obstacles_to_entering(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """Why the person may not hand papers in: its own people may, and the office that assists in its place."""
    if places(person, ASSIST, on=on).holds(producer.unit_id):
        return ()
    own = posts.obstacles(person, OWN, on=on, organisation=producer.organisation)
    return (Obstacle("paper.advisers-never-enter"),) if own and is_adviser(person, producer, on=on) else own


def obstacles_to_verifying(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """Why the person may not verify papers of the producer: the offices of its place do."""
    is_placed = places(person, VERIFY, on=on).holds(producer.unit_id)
    return () if is_placed else (Obstacle("person.not-allowed", {"verb": VERIFY}),)


def is_adviser(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the producer invited the person to write."""
    return bool(advised_by(person, on=on).filter(producer=producer, may_enter=True).exists())


def is_own(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person keeps the producer's own papers."""
    return posts.may(person, OWN, on=on, organisation=producer.organisation)


def is_assisting(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person acts in the producer's place, so that both names are kept."""
    return not is_own(person, producer, on=on) and places(person, ASSIST, on=on).holds(producer.unit_id)


def sees_restricted(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person may write papers of the kinds that few may see; an adviser may not."""
    return not obstacles_to_entering(person, producer, on=on)


def may_write(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person drafts papers for the producer."""
    return not obstacles_to_writing(person, producer, on=on)


def may_verify(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person verifies papers of the producer."""
    return not obstacles_to_verifying(person, producer, on=on)


def require_writing(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person drafts papers for the producer."""
    refuse_if(obstacles_to_writing(person, producer, on=on))


def require_entering(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person hands papers in for the producer."""
    refuse_if(obstacles_to_entering(person, producer, on=on))


def require_verifying(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person verifies papers of the producer."""
    refuse_if(obstacles_to_verifying(person, producer, on=on))
