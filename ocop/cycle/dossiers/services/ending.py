"""Rút hồ sơ: by the producer, before the council, with the reason."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import Dossier
from ..queries.locking import dossier_for_update
from ..rules import moves as rules
from .clocks import end_clock
from .moving import move


@transaction.atomic
def withdraw(dossier_id: int, *, by: Person, on: date, reason: str) -> Dossier:
    """Rút hồ sơ: what was filed stays as it was filed; the product may come again."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_filing(by, dossier, on=on)
    refuse_if(rules.obstacles_to_withdrawing(dossier.state, reason=reason))
    dossier.ended_because = reason.strip()
    move(dossier, "withdraw", "ended_because", by=by, on=on, note=reason.strip())
    end_clock(dossier, on=on)
    dossier.requests.filter(answered_on=None).update(answered_on=on, answered_by=by)
    record("dossiers.dossier.withdrawn", dossier, by=by, product=dossier.product.name, reason=reason.strip())
    if dossier.filed_on:
        notices.withdrawn(dossier, by=by, on=on)
    return dossier
