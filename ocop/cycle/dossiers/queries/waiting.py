"""Worklists and the ageing board: the longest waiting first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q

from ocop.actors.people.models import Person
from ocop.base.workdays import queries as workdays
from ocop.base.workdays.rules import Calendar

from ..models import Clock, CompletionRequest, Dossier
from ..models.dossier import DossierQuerySet
from ..rules.clocks import Standing, standing
from ..vocabulary import (
    EDITABLE,
    WITH_COMMUNE,
    WITH_OFFICE,
    WITH_PRODUCER,
    DossierState,
    RequestLevel,
    Side,
)
from .access import dossiers_filed_by, dossiers_visible_to, own_bodies, received_by, signed_by, verified_by

S = DossierState
OPEN_REQUEST = Exists(CompletionRequest.objects.filter(dossier=OuterRef("pk"), answered_on=None))
LATER = (RequestLevel.ADVISORY, RequestLevel.COUNCIL)


def with_clocks(rows: DossierQuerySet) -> DossierQuerySet:
    """With the clocks that have not ended and the open requests, two queries for all rows."""
    running = Prefetch("clocks", Clock.objects.filter(ended_on=None), to_attr="running")
    asked = Prefetch("requests", CompletionRequest.objects.filter(answered_on=None), to_attr="asked")
    return rows.prefetch_related(running, asked)


def waiting_for_producer(person: Person, *, on: date) -> DossierQuerySet:
    """What the person's own producer has to write, complete or answer; an officer's are those they began."""
    mine = Q(product__producer__organisation__in=own_bodies(person, on=on)) | Q(entered_by=person)
    found = dossiers_filed_by(person, on=on).filter(mine).filter(Q(state__in=WITH_PRODUCER) | Q(OPEN_REQUEST))
    return found.order_by("state_on", "pk")


def waiting_for_officer(person: Person, *, on: date) -> DossierQuerySet:
    """What the commune has to receive, check and describe."""
    return verified_by(person, on=on).filter(state=S.SUBMITTED).order_by("state_on", "pk")


def waiting_for_head(person: Person, *, on: date) -> DossierQuerySet:
    """What the head has to sign or propose: a report that is written, a dossier that is verified."""
    written = Q(state=S.SUBMITTED, commune_report__written_on__isnull=False, received_on__isnull=False)
    found = signed_by(person, on=on).filter(written | Q(state=S.COMMUNE_VERIFIED))
    return found.order_by("state_on", "pk")


def waiting_for_office(person: Person, *, on: date) -> DossierQuerySet:
    """What the office has to take in."""
    return received_by(person, on=on).filter(state__in=WITH_OFFICE).order_by("state_on", "pk")


@dataclass(frozen=True, slots=True)
class Aged:
    """A dossier on the ageing board: whose turn it is, for how many days, under which clock."""

    dossier: Dossier
    side: str
    days: int
    clock: Clock | None
    standing: Standing | None


def ageing(person: Person, *, on: date) -> list[Aged]:
    """Everything that waits for somebody before the council, the longest waiting first."""
    states = (EDITABLE | WITH_COMMUNE | WITH_OFFICE) - {S.DRAFT}
    rows = with_clocks(dossiers_visible_to(person, on=on).filter(Q(state__in=states) | Q(OPEN_REQUEST)))
    calendar = workdays.calendar()
    found = [_aged(row, calendar, on) for row in rows]
    return sorted(found, key=lambda each: (-each.days, each.dossier.pk))


def _aged(row: Dossier, calendar: Calendar, on: date) -> Aged:
    clock = first_clock(row.running)  # type: ignore[attr-defined]  # read with the rows
    asked = row.asked  # type: ignore[attr-defined]
    since = min((each.asked_on for each in asked), default=row.state_on)
    side = Side.PRODUCER if asked or row.state in EDITABLE else side_of(row.state)
    return Aged(row, side, (on - since).days, clock, clock_standing(clock, calendar, on) if clock else None)


def side_of(state: str) -> Side:
    """Whose turn it is."""
    return Side.COMMUNE if state in WITH_COMMUNE else Side.OFFICE


def first_clock(clocks: Iterable[Clock]) -> Clock | None:
    """The clock that binds first."""
    return min(clocks, key=lambda each: each.due, default=None)


def clock_standing(clock: Clock, calendar: Calendar, on: date) -> Standing:
    """How the clock stands on the day."""
    return standing(clock.due, clock.stopped_on, clock.ended_on, unit=clock.unit, calendar=calendar, on=on)


def counts(person: Person, *, on: date) -> Counter[str]:
    """How many dossiers the person sees in each state."""
    rows = dossiers_visible_to(person, on=on).order_by()
    return Counter(rows.values_list("told", flat=True))  # type: ignore[misc]  # annotated by every read for a person
