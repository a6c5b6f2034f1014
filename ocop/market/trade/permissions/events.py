"""Who may do what with events: a post of the day with the verb for the body that runs the event; a producer its own."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ..models.events import BoothRequest, TradeEvent
from ..queries.events.access import own_bodies
from ..vocabulary.events import APPROVE, KEEP_CHANNELS, ORGANISE, SETTLE

NOT_OWN = Obstacle("booth.not-own")


def require_organising(person: Person, event: TradeEvent, *, on: date) -> None:
    """Refuse unless a post of the day runs events of the body."""
    posts.require(person, ORGANISE, on=on, organisation=event.holder)


def require_approving(person: Person, event: TradeEvent, *, on: date) -> None:
    """Refuse unless a post of the day approves events of the body."""
    posts.require(person, APPROVE, on=on, organisation=event.holder)


def require_settling(person: Person, event: TradeEvent, *, on: date) -> None:
    """Refuse unless a post of the day settles the money of the body that bears it."""
    posts.require(person, SETTLE, on=on, organisation=event.line.holder if event.line else event.holder)


def may_organise(person: Person, event: TradeEvent, *, on: date) -> bool:
    """Whether a post of the day runs events of the body."""
    return posts.may(person, ORGANISE, on=on, organisation=event.holder)


def require_own(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless it is the person's own producer."""
    refuse_if([] if producer.organisation_id in own_bodies(person, on=on) else [NOT_OWN])


def require_working_on(person: Person, request: BoothRequest, *, on: date) -> None:
    """Its own people, or the officer on site."""
    if request.producer.organisation_id not in own_bodies(person, on=on):
        require_organising(person, request.event, on=on)


def require_dealing_for(person: Person, producer: Producer, *, on: date) -> None:
    """Its own people, or whoever organises events."""
    if producer.organisation_id not in own_bodies(person, on=on):
        posts.require(person, ORGANISE, on=on)


def require_keeping_channels(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day checks channels and passes on inquiries."""
    posts.require(person, KEEP_CHANNELS, on=on)
