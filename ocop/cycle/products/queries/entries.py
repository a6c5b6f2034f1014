"""Lists, worklists and counts of entries."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from ocop.actors.people.models import Person
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.queries import year_on

from ..models import CycleEntry, Milestone, Return, Screening, SelectionRow
from ..vocabulary import ENDED, IDEA_EDITABLE, MOVES, PLAN_EDITABLE, EntryState, Reason
from .access import entries_handed_in_by, entries_visible_to, own_bodies, received_by, selected_by

S = EntryState
FOR_COMMUNE = frozenset({S.IDEA_SUBMITTED, S.IDEA_UNDER_REVIEW, S.PLAN_SUBMITTED})
FOR_OFFICE = frozenset({S.IDEA_UNDER_REVIEW, S.PLAN_UNDER_REVIEW})
FOR_PRODUCER = IDEA_EDITABLE | PLAN_EDITABLE | {S.IN_IMPLEMENTATION, S.CARRIED_OVER}


def ready_entries(*, on: date) -> QuerySet[CycleEntry]:
    """The entries of the year of the day that may open a dossier."""
    year = year_on(on)
    found = CycleEntry.objects.filter(state=S.READY_FOR_EVALUATION)
    return found.filter(year=year).select_related("product__producer") if year else found.none()


def waiting_for_producer(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the person's own producer has to write, mend, confirm or carry out; an officer's are those they began."""
    mine = Q(product__producer__organisation__in=own_bodies(person, on=on)) | Q(entered_by=person)
    found = entries_handed_in_by(person, on=on).filter(mine, state__in=FOR_PRODUCER)
    return found.exclude(state=S.CARRIED_OVER, next_entry__isnull=False).order_by("state_on", "pk")


def waiting_for_review(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the commune has to receive, screen or verify, the longest waiting first."""
    screened = Exists(Screening.objects.filter(entry=OuterRef("pk")))
    found = received_by(person, on=on).filter(state__in=FOR_COMMUNE).annotate(is_screened=screened)
    return found.exclude(state=S.IDEA_UNDER_REVIEW, is_screened=True).order_by("state_on", "pk")


def waiting_for_decision(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the office has to select or approve, the longest waiting first."""
    return selected_by(person, on=on).filter(state__in=FOR_OFFICE).order_by("state_on", "pk")


def lapsed(*, on: date) -> QuerySet[CycleEntry]:
    """Returned forms that were not handed in again in time."""
    return CycleEntry.objects.filter(state__in=MOVES["lapse"][0], resubmit_until__lt=on).order_by("pk")


def counts_by_state(person: Person, year: ProgrammeYear, *, on: date) -> dict[str, int]:
    """How many entries of the year the person sees in each state."""
    rows = entries_visible_to(person, on=on).filter(year=year).order_by()
    return dict(rows.values_list("state").annotate(n=Count("pk")))


def counts_by_place(person: Person, year: ProgrammeYear, *, on: date) -> dict[int, dict[str, int]]:
    """The same by the unit under which the producers were entered."""
    rows = entries_visible_to(person, on=on).filter(year=year).order_by()
    found: dict[int, dict[str, int]] = {}
    for unit, state, n in rows.values_list("product__producer__unit", "state").annotate(n=Count("pk")):
        found.setdefault(unit, {})[state] = n
    return found


def counts_by_reason(person: Person, year: ProgrammeYear, *, on: date) -> dict[str, int]:
    """How many entries of the year the person sees came back for each reason, the most frequent first."""
    seen = entries_visible_to(person, on=on).filter(year=year).values("pk")
    rows = Return.objects.filter(entry__in=seen).order_by().values_list("reason")
    found: list[tuple[str, int]] = list(rows.annotate(n=Count("entry", distinct=True)))
    return dict(sorted(found, key=lambda each: (-each[1], Reason.values.index(each[0]))))


def to_be_listed(year: ProgrammeYear) -> QuerySet[CycleEntry]:
    """The ideas selected that stand on no approved list yet."""
    listed = SelectionRow.objects.values("entry")
    found = CycleEntry.objects.filter(year=year, state=S.IDEA_SELECTED).exclude(pk__in=listed)
    return found.select_related(
        "product__producer__unit", "product__producer__organisation", "idea__classification", "year"
    ).order_by("product__producer__unit__name", "product__name", "pk")


def running_entries(product_id: int) -> QuerySet[CycleEntry]:
    """The entries of a product that are on their way."""
    return CycleEntry.objects.filter(product=product_id).exclude(state__in=ENDED)


def open_milestones(entry: CycleEntry) -> QuerySet[Milestone]:
    """What is still to be done."""
    return entry.milestones.filter(done_on=None)
