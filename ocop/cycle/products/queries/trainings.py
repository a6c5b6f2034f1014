"""Trainings: whom they are for, who sees them, how many persons and attendances."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.rounds.models import ProgrammeYear

from ..models import Attendance, CycleEntry, Training
from ..rules.selecting import persons
from ..vocabulary import TRAIN, EntryState, TrainingKind
from .access import own_bodies, places_with

S = EntryState
MEANT = {  # whose producers a training is for
    TrainingKind.IDEA: frozenset({S.IDEA_DRAFT, S.IDEA_SUBMITTED, S.IDEA_UNDER_REVIEW, S.IDEA_RETURNED}),
    TrainingKind.PLAN: frozenset({S.IDEA_SELECTED, S.PLAN_DRAFT, S.PLAN_RETURNED}),
}


def trainings_visible_to(person: Person, *, on: date) -> QuerySet[Training]:
    """Those of the bodies of the person's reach, and those to which the person's producer is invited."""
    own = Q(
        pk__in=Training.objects.filter(invitations__producer__organisation__in=own_bodies(person, on=on)).values("pk")
    )
    places = places_with(person, TRAIN, on=on)
    seen = own | Q(held_by__in=_bodies(person, on)) | (Q(unit__in=places.units) if places.units else Q(pk__in=()))
    rows = Training.objects.filter(seen).select_related("year", "held_by", "unit")
    return rows.annotate(invited=Count("invitations", distinct=True), attended=Count("attendances", distinct=True))


def trainings_held_by(person: Person, *, on: date) -> QuerySet[Training]:
    """Those whose attendance the person notes: of the bodies in which, or above which, a post carries the verb."""
    places = places_with(person, TRAIN, on=on)
    seen = Q(held_by__in=_bodies(person, on)) | (Q(unit__in=places.units) if places.units else Q(pk__in=()))
    return Training.objects.filter(seen).select_related("year", "held_by", "unit")


def _bodies(person: Person, on: date) -> list[int]:
    return [post.organisation_id for post in posts.posts_allowing(person, TRAIN, on=on)]


def producers_for(kind: str, year: ProgrammeYear, person: Person, *, on: date) -> QuerySet[Producer]:
    """The producers a training of this kind is for, in the places of the person."""
    places = places_with(person, TRAIN, on=on)
    if not places:
        return Producer.objects.none()
    found = Producer.objects.living().filter(places.narrow()).select_related("organisation", "unit")
    if states := MEANT.get(TrainingKind(kind)):
        entries = CycleEntry.objects.filter(year=year, state__in=states)
        found = found.filter(pk__in=entries.values("product__producer"))
    return found.order_by("name", "pk")


def counts_of(attendances: QuerySet[Attendance]) -> tuple[int, int]:
    """Persons and attendances, counted apart."""
    rows = list(attendances.order_by().values_list("producer", "name_key"))
    return persons(rows), len(rows)
