"""The list of examinations, and what of them waits for a person."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from ocop.actors.people.models import Person

from ...models import Advising, Dossier, SiteVisit
from ...vocabulary import TAKEN_IN, DossierKind, DossierState
from ...vocabulary.advising import VisitState
from .access import advising_visible_to, assigned_to, examined_by, managed_by

S = DossierState


def examinations_of(person: Person, *, on: date) -> QuerySet[Dossier]:
    """Everything taken in that the person may read, with lead and samples, in one query."""
    found = advising_visible_to(person, on=on).filter(state__in=TAKEN_IN)
    return found.annotate(lead_name=_lead(), samples_held=Count("samples", distinct=True))


def _lead() -> Coalesce:
    held = Advising.objects.filter(dossier=OuterRef("pk"), released_on=None, is_lead=True)
    return Coalesce(Subquery(held.values("member__person__full_name")[:1]), Value(""))


def to_assign(person: Person, *, on: date) -> QuerySet[Dossier]:
    """Accepted dossiers of the team's that nobody leads."""
    led = Advising.objects.filter(dossier=OuterRef("pk"), released_on=None, is_lead=True)
    found = managed_by(person, on=on).filter(state=S.ACCEPTED).exclude(kind=DossierKind.RE_EVALUATION)
    return found.filter(~Exists(led)).order_by("accepted_on", "pk")


def to_examine(person: Person, *, on: date) -> QuerySet[Dossier]:
    """What the person examines and has not reported on yet."""
    own = Q(pk__in=assigned_to(person, on=on).values("pk")) | Q(kind=DossierKind.RE_EVALUATION)
    return examined_by(person, on=on).filter(own, state=S.ACCEPTED).order_by("accepted_on", "pk")


def visits_ahead(person: Person, *, on: date) -> QuerySet[SiteVisit]:
    """Visits of these that are planned or not signed."""
    found = SiteVisit.objects.filter(
        dossier__in=to_examine(person, on=on).values("pk"), state__in=(VisitState.PLANNED, VisitState.HELD)
    )
    return found.select_related("dossier__product__producer__unit").order_by("planned_on", "pk")
