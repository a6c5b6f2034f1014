"""Whose eyes self-score and advisory points are kept from: a later app says of which dossiers (settled 4)."""

from datetime import date

from ocop.actors.people import withheld
from ocop.actors.people.models import Person

from ..models import Dossier
from ..models.dossier import DossierQuerySet
from .access import dossiers_visible_to, dossiers_written_by

POINTS = "dossiers.points"


def without_veiled(rows: DossierQuerySet, person: Person, *, on: date) -> DossierQuerySet:
    """Those whose points the person may see."""
    return withheld.without(rows, POINTS, person, on=on)


def hides_points(dossier: Dossier, person: Person, *, on: date) -> bool:
    """Whether this one's points are kept from the person."""
    return not without_veiled(Dossier.objects.filter(pk=dossier.pk), person, on=on).exists()


def points_visible_to(person: Person, *, on: date) -> DossierQuerySet:
    """The dossiers the person may open with everything the producer says of itself."""
    return without_veiled(dossiers_visible_to(person, on=on), person, on=on)


def points_written_by(person: Person, *, on: date) -> DossierQuerySet:
    """Whose answers the person writes."""
    return without_veiled(dossiers_written_by(person, on=on), person, on=on)
