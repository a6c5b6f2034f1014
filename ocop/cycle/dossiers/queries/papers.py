"""The papers of the library that may stand behind an answer, those the criterion asks for first."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.people.models import Person
from ocop.cycle.evidence.queries.access import visible_to
from ocop.cycle.evidence.queries.shelf import Held, papers_of
from ocop.cycle.evidence.vocabulary import Standing
from ocop.law.criteria.rules.sheets import Criterion

from ..models import Dossier

GONE = frozenset({Standing.SUPERSEDED, Standing.REVOKED})


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper of the producer, and whether the criterion asks for its kind."""

    held: Held
    fits: bool


def offered(dossier: Dossier, criterion: Criterion, person: Person, *, on: date) -> list[Offered]:
    """Every paper the person may open, fitting ones first; replaced and taken back ones are left out."""
    codes = set(criterion.needs.codes()) if criterion.needs else set()
    rows = papers_of(dossier.product.producer, visible_to(person, on=on), on=on)
    found = [Offered(each, each.kind.code in codes) for each in rows if each.standing not in GONE]
    return sorted(found, key=lambda each: not each.fits)
