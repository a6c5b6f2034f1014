"""Đề nghị loại, kết luận loại (E17): raised by a member with reason and evidence; scoring stops, the chair decides."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria.queries import sheet_of

from .. import notices, permissions
from ..models import KnockOut, Result
from ..queries.facts import is_worked_on, knock_outs_of
from ..queries.locking import item_for_update, knock_out_for_update
from ..rules import facts as rules
from ..rules.knockouts import obstacles_to_knocking_out
from ..vocabulary import KnockOutState
from .closing import freeze


@transaction.atomic
def raise_knock_out(
    item_id: int, *, by: Person, on: date, ground: str, reason: str, evidence: StoredFile | None, criterion: str = ""
) -> KnockOut:
    """Đề nghị loại: no further scoring until the chair has concluded."""
    item = item_for_update(item_id)
    member = permissions.require_seat(by, item, on=on)
    facts = rules.KnockOut(ground=ground, reason=reason, has_evidence=evidence is not None, criterion=criterion)
    found = [] if is_worked_on(item) else [Obstacle("item.not-open")]
    refuse_if([*found, *obstacles_to_knocking_out(sheet_of(item.criteria_set), facts)])
    assert evidence
    made = KnockOut.objects.create(
        item=item, criterion=criterion, ground=ground, reason=reason.strip(), evidence=evidence, raised_by=member,
        raised_at=timezone.now(),
    )  # fmt: skip
    record("assessment.knock-out.raised", made, by=by, product=item.called, ground=made.get_ground_display(),
           reason=made.reason)  # fmt: skip
    notices.knock_out_raised(made, by=by, on=on)
    return made


@transaction.atomic
def dismiss(knock_out_id: int, *, by: Person, on: date, decision: str) -> KnockOut:
    """Không chấp nhận đề nghị loại: with the council's reason; scoring goes on."""
    found = knock_out_for_update(knock_out_id)
    permissions.require_leading(by, found.item, on=on)
    refuse_if(_obstacles(found, decision))
    _decide(found, KnockOutState.DISMISSED, decision, by=by)
    record("assessment.knock-out.dismissed", found, by=by, product=found.item.called, reason=found.decision)
    return found


@transaction.atomic
def confirm(knock_out_id: int, *, by: Person, on: date, decision: str) -> Result | None:
    """Kết luận loại: the dossier is out, whatever its points; the record keeps reason and evidence."""
    found = knock_out_for_update(knock_out_id)
    permissions.require_leading(by, found.item, on=on)
    refuse_if(_obstacles(found, decision))
    _decide(found, KnockOutState.CONFIRMED, decision, by=by)
    record("assessment.knock-out.confirmed", found, by=by, product=found.item.called, ground=found.get_ground_display(),
           reason=found.decision)  # fmt: skip
    assert knock_outs_of(found.item, KnockOutState.CONFIRMED)
    return freeze(found.item, by=by, on=on)


def _obstacles(found: KnockOut, decision: str) -> list[Obstacle]:
    obstacles = [] if found.state == KnockOutState.RAISED else [Obstacle("knock-out.is-decided")]
    if not is_worked_on(found.item):
        obstacles.append(Obstacle("item.not-open"))
    return [*obstacles, *([] if decision.strip() else [Obstacle("act.no-reason", repair="#id_decision")])]


def _decide(found: KnockOut, state: KnockOutState, decision: str, *, by: Person) -> None:
    found.state, found.decision, found.decided_by, found.decided_at = state, decision.strip(), by, timezone.now()
    found.save(update_fields=["state", "decision", "decided_by", "decided_at"])
