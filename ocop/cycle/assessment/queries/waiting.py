"""What waits for a person in councils, as rows that can be counted."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Exclusion

from ..models import Attendance, Declaration, Item, Result, Sheet, Submission
from ..vocabulary import DECIDE, OPEN_ITEMS, SIT, ItemState, MemberRole, Mode, SheetState, SittingState
from . import results
from .access import items_of_own, led_items, own_sheets, seats_of


def to_declare(person: Person, *, on: date) -> QuerySet[Item]:
    """Dossiers of the own councils about which nothing is declared yet."""
    if not posts.may(person, SIT, on=on):
        return Item.objects.none()
    seats = seats_of(person, on=on)
    told = Declaration.objects.filter(member__in=seats, dossier=OuterRef("dossier"))
    found = items_of_own(person, on=on).filter(
        state__in=OPEN_ITEMS, dossier__isnull=False, sitting__council__in=seats.values("council"),
        sitting__state__in=(SittingState.PLANNED, SittingState.OPEN),
    )  # fmt: skip
    return found.filter(~Exists(told))


def to_score(person: Person, *, on: date) -> QuerySet[Sheet]:
    """Own sheets of open dossiers that are not signed; in a meeting only where one is noted as present."""
    if not posts.may(person, SIT, on=on):
        return Sheet.objects.none()
    there = Attendance.objects.filter(member=OuterRef("member"), sitting=OuterRef("item__sitting"), is_present=True)
    takes_part = ~Q(item__sitting__mode=Mode.MEETING) | Exists(there)
    found = own_sheets(person, on=on).filter(state=SheetState.OPEN, item__sitting__state=SittingState.OPEN)
    return found.filter(takes_part, item__state__in=(ItemState.SCORING, ItemState.DISCUSSING))


def to_close(person: Person, *, on: date) -> QuerySet[Item]:
    """Dossiers that the chair leads and of which every sheet of those present is signed."""
    if not posts.may(person, SIT, on=on):
        return Item.objects.none()
    recused = Exclusion.objects.filter(person=OuterRef("member__person"), dossier=OuterRef("item__dossier"))
    there = Attendance.objects.filter(member=OuterRef("member"), sitting=OuterRef("item__sitting"), is_present=True)
    unsigned = (
        Sheet.objects.filter(item=OuterRef("pk"), turn=OuterRef("turn"), state=SheetState.OPEN)
        .filter(~Exists(recused))
        .filter(~Q(item__sitting__mode=Mode.MEETING) | Exists(there))
    )
    chaired = seats_of(person, on=on).filter(role=MemberRole.CHAIR).values("council")
    found = led_items(person, on=on).filter(
        sitting__council__in=chaired, sitting__state=SittingState.OPEN, state__in=(ItemState.SCORING,)
    )
    return found.filter(~Exists(unsigned))


def to_decide(person: Person, *, on: date) -> QuerySet[Submission]:
    """Submissions before the Chairman."""
    return results.to_decide(person, on=on) if posts.may(person, DECIDE, on=on) else Submission.objects.none()


def to_leave(person: Person, *, on: date) -> QuerySet[Result]:
    """Ministry answers below the five stars without a way on."""
    return results.to_leave(person, on=on) if posts.may(person, DECIDE, on=on) else Result.objects.none()
