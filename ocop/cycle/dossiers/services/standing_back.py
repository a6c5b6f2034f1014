"""Từ chối tham gia: from this moment the dossier, its product and the papers used in it do not exist for the person,
and the notices that speak of them are taken back (E28). Councils and advisory teams say who; here it is written.
"""

from datetime import date

from ocop.actors.notifications import services as notifications
from ocop.actors.people.models import Person

from ..models import Dossier, Exclusion
from ..permissions import is_own
from ..queries.exclusions import interested_in
from ..queries.links import links_of

LONGEST_REASON = 300


def note_standing_back(dossier: Dossier, person: Person, *, reason: str, by: Person | None, on: date) -> Exclusion:
    """Written once; whoever calls has asked, and records why. The producer's own people keep their notices."""
    found, is_new = Exclusion.objects.get_or_create(
        dossier=dossier, person=person,
        defaults={"reason": reason.strip()[:LONGEST_REASON], "noted_by": by, "noted_on": on},
    )  # fmt: skip
    if is_new and not is_own(person, dossier.product.producer, on=on):
        notifications.take_back(person, links=links_of(dossier))
    return found


def carry_over(dossier: Dossier, *, by: Person | None, on: date) -> None:
    """A new dossier begins with who stands back from the earlier ones of its product, or has an interest in its
    producer: the tie has not gone with the dossier.
    """
    before = Exclusion.objects.filter(dossier__product=dossier.product_id).exclude(dossier=dossier)
    for held in before.select_related("person").order_by("pk"):
        note_standing_back(dossier, held.person, reason=held.reason, by=by, on=on)
    for declared in interested_in(dossier.product.producer):
        note_standing_back(dossier, declared.person, reason=declared.words, by=by, on=on)
