"""Who sees which line, commitment, entry and contribution: a post that reads the budget, the holder within reach."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import BudgetEntry, BudgetLine, Commitment, Contribution, FiscalYear
from ..vocabulary import ALLOCATE, APPRAISE, APPROVE, PAY, VIEW, WAITING, CommitmentState, YearState

WITH_NAMES = ("fiscal_year", "source", "programme", "holder", "document")


def _within(person: Person, name: str, *, on: date) -> Q:
    """The rows whose holder the person reaches; nothing without the verb."""
    if not posts.may(person, VIEW, on=on):
        return Q(pk__in=())
    reach = people.reach(person, on, VIEW)
    return Q() if reach.everything else Q(**{f"{name}__in": reach.organisations})


def lines_visible_to(person: Person, *, on: date) -> QuerySet[BudgetLine]:
    """The lines of the bodies within reach; leaders, coordination and finance of a province read all of it."""
    return BudgetLine.objects.select_related(*WITH_NAMES).filter(_within(person, "holder", on=on))


def commitments_visible_to(person: Person, *, on: date) -> QuerySet[Commitment]:
    """The commitments on those lines."""
    related = (f"line__{name}" for name in WITH_NAMES)
    found = Commitment.objects.select_related(*related, "appraised_by", "approved_by", "proposed_by", "document")
    return found.filter(_within(person, "line__holder", on=on))


def entries_visible_to(person: Person, *, on: date) -> QuerySet[BudgetEntry]:
    """The entries on those lines."""
    related = (f"line__{name}" for name in WITH_NAMES)
    return BudgetEntry.objects.select_related(*related, "commitment").filter(_within(person, "line__holder", on=on))


def contributions_visible_to(person: Person, *, on: date) -> QuerySet[Contribution]:
    """Money from outside the budget, recorded by the bodies within reach."""
    found = Contribution.objects.select_related(
        "fiscal_year", "source", "programme", "holder", "document", "file", "reversed_by"
    )
    return found.filter(_within(person, "holder", on=on))


def years_visible_to(person: Person, *, on: date) -> QuerySet[FiscalYear]:
    """The fiscal years, for those who read the budget."""
    return FiscalYear.objects.all() if posts.may(person, VIEW, on=on) else FiscalYear.objects.none()


def bodies_with(person: Person, verb: str, *, on: date) -> set[int]:
    """The bodies in which one of the person's posts of the day carries the verb."""
    return {post.organisation_id for post in posts.posts_allowing(person, verb, on=on)}


def holders_offered(person: Person, *, on: date) -> QuerySet[Organisation]:
    """The bodies of the provinces in which the person allocates, in force on the day."""
    provinces = {post.organisation.province for post in posts.posts_allowing(person, ALLOCATE, on=on)}
    return Organisation.objects.in_force(on).filter(province__in=provinces).order_by("name")


def bodies_contributing(person: Person, *, on: date) -> QuerySet[Organisation]:
    """The bodies for which the person records money from outside."""
    return Organisation.objects.filter(pk__in=bodies_with(person, APPRAISE, on=on))


def waiting_for(person: Person, *, on: date) -> QuerySet[Commitment]:
    """Commitments of the person's own bodies that wait for an appraisal or approval the person may give."""
    found = Commitment.objects.filter(state__in=WAITING, line__fiscal_year__state=YearState.OPEN, keeper__isnull=True)
    appraises = Q(state=CommitmentState.PROPOSED, line__holder__in=bodies_with(person, APPRAISE, on=on))
    approves = Q(state=CommitmentState.APPRAISED, line__holder__in=bodies_with(person, APPROVE, on=on))
    return found.filter(appraises | (approves & ~Q(appraised_by=person)))


def people_who(verb: str, holder: Organisation, *, on: date) -> Iterable[Person]:
    """Who uses the verb for the body."""
    return people.people_with(verb, organisation=holder, on=on)


def payers_of(holder: Organisation, *, on: date) -> Iterable[Person]:
    """Who pays for the body."""
    return people_who(PAY, holder, on=on)
