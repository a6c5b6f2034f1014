"""Who is concerned by a window: the people of the bodies it is for, in the province or at one place."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db.models import Q

from ocop.actors.organisations import vocabulary as bodies
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.territory.models import Unit
from ocop.steering.directives.vocabulary import WORK

from ..vocabulary import MOVE, Audience
from .places import committee

COMMITTEE, PRODUCER = bodies.Kind.PEOPLE_COMMITTEE, bodies.Kind.PRODUCER
MEANT = {  # the bodies of an audience; the ministry works outside this system
    Audience.DEPARTMENTS: Q(organisation__kind=bodies.Kind.DEPARTMENT, organisation__level=bodies.Level.PROVINCIAL),
    Audience.DISTRICTS: Q(organisation__kind=COMMITTEE, organisation__level=bodies.Level.DISTRICT),
    Audience.COMMUNES: Q(organisation__kind=COMMITTEE, organisation__level=bodies.Level.COMMUNE),
    Audience.PRODUCERS: Q(organisation__kind=PRODUCER),
}
LOCAL = frozenset({Audience.COMMUNES, Audience.PRODUCERS})


def people_of(
    audiences: Iterable[Audience], *, on: date, place: int | None = None, but: Collection[int] = ()
) -> list[Person]:
    """The people who work for these bodies today; at one place only its communes and producers, or all `but` some."""
    province = committee(on)
    if province is None:
        return []
    roles = list(Role.objects.all())
    working = Q(role__in=[role.pk for role in roles if WORK in role.verbs])
    moving = Q(role__in=[role.pk for role in roles if MOVE in role.verbs and role.reach == ReachKind.PROVINCE])
    meant = Q(pk__in=())
    for audience in set(audiences):
        if audience == Audience.COORDINATION:
            meant |= moving
        elif audience in MEANT:
            whole = MEANT[audience] if audience == Audience.PRODUCERS else MEANT[audience] & working
            meant |= whole & _at(place, but) if audience in LOCAL else whole
    own = Organisation.objects.in_force(on).filter(province=province.province)
    posts = Post.objects.in_force(on).filter(meant, organisation__in=own, person__is_active=True)
    return list(Person.objects.filter(pk__in=posts.values("person")).order_by("pk"))


def _at(place: int | None, but: Collection[int]) -> Q:
    if place is None:
        return ~Q(organisation__unit__in=but) if but else Q()
    return Q(organisation__unit__in=Unit.objects.filter(Q(pk=place) | Q(parent=place)).values("pk"))
