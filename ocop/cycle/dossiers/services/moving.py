"""A dossier goes from one state to the next, and its way remembers it."""

from datetime import date

from ocop.actors.people.models import Person

from ..models import Dossier, DossierStep
from ..vocabulary import MOVES


def move(dossier: Dossier, verb: str, *fields: str, by: Person | None, on: date, note: str = "") -> Dossier:
    """Write the state that the verb leads to, with the other fields the service has changed."""
    dossier.state, dossier.state_on = MOVES[verb][1], on
    dossier.edition += 1
    dossier.save(update_fields=["state", "state_on", "edition", *fields])
    DossierStep.objects.create(dossier=dossier, verb=verb, state=dossier.state, note=note, by=by, on=on)
    return dossier


def note(dossier: Dossier, verb: str, *, by: Person | None, on: date, words: str = "") -> None:
    """An act that leaves the state as it is."""
    DossierStep.objects.create(dossier=dossier, verb=verb, state=dossier.state, note=words, by=by, on=on)
