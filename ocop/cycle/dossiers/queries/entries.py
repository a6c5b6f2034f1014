"""The entries from which a person may open a dossier."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.access import Places
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.products.queries.access import WITHHELD
from ocop.cycle.products.vocabulary import EntryState, Route

from ..models import Dossier
from ..vocabulary import ASSIST, ENDED, DossierState
from .access import NOBODY, own_bodies, places_with

AGAIN = (Route.UPGRADE, Route.RE_EVALUATION)


def openable(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """Ready entries, and upgrades and renewals on their way, of products without a dossier that is living,
    finished, or whose result nobody outside knows yet.
    """
    places, own = places_with(person, ASSIST, on=on), own_bodies(person, on=on)
    mine = Q(product__producer__organisation__in=own) | _within(places, "product__producer__unit")
    ready = Q(state=EntryState.READY_FOR_EVALUATION) | Q(route__in=AGAIN, state=EntryState.IN_IMPLEMENTATION)
    living = Dossier.objects.undecided().filter(product=OuterRef("product"))
    done = Dossier.objects.filter(entry=OuterRef("pk"), state__in=ENDED - {DossierState.WITHDRAWN})
    found = CycleEntry.objects.filter(mine, ready).filter(~Exists(living), ~Exists(done))
    found = withheld.without(found, WITHHELD, person, on=on, at="product")
    return found.select_related("product__producer__unit", "year").order_by("state_on", "pk")


def may_open(person: Person, *, on: date) -> bool:
    """Whether the person writes dossiers for anybody."""
    places = places_with(person, ASSIST, on=on)
    mine = Q(organisation__in=own_bodies(person, on=on)) | _within(places, "unit")
    return Producer.objects.living().filter(mine).exists()


def _within(places: Places, path: str) -> Q:
    if places.everything:
        return Q(pk__isnull=False)
    return places.narrow(path) if places else NOBODY
