"""Đề nghị loại, kết luận loại (E17): raised by a member with reason and evidence; scoring stops, the members
vote, and who leads concludes what they have voted."""

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria.queries import sheet_of

from .. import notices, permissions
from ..models import KnockOut, Result, Voice
from ..queries.facts import is_worked_on, item_facts, knock_out_facts, regulation_facts
from ..queries.locking import item_for_update, knock_out_for_update
from ..rules import facts as rules
from ..rules import voting
from ..rules.knockouts import obstacles_to_knocking_out
from ..rules.sitting import obstacles_to_closing
from ..vocabulary import KnockOutState
from .closing import freeze
from .declaring import obstacles_of_interest


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
def vote(knock_out_id: int, *, by: Person, on: date, kind: str) -> Voice:
    """Biểu quyết về đề nghị loại: each member present, for oneself; the trail tells that, never what was said."""
    found = knock_out_for_update(knock_out_id)
    member = permissions.require_seat(by, found.item, on=on)
    facts = item_facts(found.item)
    refuse_if([
        *([] if found.state == KnockOutState.RAISED else [Obstacle("knock-out.is-decided")]),
        *([] if facts.is_open else [Obstacle("item.not-open")]),
        *voting.obstacles_to_voice(facts.seats, member.pk, kind),
        *obstacles_of_interest(found.item, member),
    ])  # fmt: skip
    values = {"kind": kind, "at": timezone.now()}
    voice, _is_new = Voice.objects.update_or_create(knock_out=found, member=member, defaults=values)
    record("assessment.knock-out.voted", voice, by=by, product=found.item.called)
    return voice


@transaction.atomic
def dismiss(knock_out_id: int, *, by: Person, on: date, decision: str) -> KnockOut:
    """Không chấp nhận đề nghị loại: voted, not carried, with the council's reason; scoring goes on."""
    found = knock_out_for_update(knock_out_id)
    permissions.require_leading(by, found.item, on=on)
    facts = item_facts(found.item)
    poll, regulation = _poll(found, facts), regulation_facts(found.item.sitting.regulation)
    open_ = [] if facts.is_open else [Obstacle("item.not-open")]
    refuse_if([*_obstacles(found, decision), *open_, *voting.obstacles_to_dismissing(poll, regulation)])
    _decide(found, KnockOutState.DISMISSED, decision, by=by)
    record("assessment.knock-out.dismissed", found, by=by, product=found.item.called, reason=found.decision)
    return found


@transaction.atomic
def confirm(knock_out_id: int, *, by: Person, on: date, decision: str) -> Result | None:
    """Kết luận loại: the council sits in number and has voted so; the dossier is out whatever its points.

    The record keeps reason, evidence and voices.
    """
    found = knock_out_for_update(knock_out_id)
    permissions.require_leading(by, found.item, on=on)
    facts, regulation = item_facts(found.item), regulation_facts(found.item.sitting.regulation)
    facts = replace(facts, knock_outs=(*facts.knock_outs, knock_out_facts(found, facts.seats)))
    refuse_if([
        *_obstacles(found, decision),
        *obstacles_to_closing(facts, regulation),
        *voting.obstacles_to_confirming(_poll(found, facts), regulation),
    ])  # fmt: skip
    _decide(found, KnockOutState.CONFIRMED, decision, by=by)
    record("assessment.knock-out.confirmed", found, by=by, product=found.item.called, ground=found.get_ground_display(),
           reason=found.decision)  # fmt: skip
    return freeze(found.item, by=by, on=on)


def _poll(found: KnockOut, facts: rules.ItemFacts) -> rules.Poll:
    """The voices of those who take part."""
    return voting.poll_of(facts.seats, dict(found.voices.values_list("member", "kind")))


def _obstacles(found: KnockOut, decision: str) -> list[Obstacle]:
    obstacles = [] if found.state == KnockOutState.RAISED else [Obstacle("knock-out.is-decided")]
    return [*obstacles, *([] if decision.strip() else [Obstacle("act.no-reason", repair="#id_decision")])]


def _decide(found: KnockOut, state: KnockOutState, decision: str, *, by: Person) -> None:
    found.state, found.decision, found.decided_by, found.decided_at = state, decision.strip(), by, timezone.now()
    found.save(update_fields=["state", "decision", "decided_by", "decided_at"])
