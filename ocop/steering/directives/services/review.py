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
from ..queries.labels import labels_of
from ..queries.locking import directive_for_update, proposal_for_update
from ..queries.moments import rules_on
from ..rules.acts import obstacles_to_stale
from ..rules.review import (
    obstacles_to_confirming,
    obstacles_to_deciding,
    obstacles_to_merging,
    obstacles_to_splitting,
    tidy_span,
)
from ..vocabulary import DirectiveState, Origin, ProposalState, Recurrence, TaskKind
from .addressing import Choice, address, address_like


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
    ticked: Sequence[int] | None = None,
    seen: int | None = None,
) -> Proposal:
    """Sửa: keeps whatever was typed, complete or not; names become bodies by the day of issue.

    `unticked` and `ticked` are the bodies that the clerk saw and left out or kept.
    """
    proposal = _under_review(proposal_id, by=by, on=on, seen=seen)
    refuse_if(obstacles_to_deciding(proposal_facts(proposal)))
    old = _as_labels(proposal)
    _write(proposal, wording)
    choice = None if unticked is None else Choice(unticked, ticked)
    address(proposal, on=_day_of(proposal, on), choice=choice)
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
    refuse_if(obstacles_to_deciding(proposal_facts(proposal)))
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
    refuse_if(
        obstacles_to_splitting(
            proposal_facts(whole), text=whole.directive.text, start=whole.start, end=whole.end, at=at
        )
    )
    halves = _half(whole, whole.start or 0, at), _half(whole, at, whole.end or 0)
    _decide(whole, ProposalState.SPLIT, by=by)
    record("directives.proposal.split", whole, by=by, into=[p.code for p in halves])
    return halves


@transaction.atomic
def merge(proposal_ids: Sequence[int], *, by: Person, on: date) -> Proposal:
    """Gộp: several proposals are one obligation, led by the bodies of the first, coordinated by those of all."""
    parts = [_under_review(pk, by=by, on=on) for pk in sorted(set(proposal_ids))]
    parts.sort(key=lambda p: (p.rank, p.pk))
    refuse_if(obstacles_to_merging([proposal_facts(p) for p in parts]))
    merged = _merged(parts)
    address_like(merged, parts, lead=parts[0])
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


@transaction.atomic
def export_labels(directive_id: int, *, by: Person, on: date) -> dict[str, Any]:
    """Xuất dữ liệu gắn nhãn: the machine's reading beside what the clerk made of it."""
    permissions.require_office(by, permissions.READ, on=on)
    directive = Directive.objects.select_related("document__type", "document__issuer").get(pk=directive_id)
    record("directives.directive.exported", directive, by=by)
    return labels_of(directive)


def _directive_under_review(directive_id: int, *, by: Person, on: date) -> Directive:
    permissions.require_office(by, permissions.READ, on=on)
    directive = directive_for_update(directive_id)
    if directive.state != DirectiveState.REVIEW:
        refuse_if([Obstacle("directive.already-sent")])
    return directive


def _under_review(proposal_id: int, *, by: Person, on: date, seen: int | None = None) -> Proposal:
    """The proposal under lock, after its directive: always in this order, so that two clerks never wait in a ring."""
    _directive_under_review(Proposal.objects.values_list("directive", flat=True).get(pk=proposal_id), by=by, on=on)
    proposal = proposal_for_update(proposal_id)
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


def _half(whole: Proposal, start: int, end: int) -> Proposal:
    first, last = tidy_span(whole.directive.text, start, end)
    words = squeeze(whole.directive.text[first:last])
    half = _like(whole, action=words[:1].upper() + words[1:], start=first, end=last)
    address_like(half, [whole], lead=whole)
    return half


def _merged(parts: Sequence[Proposal]) -> Proposal:
    """One proposal with the kind and the day of the first and the names of all."""
    spans = [(p.start, p.end) for p in parts if p.start is not None and p.end is not None]
    together = ("coordinating_text", "target", "report_to", "approver", "legal_basis", "venue_types")
    return _like(
        parts[0],
        action="; ".join(p.action for p in parts),
        start=min((start for start, _ in spans), default=None),
        end=max((end for _, end in spans), default=None),
        **{name: list(dict.fromkeys(one for p in parts for one in getattr(p, name))) for name in together},
    )


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
