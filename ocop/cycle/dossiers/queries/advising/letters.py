"""Who reads the commune's letters and the requests: whoever reads all dossiers in them."""

from datetime import date

from django.db.models import QuerySet

from ocop.actors.people.models import Person

from ...models import CompletionRequest, Dossier, Proposal
from ..access import dossiers_visible_to


def proposals_visible_to(person: Person, *, on: date) -> QuerySet[Proposal]:
    """The letters whose every dossier the person may open: a list would tell of the others."""
    seen = dossiers_visible_to(person, on=on).values("pk")
    hidden = Dossier.objects.exclude(pk__in=seen).filter(proposal__isnull=False).values("proposal")
    own = Dossier.objects.filter(pk__in=seen, proposal__isnull=False).values("proposal")
    return Proposal.objects.filter(pk__in=own).exclude(pk__in=hidden).select_related("place__parent")


def requests_visible_to(person: Person, *, on: date) -> QuerySet[CompletionRequest]:
    """The requests of dossiers the person may open."""
    found = CompletionRequest.objects.filter(dossier__in=dossiers_visible_to(person, on=on).values("pk"))
    return found.select_related("dossier__product__producer", "dossier__place", "dossier__criteria_set", "asked_by")
