"""Councils: their seats and who sits on them, who may be seated, the regulation in force."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import get_language

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person, Post, Role
from ocop.cycle.rounds.queries.years import province_on

from ..models import Council, Member, ParameterRule, Regulation, SeatRule, Sitting
from ..rules.facts import SeatNeed
from ..vocabulary import SIT, MemberRole, SittingState
from .access import holding


def is_there(province: str, number: str, day: date | None) -> bool:
    """Whether the decision was entered before."""
    found = Council.objects.filter(province=province, decision_number=number)
    return day is not None and found.filter(decision_on=day).exists()


def may_sit(person: Person, *, on: date) -> bool:
    """Whether one of the person's posts sits in councils."""
    return posts.may(person, SIT, on=on)


def carries(person: Person, verb: str, *, on: date) -> bool:
    """Whether one of the person's posts carries the verb."""
    return posts.may(person, verb, on=on)


def sitting_people(*, on: date) -> QuerySet[Person]:
    """Everybody whose post of the day sits in councils."""
    roles = [role.pk for role in Role.objects.all() if SIT in role.verbs]
    held = Post.objects.in_force(on).filter(role__in=roles)
    return Person.objects.filter(pk__in=held.values("person"), is_active=True).order_by("full_name", "pk")


def bodies_of_members(*, on: date) -> QuerySet[Organisation]:
    """The bodies that members stand for: those of the province, producers never."""
    found = Organisation.objects.in_force(on).filter(province=province_on(on))
    return found.exclude(kind="producer").order_by("name", "pk")


def is_seated(council: Council, person: Person, *, on: date) -> bool:
    """Whether the person holds a seat already."""
    return holding(council.members.filter(person=person), on).exists()


def has_chair(council: Council, *, on: date) -> bool:
    """Whether the council has its chair."""
    return holding(council.members.filter(role=MemberRole.CHAIR), on).exists()


def is_in_open_sitting(member: Member) -> bool:
    """Whether a sitting with a sheet or the presence of the member is at work."""
    found = Sitting.objects.filter(council=member.council_id, state=SittingState.OPEN)
    there = Q(attendances__member=member, attendances__is_present=True)
    return found.filter(there | Q(items__sheets__member=member)).exists()


def has_sitting_at_work(council: Council, *, since: date) -> bool:
    """Whether a seat taken on the day would be one of a sitting that has begun, whose sheets are handed out."""
    return Sitting.objects.filter(council=council, state=SittingState.OPEN, held_on__gte=since).exists()


def has_open_sittings(council: Council) -> bool:
    """Whether a sitting is planned or open."""
    return council.sittings.filter(state__in=(SittingState.PLANNED, SittingState.OPEN)).exists()


def members_on(council: Council, on: date) -> QuerySet[Member]:
    """Who sits on the day, in the order of the seats."""
    return holding(council.members.all(), on).select_related("person", "organisation", "seat").order_by(
        "seat__position", "pk"
    )  # fmt: skip


def seats_on(council: Council, on: date) -> list[SeatNeed]:
    """The seats of the decision at the council's level, taken or empty."""
    taken = set(holding(council.members.all(), on).values_list("seat__code", flat=True))
    rows = SeatRule.objects.filter(level=council.level)
    return [
        SeatNeed(code=row.code, name=seat_name(row), is_mandatory=row.is_mandatory, is_taken=row.code in taken,
                 basis=row.basis)
        for row in rows
    ]  # fmt: skip


def seat_name(row: SeatRule) -> str:
    """In the reader's language."""
    return row.name_en if get_language() == "en" else row.name


def parameters() -> QuerySet[ParameterRule]:
    """The defaults with their marks, in order."""
    return ParameterRule.objects.all()


def regulation_on(day: date) -> Regulation | None:
    """The version in force in the province on the day."""
    return Regulation.objects.in_force(day).filter(province=province_on(day)).first()


def last_regulation(province: str) -> Regulation | None:
    """The newest version."""
    return Regulation.objects.filter(province=province).order_by("-number").first()


def councils_on(day: date) -> QuerySet[Council]:
    """The councils at work on the day."""
    found = Council.objects.filter(province=province_on(day), decision_on__lte=day)
    return found.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
