"""Whose calendar: the province and the places below it on a day, and the body that speaks for each."""

from datetime import date

from django.db.models import QuerySet

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries import province_committee
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.organisations.vocabulary import Level as BodyLevel
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Level

BELOW = (Level.DISTRICT, Level.COMMUNE)


def committee(on: date) -> Organisation | None:
    """The people's committee of the province that this system serves, through every merger."""
    known = province_committee(on)
    if known:
        return known
    others = Organisation.objects.in_force(on).filter(kind=Kind.PEOPLE_COMMITTEE, level=BodyLevel.PROVINCIAL)
    found = list(others.select_related("unit")[:2])
    return found[0] if len(found) == 1 else None


def may_read(person: Person, *, on: date) -> bool:
    """The calendar is open to whoever holds a post."""
    return bool(people.posts_of(person, on))


def day_of(year: int, on: date) -> date:
    """The day whose territory a year shows: today, or the last day of a year that has passed."""
    return on if year >= on.year else date(year, 12, 31)


def places_of(year: int, *, on: date) -> QuerySet[Unit]:
    """The districts and communes of the province in the year, by name."""
    day = day_of(year, on)
    province = committee(day)
    if province is None or province.unit is None:
        return Unit.objects.none()
    return Unit.objects.in_force(day).within(province.unit).filter(level__in=BELOW).order_by("name", "pk")


def own_place(post: Post | None) -> Unit | None:
    """The commune or district of the post's body; none for bodies of the province."""
    unit = post.organisation.unit if post else None
    return unit if unit and unit.level in BELOW else None


def body_of(place: Unit | None, *, on: date) -> Organisation | None:
    """The people's committee that answers for the place on the day; without place the province's."""
    if place is None:
        return committee(on)
    committees = Organisation.objects.in_force(on).filter(unit=place, kind=Kind.PEOPLE_COMMITTEE)
    return committees.select_related("unit").first()
