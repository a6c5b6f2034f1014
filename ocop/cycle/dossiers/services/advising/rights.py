"""Who may examine: an assigned member of today without conflict; for a re-evaluation the office."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ... import permissions
from ...models import Dossier
from ...queries.advising.access import assigned_to
from ...queries.advising.facts import ties_of
from ...rules.advising.teams import hints_of, obstacles_of
from ...vocabulary import TEAM, DossierKind


def require_examining(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person examines this dossier and nothing ties the two together."""
    if dossier.kind == DossierKind.RE_EVALUATION:
        permissions.require_receiving(person, dossier, on=on)
    elif not assigned_to(person, on=on).filter(pk=dossier.pk).exists():
        refuse_if([Obstacle("advising.not-assigned")])
    refuse_if(conflicts(person, dossier, on=on))


def require_keeping_samples(person: Person, dossier: Dossier, *, on: date) -> None:
    """The office that received them, or a member who examines."""
    if not assigned_to(person, on=on).filter(pk=dossier.pk).exists():
        permissions.require_receiving(person, dossier, on=on)


def require_managing(person: Person, dossier: Dossier, *, on: date) -> None:
    """Refuse unless the person gives dossiers of this place to members."""
    if dossier.exclusions.filter(person=person).exists():
        refuse_if([Obstacle("dossier.kept-out")])
    posts.require(person, TEAM, on=on, organisation=dossier.product.producer.organisation)


def conflicts(person: Person, dossier: Dossier, *, on: date) -> list[Obstacle]:
    """Every tie as an obstacle."""
    return list(obstacles_of(person.full_name, hints_of(ties_of(person, dossier, on=on))))
