"""The clerk's decisions on what was read: edit, confirm, split, merge, reject, add.

Every correction stays beside the machine's reading (`Proposal.original`) as labelled data, and nothing is
handed out from here: `sending.send` does that for the whole directive at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import squeeze

from .. import permissions
from ..models import Directive, Proposal
from ..queries.facts import proposal_facts
from ..queries.locking import directive_for_update, proposal_for_update
from ..queries.moments import rules_on
from ..rules.acts import obstacles_to_stale
from ..rules.review import obstacles_to_confirming, obstacles_to_merging, obstacles_to_splitting, tidy_span
from ..vocabulary import DirectiveState, Origin, ProposalState, Recurrence, TaskKind
from .addressing import address


@dataclass(frozen=True, slots=True)
class Wording:
    """What the clerk may change in a proposal; names are written as in papers, parted by ";"."""

    action: str
    kind: TaskKind
    recurrence: Recurrence = Recurrence.NONE
    due_on: date | None = None
    due_text: str = ""
    worded_before: bool = False
    deliverable: str = ""
    lead: str = ""
    coordinating: str = ""
    report_to: str = ""
    approver: str = ""


def names(written: str) -> list[str]:
    """The names in a field: parted by ";" or line ends."""
    return [squeeze(part) for part in written.replace("\n", ";").split(";") if part.strip()]


@transaction.atomic
def edit(
    proposal_id: int,
    *,
    by: Person,
    on: date,
    wording: Wording,
    unticked: Sequence[int] | None = None,
    seen: int | None = None,
) -> Proposal:
    """Sửa: keeps whatever was typed, complete or not; names become bodies by the day of issue."""
    proposal = _under_review(proposal_id, by=by, on=on, seen=seen)
    old = _as_labels(proposal)
    _write(proposal, wording)
    address(proposal, on=_day_of(proposal, on), unticked=unticked)
    record("directives.proposal.edited", proposal, by=by, old=old, new=_as_labels(proposal))
    return proposal


@transaction.atomic
def confirm(proposal_id: int, *, by: Person, on: date, seen: int | None = None) -> Proposal:
    """Nhận: from now on it is a task to be sent."""
    proposal = _under_review(proposal_id, by=by, on=on, seen=seen)
    refuse_if(obstacles_to_confirming(proposal_facts(proposal), issued_on=proposal.directive.document.issued_on))
    _decide(proposal, ProposalState.CONFIRMED, by=by)
    record("directives.proposal.confirmed", proposal, by=by, code=proposal.code, action=proposal.action)
    return proposal


@transaction.atomic
def confirm_certain(directive_id: int, *, by: Person, on: date) -> int:
    """Nhận các ý chắc chắn: every open proposal without doubt and without obstacle; returns how many."""
    directive = _directive_under_review(directive_id, by=by, on=on)
    certain = [p for p in _open(directive) if is_certain(p, rules_on(on).certain_from, directive)]
    for proposal in certain:
        _decide(proposal, ProposalState.CONFIRMED, by=by)
        record("directives.proposal.confirmed", proposal, by=by, code=proposal.code, action=proposal.action)
    return len(certain)


def is_certain(proposal: Proposal, threshold: Any, directive: Directive) -> bool:
    """Whether nothing asks the clerk to look closely: sure rule, no doubt, no obstacle."""
    if proposal.doubts or proposal.confidence is None or proposal.confidence < threshold:
        return False
    return not any(obstacles_to_confirming(proposal_facts(proposal), issued_on=directive.document.issued_on))


@transaction.atomic
def reject(proposal_id: int, *, by: Person, on: date, seen: int | None = None) -> Proposal:
    """Bỏ: it is no task; the reading stays as a negative example."""
    proposal = _under_review(proposal_id, by=by, on=on, seen=seen)
    if proposal.state != ProposalState.OPEN:
        refuse_if([Obstacle("proposal.decided", {"code": proposal.code, "state": proposal.get_state_display()})])
    _decide(proposal, ProposalState.REJECTED, by=by)
    record("directives.proposal.rejected", proposal, by=by, code=proposal.code, action=proposal.action)
    return proposal


@transaction.atomic
def reopen(proposal_id: int, *, by: Person, on: date) -> Proposal:
    """Xem lại: a confirmed or rejected proposal is open again, as long as nothing was sent."""
    proposal = _under_review(proposal_id, by=by, on=on)
    if proposal.state not in {ProposalState.CONFIRMED, ProposalState.REJECTED}:
        refuse_if([Obstacle("proposal.not-decided", {"code": proposal.code})])
    _decide(proposal, ProposalState.OPEN, by=by)
    record("directives.proposal.reopened", proposal, by=by, code=proposal.code)
    return proposal


@transaction.atomic
def split(proposal_id: int, *, by: Person, on: date, at: int, seen: int | None = None) -> tuple[Proposal, Proposal]:
    """Tách: one sentence, two obligations; both halves keep the bodies and the kind."""
    whole = _under_review(proposal_id, by=by, on=on, seen=seen)
    refuse_if(obstacles_to_splitting(proposal_facts(whole), start=whole.start, end=whole.end, at=at))
    halves = _half(whole, whole.start or 0, at, on=on), _half(whole, at, whole.end or 0, on=on)
    _decide(whole, ProposalState.SPLIT, by=by)
    record("directives.proposal.split", whole, by=by, into=[p.code for p in halves])
    return halves


@transaction.atomic
def merge(proposal_ids: Sequence[int], *, by: Person, on: date) -> Proposal:
    """Gộp: several proposals are one obligation, led by the bodies of the first."""
    parts = sorted((_under_review(pk, by=by, on=on) for pk in set(proposal_ids)), key=lambda p: (p.rank, p.pk))
    refuse_if(obstacles_to_merging([proposal_facts(p) for p in parts]))
    first = parts[0]
    spans = [(p.start, p.end) for p in parts if p.start is not None and p.end is not None]
    merged = _like(
        first,
        action="; ".join(p.action for p in parts),
        start=min((s for s, _ in spans), default=None),
        end=max((e for _, e in spans), default=None),
        legal_basis=list(dict.fromkeys(basis for p in parts for basis in p.legal_basis)),
    )
    address(merged, on=_day_of(first, on))
    for part in parts:
        part.successor = merged
        _decide(part, ProposalState.MERGED, by=by, also=("successor",))
    record("directives.proposal.merged", merged, by=by, parts=[p.code for p in parts])
    return merged


@transaction.atomic
def add(
    directive_id: int, *, by: Person, on: date, wording: Wording, start: int | None = None, end: int | None = None
) -> Proposal:
    """Thêm: a task that the machine did not see."""
    directive = _directive_under_review(directive_id, by=by, on=on)
    last = directive.proposals.aggregate(last=Max("rank"))["last"] or 0
    proposal = Proposal(
        directive=directive, code=_next_code(directive), rank=last + 1, origin=Origin.CLERK, start=start, end=end
    )
    _write(proposal, wording)
    address(proposal, on=directive.document.issued_on or on)
    record("directives.proposal.added", proposal, by=by, action=proposal.action)
    return proposal


def _directive_under_review(directive_id: int, *, by: Person, on: date) -> Directive:
    permissions.require_office(by, permissions.READ, on=on)
    directive = directive_for_update(directive_id)
    if directive.state != DirectiveState.REVIEW:
        refuse_if([Obstacle("directive.already-sent")])
    return directive


def _under_review(proposal_id: int, *, by: Person, on: date, seen: int | None = None) -> Proposal:
    proposal = proposal_for_update(proposal_id)
    _directive_under_review(proposal.directive_id, by=by, on=on)
    refuse_if(obstacles_to_stale(seen=seen, version=proposal.version))
    return proposal


def _open(directive: Directive) -> list[Proposal]:
    found = directive.proposals.filter(state=ProposalState.OPEN)
    return list(found.prefetch_related("addressees").select_related("directive__document"))


def _decide(proposal: Proposal, state: ProposalState, *, by: Person, also: Sequence[str] = ()) -> None:
    proposal.state, proposal.decided_by, proposal.decided_at = state, by, timezone.now()
    proposal.version += 1
    proposal.save(update_fields=["state", "decided_by", "decided_at", "version", *also])


def _write(proposal: Proposal, wording: Wording) -> None:
    for field in ("action", "kind", "recurrence", "due_on", "due_text", "worded_before", "deliverable"):
        setattr(proposal, field, getattr(wording, field))
    proposal.lead_text = names(wording.lead)
    proposal.coordinating_text = names(wording.coordinating)
    proposal.report_to = names(wording.report_to)
    proposal.approver = names(wording.approver)
    proposal.version += 1
    proposal.save()


def _half(whole: Proposal, start: int, end: int, *, on: date) -> Proposal:
    first, last = tidy_span(whole.directive.text, start, end)
    words = squeeze(whole.directive.text[first:last])
    half = _like(whole, action=words[:1].upper() + words[1:], start=first, end=last)
    address(half, on=_day_of(whole, on))
    return half


def _like(proposal: Proposal, **changes: Any) -> Proposal:
    same = (
        "kind",
        "recurrence",
        "due_on",
        "due_text",
        "worded_before",
        "deliverable",
        "lead_text",
        "coordinating_text",
        "target",
        "report_to",
        "approver",
        "legal_basis",
        "venue_types",
    )
    values = {name: getattr(proposal, name) for name in same} | changes
    return Proposal.objects.create(
        directive=proposal.directive,
        code=_next_code(proposal.directive),
        rank=proposal.rank,
        origin=Origin.CLERK,
        **values,
    )


def _next_code(directive: Directive) -> str:
    return f"T{directive.proposals.count() + 1:02d}"


def _day_of(proposal: Proposal, on: date) -> date:
    return proposal.directive.document.issued_on or on


def _as_labels(proposal: Proposal) -> dict[str, Any]:
    fields = ("action", "kind", "recurrence", "due_on", "lead_text", "coordinating_text", "report_to", "approver")
    return {name: str(value) if isinstance(value := getattr(proposal, name), date) else value for name in fields}
