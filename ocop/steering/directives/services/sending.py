"""Handing tasks out: confirmed proposals become tasks, each body gets its own assignment.

Basis: directives-and-reporting notes §3.2 (fan-out by the day of issue) and §3.4 (nothing unconfirmed leaves).
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search

from .. import notices, permissions
from ..models import Assignment, Coordination, Directive, Proposal, Task
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
    assignments = [
        assignment
        for proposal in proposals
        if proposal.state == ProposalState.CONFIRMED
        for assignment in _give(proposal, on=on)
    ]
    directive.state, directive.sent_by, directive.sent_on = DirectiveState.SENT, by, on
    directive.save(update_fields=["state", "sent_by", "sent_on"])
    record("directives.directive.sent", directive, by=by, assignments=len(assignments))
    notices.task_given(assignments, by=by, on=on)
    return directive


def _give(proposal: Proposal, *, on: date) -> list[Assignment]:
    task = _task_of(proposal, on=on)
    ticked = [r for r in proposal.addressees.all() if r.is_ticked]
    leads = [r for r in ticked if r.part == Part.LEAD]
    lead_ids = {r.organisation_id for r in leads}
    Coordination.objects.bulk_create(
        Coordination(task=task, organisation=r.organisation)
        for r in ticked
        if r.part == Part.COORDINATING and r.organisation_id not in lead_ids
    )
    given = Assignment.objects.bulk_create(
        new_assignment(task, r.organisation, address=r.address, on=on) for r in leads
    )
    search.index(task)
    return given


def _task_of(proposal: Proposal, *, on: date) -> Task:
    text = proposal.directive.text
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
        directive=proposal.directive,
        proposal=proposal,
        quote=quote,
        original_due=proposal.due_on,
        assigned_on=on,
        **{name: getattr(proposal, name) for name in same},
    )
