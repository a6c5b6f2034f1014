"""Tổ tư vấn đề nghị bổ sung: one consolidated list, through the same request as every level."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person

from ...models import Dossier
from ...queries.locking import dossier_for_update
from ...queries.reference import step_ground
from ...rules.completing import Item
from ...vocabulary import GroundOf, RequestLevel
from ..completing import write_request
from .rights import require_examining


@transaction.atomic
def ask_from_team(dossier_id: int, *, by: Person, on: date, items: Sequence[Item], due: date | None) -> Dossier:
    """Đề nghị bổ sung of the team; the dossier stays with it, its clocks stop."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    basis = step_ground(dossier, GroundOf.TEAM)
    request = write_request(dossier, RequestLevel.ADVISORY, items=items, due=due, by=by, on=on, basis=basis)
    return request.dossier
