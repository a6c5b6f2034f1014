"""Who may do what to an entry: its own people, the officer of the place for them, who receives, who decides.

A producer's adviser may write but never hand in or decide. Who decides a step is a setting of the year (`rounds`).
"""

from datetime import date

from ocop.actors.organisations.vocabulary import Level
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries import advised_by
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.vocabulary import Judge
from ocop.steering.windows.queries.places import committee

from .models import CycleEntry
from .queries.places import setting_for
from .vocabulary import ASSIST, OWN, REVIEW, SELECT, TRAIN

LEVELS = {Judge.COMMUNE: Level.COMMUNE, Judge.DISTRICT: Level.DISTRICT}
Obstacles = tuple[Obstacle, ...]


def is_own(person: Person, producer: Producer, *, on: date) -> bool:
    """Whether the person is one of the producer's own people."""
    return posts.may(person, OWN, on=on, organisation=producer.organisation)


def obstacles_to_handing_in(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """Its own people, or the officer of the place on its behalf."""
    own = posts.obstacles(person, OWN, on=on, organisation=producer.organisation)
    return own and posts.obstacles(person, ASSIST, on=on, organisation=producer.organisation)


def obstacles_to_writing(person: Person, producer: Producer, *, on: date) -> Obstacles:
    """The same, and an adviser who may enter."""
    if advised_by(person, on=on).filter(producer=producer, may_enter=True).exists():
        return ()
    return obstacles_to_handing_in(person, producer, on=on)


def require_writing(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person may write the producer's forms."""
    refuse_if(obstacles_to_writing(person, producer, on=on))


def require_handing_in(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person hands in for the producer."""
    refuse_if(obstacles_to_handing_in(person, producer, on=on))


def require_review(person: Person, producer: Producer, *, on: date) -> None:
    """Refuse unless the person receives and screens at the producer's place."""
    posts.require(person, REVIEW, on=on, organisation=producer.organisation)


def obstacles_to_deciding(person: Person, entry: CycleEntry, form: str, *, on: date) -> Obstacles:
    """Who decides is whom the year names for the step at that place; without a district the office."""
    setting = setting_for(entry, form, on=on)
    judge = Judge(setting.decided_by) if setting else Judge.COORDINATION
    body = entry.product.producer.organisation
    if judge in LEVELS:
        held = posts.posts_allowing(person, REVIEW, on=on, organisation=body)
        if any(post.organisation.level == LEVELS[judge] for post in held):
            return ()
        if judge == Judge.COMMUNE:
            return (Obstacle("judge.other-level", {"judge": judge.label}),)
    if posts.may(person, SELECT, on=on, organisation=body):
        return ()
    return (Obstacle("judge.other-level", {"judge": judge.label}),)


def require_deciding(person: Person, entry: CycleEntry, form: str, *, on: date) -> None:
    """Refuse unless the person decides the step for this entry."""
    refuse_if(obstacles_to_deciding(person, entry, form, on=on))


def may_decide(person: Person, entry: CycleEntry, form: str, *, on: date) -> bool:
    """Whether the person decides the step for this entry."""
    return not obstacles_to_deciding(person, entry, form, on=on)


def require_listing(person: Person, year: ProgrammeYear, *, on: date) -> None:
    """Refuse unless the person makes the list of the year for the province."""
    posts.require(person, SELECT, on=on, organisation=committee(on))


def require_training(person: Person, *, on: date) -> None:
    """Refuse unless one of the posts holds trainings."""
    posts.require(person, TRAIN, on=on)
