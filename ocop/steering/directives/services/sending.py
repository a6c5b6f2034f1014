"""Handing tasks out: confirmed proposals become tasks, each body gets its own assignment.

Basis: directives-and-reporting notes §3.2 (fan-out by the day of issue) and §3.4 (nothing unconfirmed leaves).
"""

from collections import Counter
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search
from ocop.law.documents import services as documents

from .. import notices, permissions
from ..models import Addressee, Assignment, Coordination, Directive, Proposal, Task
from ..queries.facts import proposal_facts
from ..queries.locking import directive_for_update
from ..rules.review import obstacles_to_sending
from ..vocabulary import DirectiveState, Part, ProposalState
from .giving import new_assignment


@transaction.atomic
def send(directive_id: int, *, by: Person, on: date) -> Directive:
    """Giao nhiệm vụ: every confirmed proposal goes to every ticked body; one act for the whole directive."""
    permissions.require_office(by, permissions.SEND, on=on)
    directive = directive_for_update(directive_id)
    proposals = list(directive.proposals.prefetch_related("addressees__organisation"))
    refuse_if(
        obstacles_to_sending(
            state=DirectiveState(directive.state),
            issued_on=directive.document.issued_on,
            proposals=[proposal_facts(p) for p in proposals],
        )
    )
    confirmed = [p for p in proposals if p.state == ProposalState.CONFIRMED]
    assignments = [assignment for proposal in confirmed for assignment in _give(proposal, directive, on=on)]
    directive.state, directive.sent_by, directive.sent_on = DirectiveState.SENT, by, on
    directive.save(update_fields=["state", "sent_by", "sent_on"])
    coordinating = Counter(body for proposal in confirmed for body in _coordinating(proposal))
    concerned = {a.organisation_id for a in assignments} | {body.pk for body in coordinating}
    documents.note_recipients(directive.document, concerned, by=by)
    record("directives.directive.sent", directive, by=by, assignments=len(assignments))
    notices.task_given(assignments, by=by, on=on)
    notices.coordination_given(coordinating, directive, by=by, on=on)
    return directive


def _give(proposal: Proposal, directive: Directive, *, on: date) -> list[Assignment]:
    """One task, one assignment for each lead body, and the bodies that coordinate."""
    task = _task_of(proposal, directive, on=on)
    Coordination.objects.bulk_create(Coordination(task=task, organisation=body) for body in _coordinating(proposal))
    given = Assignment.objects.bulk_create(
        new_assignment(task, row.organisation, address=row.address, on=on) for row in _ticked(proposal, Part.LEAD)
    )
    search.index(task)
    return given


def _ticked(proposal: Proposal, part: Part) -> list[Addressee]:
    return [row for row in proposal.addressees.all() if row.is_ticked and row.part == part]


def _coordinating(proposal: Proposal) -> list[Organisation]:
    """Bodies that coordinate and do not lead as well."""
    leads = {row.organisation_id for row in _ticked(proposal, Part.LEAD)}
    return [r.organisation for r in _ticked(proposal, Part.COORDINATING) if r.organisation_id not in leads]


def _task_of(proposal: Proposal, directive: Directive, *, on: date) -> Task:
    text = directive.text
    quote = text[proposal.start : proposal.end] if proposal.start is not None else ""
    same = (
        "code",
        "action",
        "start",
        "end",
        "kind",
        "recurrence",
        "due_text",
        "worded_before",
        "deliverable",
        "target",
        "report_to",
        "approver",
        "legal_basis",
    )
    return Task.objects.create(
        directive=directive,
        proposal=proposal,
        quote=quote,
        original_due=proposal.due_on,
        assigned_on=on,
        **{name: getattr(proposal, name) for name in same},
    )
