"""What of events waits for a person today: counted by the rows behind it."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person

from ...models.events import DealCheck, Inquiry, TradeEvent
from ...vocabulary.events import EventState, InquiryState
from . import access

S = EventState


def to_approve(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Plans before whoever approves."""
    return access.events_approved_by(person, on=on).filter(state=S.PLANNED, submitted_on__isnull=False)


def to_go_on(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Whose next step is the organiser's: registration over, results to conclude, settled and to close."""
    ripe = Q(state=S.REGISTRATION, closes_on__lt=on) | Q(state=S.HELD, end_on__lt=on) | Q(state=S.SETTLED)
    return access.events_organised_by(person, on=on).filter(ripe)


def to_settle(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Concluded, to be paid and settled."""
    return access.events_settled_by(person, on=on).filter(state=S.RESULTS)


def open_to_ask(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Where the person's producer may still ask for a booth."""
    if not access.own_bodies(person, on=on):
        return TradeEvent.objects.none()
    asked = access.requests_of_own(person, on=on).values("event")
    found = TradeEvent.objects.filter(state=S.REGISTRATION, opens_on__lte=on, closes_on__gte=on)
    return found.exclude(pk__in=asked)


def to_tell_of(person: Person, *, on: date) -> QuerySet[DealCheck]:
    """Deals of the person's own producer that were asked after."""
    found = DealCheck.objects.filter(
        answered_on=None, deal__producer__organisation__in=access.own_bodies(person, on=on)
    )
    return found.select_related("deal__producer")


def inquiries_waiting(person: Person, *, on: date) -> QuerySet[Inquiry]:
    """To pass on for the office, to answer for the producer."""
    seen = access.inquiries_visible_to(person, on=on)
    if access.keeps_channels(person, on=on):
        return seen.filter(state=InquiryState.RECEIVED)
    return seen.filter(state=InquiryState.HANDED)


def events_count(person: Person, on: date) -> int:
    """How many events wait for the person."""
    lists = (to_approve, to_go_on, to_settle, open_to_ask)
    return sum(each(person, on=on).count() for each in lists)


def inquiries_count(person: Person, on: date) -> int:
    """How many inquiries wait for the person."""
    return inquiries_waiting(person, on=on).count()
