"""Who may do what: the Chairman decides, the office keeps, the producer explains and complains.

Revocation needs the competent signer by stars and day too (26:8.2), which is a rule, not a right.
"""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.assessment.models import Result
from ocop.cycle.assessment.queries.access import kept_from
from ocop.steering.windows.queries.places import committee

from .models import Recognition
from .queries.access import own_bodies
from .vocabulary import DECIDE, KEEP

KEPT_OUT = Obstacle("dossier.kept-out")
NOT_OWN = Obstacle("certificate.not-own")


def require_deciding(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day decides for the province."""
    posts.require(person, DECIDE, on=on, organisation=committee(on))


def require_keeping(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day keeps certificates and cases for the province."""
    posts.require(person, KEEP, on=on, organisation=committee(on))


def obstacles_to_result(person: Person, result: Result) -> tuple[Obstacle, ...]:
    """Whoever stands back from a dossier does nothing about its result."""
    return (KEPT_OUT,) if kept_from(person).filter(dossier=result.item.dossier_id).exists() else ()


def require_open(person: Person, recognition: Recognition) -> None:
    """The same about what was recognised by it."""
    refuse_if(obstacles_to_result(person, recognition.result) if recognition.result else ())


def require_own(person: Person, recognition: Recognition, *, on: date) -> None:
    """Refuse unless it is the person's own producer's."""
    product = recognition.product
    is_own = product is not None and product.producer.organisation_id in own_bodies(person, on=on)
    refuse_if([] if is_own else [NOT_OWN])


def require_complaining(person: Person, result: Result, *, on: date) -> None:
    """Own people, or the office that enters what came on paper."""
    assert result.item.dossier
    body = result.item.dossier.product.producer.organisation_id
    if body not in own_bodies(person, on=on):
        require_keeping(person, on=on)
