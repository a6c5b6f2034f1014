"""Chấm tham mưu: the team's points, one option for each criterion, saved as far as they have come."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from ...models import AdvisoryPoint, Dossier
from ...queries.advising.facts import scored
from ...queries.locking import dossier_for_update
from ...rules.advising import reporting as rules
from .rights import require_examining


@transaction.atomic
def save_points(
    dossier_id: int, *, by: Person, on: date, chosen: Mapping[str, int | None], remarks: Mapping[str, str]
) -> Dossier:
    """Lưu điểm thẩm định; totals are always computed, never taken in."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    before = scored(dossier)
    refuse_if(rules.obstacles_to_pre_scoring(before.sheet, {**before.chosen, **chosen}, state=dossier.state))
    for code in before.sheet.by_code:
        if code in chosen or remarks.get(code, "").strip():
            _write(dossier, code, chosen, remarks, by=by, on=on)
    now = scored(dossier)
    facts = {"n": len(now.chosen), "all": len(now.sheet.criteria), "total": now.score.total}
    record("dossiers.advising.scored", dossier, by=by, product=dossier.product.name, **facts)
    return dossier


def _write(
    dossier: Dossier, code: str, chosen: Mapping[str, int | None], remarks: Mapping[str, str], *, by: Person, on: date
) -> None:
    answer = {"option": chosen[code], "no_option": chosen[code] is None} if code in chosen else {}
    values = {**answer, "remark": remarks.get(code, "").strip(), "by": by, "on": on}
    AdvisoryPoint.objects.update_or_create(dossier=dossier, criterion=code, defaults=values)
