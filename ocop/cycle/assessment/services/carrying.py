"""Chuyển sang đợt sau: what was not assessed in its round goes to the next one, with the office's reason (E10)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.services import results as dossiers
from ocop.cycle.rounds.queries import round_for

from .. import permissions
from ..queries import sittings as queries
from ..queries.access import kept_from
from ..queries.clauses import bases_for
from ..queries.locking import dossiers_for_update
from ..rules import planning as rules
from ..vocabulary import OPEN_ITEMS


@transaction.atomic
def carry(dossier_id: int, *, by: Person, on: date, reason: str) -> Dossier:
    """To the first round that takes dossiers on the day; producer and commune hear which."""
    (dossier,) = dossiers_for_update([dossier_id])
    permissions.require_setting(by, on=on)
    target = round_for(on)
    refuse_if(_obstacles(dossier, by=by, on=on, reason=reason, has_next=target is not None))
    assert target
    before, moved = str(dossier.round or ""), dossiers.note_carried(dossier, to=target, by=by, on=on, reason=reason)
    record("assessment.dossier.carried", moved, by=by, product=moved.product.name, before=before, round=str(target),
           reason=reason.strip())  # fmt: skip
    return moved


def _obstacles(dossier: Dossier, *, by: Person, on: date, reason: str, has_next: bool) -> list[Obstacle]:
    bases = bases_for(dossier.framework)
    if kept_from(by).filter(dossier=dossier).exists():
        return [Obstacle("item.kept-from", basis=bases["recusal"])]
    return list(
        rules.obstacles_to_carrying(
            product=dossier.product.name, reason=reason, has_next=has_next, bases=bases,
            is_waiting=queries.awaits_council(dossier),
            is_listed=dossier.items.filter(state__in=OPEN_ITEMS).exists(),
            is_taking=queries.is_taking(dossier.round, on=on),
        )
    )  # fmt: skip
