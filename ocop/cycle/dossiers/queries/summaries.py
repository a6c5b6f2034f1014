"""Summaries of rounds: who signs and who reads them, the dossiers they tell of."""

from datetime import date

from django.db.models import Count, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.cycle.rounds.models import Round

from ..models import Dossier, IntakeSummary
from ..vocabulary import TAKEN_IN, VIEW
from .access import LOCAL, dossiers_visible_to, received_by


def taken_into(held: Round) -> QuerySet[Dossier]:
    """Every dossier taken into the round, in the order of the list."""
    rows = Dossier.objects.named().filter(round=held, state__in=TAKEN_IN).select_related("proposal")
    return rows.order_by("place__name", "office_number", "pk").annotate(
        samples_held=Count("samples", distinct=True), completions=Count("requests", distinct=True)
    )


def rounds_summarised_by(person: Person, *, on: date) -> QuerySet[Round]:
    """The rounds with a dossier that the person took in, or might have."""
    own = received_by(person, on=on).filter(state__in=TAKEN_IN).order_by().values("round")
    return Round.objects.filter(pk__in=own).select_related("year")


def reads_for_province(person: Person, *, on: date) -> bool:
    """Whether a post above communes and districts reads dossiers."""
    return any(post.organisation.level not in LOCAL for post in posts.posts_allowing(person, VIEW, on=on))


def summaries_visible_to(person: Person, *, on: date) -> QuerySet[IntakeSummary]:
    """For the province: those whose every dossier the person may open, since the list would tell of the others."""
    if not reads_for_province(person, on=on):
        return IntakeSummary.objects.none()
    seen = dossiers_visible_to(person, on=on).order_by().values("pk")
    hidden = IntakeSummary.dossiers.through.objects.exclude(dossier__in=seen).values("intakesummary")
    found = IntakeSummary.objects.exclude(pk__in=hidden).annotate(n=Count("dossiers"))
    return found.select_related("round__year", "signed_by")
