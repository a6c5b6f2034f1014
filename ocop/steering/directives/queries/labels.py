"""Corrections as labelled data: the machine's reading beside what the clerk made of it."""

from typing import Any

from ..models import Directive, Proposal
from ..vocabulary import ProposalState

FIELDS = (
    "code", "state", "origin", "action", "kind", "recurrence", "due_text", "target", "report_to", "approver",
    "legal_basis", "venue_types", "start", "end",
)  # fmt: skip


def labels_of(directive: Directive) -> dict[str, Any]:
    """Text, the machine's tasks, and the tasks as confirmed, in the form that `evaluate_extraction` reads."""
    document = directive.document
    proposals = list(directive.proposals.all())
    return {
        "document": {
            "number": document.written or None,
            "type": str(document.type) if document.type else None,
            "issuer": document.issuer_name or None,
            "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        },
        "text": directive.text,
        "tasks": [_confirmed(p) for p in proposals if p.state == ProposalState.CONFIRMED],
        "proposals": [_with_history(p) for p in proposals],
    }


def _confirmed(proposal: Proposal) -> dict[str, Any]:
    return {
        "lead": proposal.lead_text,
        "coordinating": proposal.coordinating_text,
        "action": proposal.action,
        "target": proposal.target,
        "deadline": proposal.due_on.isoformat() if proposal.due_on else None,
        "deadline_text": proposal.due_text or None,
        "recurrence": proposal.recurrence,
        "report_to": proposal.report_to,
        "approver": proposal.approver,
        "legal_basis": proposal.legal_basis,
        "venue_types": proposal.venue_types,
        "start": proposal.start,
        "end": proposal.end,
    }


def _with_history(proposal: Proposal) -> dict[str, Any]:
    return {name: getattr(proposal, name) for name in FIELDS} | {"original": proposal.original}
