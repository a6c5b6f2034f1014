"""Who may see which producer: by place for offices, its own for a producer, the invited ones for an adviser."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q
from django.db.models.lookups import In

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post

from ..models import Adviser, Producer
from ..models.producer import ProducerQuerySet
from ..vocabulary import EDIT, OWN, VIEW

MOST_BY_INDEX = 40  # units of one commune with all it took over are fewer, those of a province more


@dataclass(frozen=True, slots=True)
class Places:
    """Where a person's posts carry a verb; with `everything` no list is drawn up."""

    units: frozenset[int] = frozenset()
    everything: bool = False

    def narrow(self, field: str = "unit") -> Q:
        """The condition on rows with such a field.

        A whole province holds most rows, so that an index on the place would only stand in the way of those on names,
        words and numbers: its places are asked for in a way that no index answers.
        """
        if self.everything:
            return Q()
        if len(self.units) <= MOST_BY_INDEX:
            return Q(**{f"{field}__in": self.units})
        return Q(In(F(field) + 0, sorted(self.units)))

    def holds(self, unit: int | None) -> bool:
        """Whether the unit is among them."""
        return self.everything or unit in self.units

    def covers(self, other: "Places") -> bool:
        """Whether every place of the other is among them."""
        return self.everything or (not other.everything and other.units <= self.units)

    def __bool__(self) -> bool:
        return self.everything or bool(self.units)


def places_with(person: Person, verb: str, *, on: date) -> Places:
    """The units in which the person's posts carry the verb today, those they took over included.

    Worked out once for the same posts and day during the life of this object (one request).
    """
    carrying = list(posts.posts_allowing(person, verb, on=on))
    known: dict[tuple[date, tuple[int, ...]], Places] = person.__dict__.setdefault("_places_on", {})
    key = (on, tuple(sorted(post.pk for post in carrying)))
    if key not in known:
        known[key] = _places_of(carrying, on)
    return known[key]


def _places_of(carrying: list[Post], on: date) -> Places:
    if any(people.is_of_everything(post) for post in carrying):
        return Places(everything=True)
    return Places(frozenset(people.places_of(carrying, on))) if carrying else Places()


def visible_to(person: Person, *, on: date) -> ProducerQuerySet:
    """The producers this person may open on that day; anything else answers 404."""
    seen = _seen_by(person, on)
    return Producer.objects.filter(seen).select_related("organisation", "unit__parent", "succeeded_by")


def listed_to(person: Person, *, on: date) -> ProducerQuerySet:
    """The registry: what is seen, without the records that others took in."""
    return visible_to(person, on=on).listed()


def editable_by(person: Person, *, on: date) -> ProducerQuerySet:
    """The producers into whose records the person may enter something."""
    entering = advised_by(person, on=on).filter(may_enter=True).values("producer")
    places = places_with(person, EDIT, on=on)
    found = (
        Q(organisation__in=own_bodies(person, on=on)) | Q(pk__in=entering) | (places.narrow() if places else Q(pk=0))
    )
    return Producer.objects.filter(found).select_related("organisation", "unit__parent", "succeeded_by")


def decided_by(person: Person, verb: str = EDIT, *, on: date) -> ProducerQuerySet:
    """The producers for which the person decides: its own people and the offices of the place, never an adviser."""
    places = places_with(person, verb, on=on)
    own = Q(organisation__in=own_bodies(person, on=on)) if verb == EDIT else Q(pk=0)
    found = Producer.objects.filter(own | (places.narrow() if places else Q(pk=0)))
    return found.select_related("organisation", "unit__parent", "succeeded_by")


def _seen_by(person: Person, on: date) -> Q:
    own = own_bodies(person, on=on)
    found = Q(organisation__in=organisations.with_predecessors(own)) if own else Q(pk=0)
    places = places_with(person, VIEW, on=on)
    if places.everything:
        return Q()
    if places:
        found |= places.narrow()
    return found | Q(pk__in=advised_by(person, on=on).values("producer"))


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers' organisations in which the person keeps the record."""
    held = posts.posts_allowing(person, OWN, on=on)
    return {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}


def own_producers(person: Person, *, on: date) -> ProducerQuerySet:
    """The producers the person acts for; usually one."""
    found = Producer.objects.filter(organisation__in=own_bodies(person, on=on))
    return found.select_related("organisation", "unit__parent")


def own_producer(person: Person, *, on: date) -> Producer | None:
    """The producer the person acts for; the living one where there are several."""
    return own_producers(person, on=on).living().first() or own_producers(person, on=on).first()


def advised_by(person: Person, *, on: date) -> Any:
    """The invitations that hold on the day."""
    return Adviser.objects.in_force(on).filter(person=person)


def may_see_personal(person: Person, producer: Producer, *, on: date) -> bool:
    """Sex, ethnicity, year of birth, residence: for its own people and the offices that keep the record."""
    is_own = producer.organisation_id in organisations.with_predecessors(own_bodies(person, on=on))
    return is_own or places_with(person, EDIT, on=on).holds(producer.unit_id)


def producers_in(units: Collection[int]) -> ProducerQuerySet:
    """The living producers of these units (pass units with their predecessors)."""
    return Producer.objects.living().filter(unit__in=units)
