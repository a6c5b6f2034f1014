"""The facts that the rules of review need, taken from loaded rows."""

from collections.abc import Iterable

from ..models import Proposal
from ..rules.review import ProposalFacts
from ..vocabulary import Part, ProposalState, TaskKind


def proposal_facts(proposal: Proposal) -> ProposalFacts:
    """The facts of a proposal whose addressees are prefetched, or will be fetched once."""
    leads = [r for r in proposal.addressees.all() if r.part == Part.LEAD and r.is_ticked]
    return ProposalFacts(
        code=proposal.code,
        state=ProposalState(proposal.state),
        action=proposal.action,
        kind=TaskKind(proposal.kind),
        due_on=proposal.due_on,
        leads=len(leads),
        anchor=f"t{proposal.pk}",
        directive=proposal.directive_id,
    )


def assignments_to_be_made(proposals: Iterable[Proposal]) -> int:
    """How many assignments sending would make: for the sentence beside the button."""
    return sum(
        1
        for p in proposals
        if p.state == ProposalState.CONFIRMED
        for r in p.addressees.all()
        if r.is_ticked and r.part == Part.LEAD
    )
