"""Who may do what to a dossier: its own people, the officer of the place for them, who verifies, signs, receives.

A producer's adviser may write but never file or withdraw.
"""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries import advised_by
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .models import Dossier
from .vocabulary import ASSIST, OWN, RECEIVE, SIGN, VERIFY

Obstacles = tuple[Obstacle, ...]


def is_own(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person is one of the producer's own people."""
    return posts.may(person, OWN, on=on, organisation=producer.organisation)


def obstacles_to_filing(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """Its own people, or the officer of the place on its behalf."""
    own = posts.obstacles(person, OWN, on=on, organisation=producer.organisation)
    return own and posts.obstacles(person, ASSIST, on=on, organisation=producer.organisation)


def obstacles_to_writing(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """The same, and an adviser who may enter."""
    if advised_by(person, on=on).filter(producer=producer, may_enter=True).exists():
        return ()
    return obstacles_to_filing(person, producer, on=on)


def require_opening(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person files for the producer."""
    refuse_if(obstacles_to_filing(person, producer, on=on))


def require_filing(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person files, answers and withdraws this dossier."""
    _require_open(person, dossier, on=on)
    refuse_if(obstacles_to_filing(person, dossier.product.producer, on=on))


def require_writing(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person writes the producer's forms."""
    _require_open(person, dossier, on=on)
    refuse_if(obstacles_to_writing(person, dossier.product.producer, on=on))


def require_verifying(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person verifies at the producer's place."""
    _require(person, VERIFY, dossier, on=on)


def require_signing(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person signs for the commune."""
    _require(person, SIGN, dossier, on=on)


def require_receiving(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person takes in for the office."""
    _require(person, RECEIVE, dossier, on=on)


def _require(person: Person, verb: str, dossier: Dossier, *, on: date) -> None:
    _refuse_kept_out(person, dossier)
    posts.require(person, verb, on=on, organisation=dossier.product.producer.organisation)


def _require_open(person: Person, dossier: Dossier, *, on: date) -> None:
    """The own people go on filing what is theirs, even where one of them stands back from judging it."""
    if not is_own(person, dossier.product.producer, on=on):
        _refuse_kept_out(person, dossier)


def _refuse_kept_out(person: Person, dossier: Dossier) -> None:
    """Whoever is kept from the dossier does nothing to it, in whatever post."""
    if dossier.exclusions.filter(person=person).exists():
        refuse_if([Obstacle("dossier.kept-out")])
