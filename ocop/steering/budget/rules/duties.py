"""Nobody decides twice on one commitment (support-and-trade notes §3, separation of duties), nor out of turn."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import CommitmentState


def obstacles_to_approving_person(person: int, *, appraised_by: int | None) -> Iterator[Obstacle]:
    """Whoever appraised does not approve."""
    if person == appraised_by:
        yield Obstacle("duty.appraised")


def obstacles_to_paying_person(person: int, *, appraised_by: int | None, approved_by: int | None) -> Iterator[Obstacle]:
    """Whoever appraised or approved does not pay."""
    if person == appraised_by:
        yield Obstacle("duty.appraised-pays")
    if person == approved_by:
        yield Obstacle("duty.approved-pays")


def obstacles_to_state(state: CommitmentState, *needed: CommitmentState) -> Iterator[Obstacle]:
    """The commitment must stand where the act begins."""
    if state not in needed:
        yield Obstacle("commitment.wrong-moment", {"state": state.label})


def obstacles_to_keeper(kept: str | None, keeper: str, *, repair: str = "") -> Iterator[Obstacle]:
    """What a project or event carries is decided and paid there, with its own guards."""
    if (kept or "") != keeper:
        yield Obstacle("commitment.kept-elsewhere", repair=repair)


def obstacles_to_reason(reason: str) -> Iterator[Obstacle]:
    """What is undone, released, refused needs a reason."""
    if not reason.strip():
        yield Obstacle("entry.no-reason")


def obstacles_to_naming(title: str, beneficiary: str) -> Iterator[Obstacle]:
    """A commitment says what for and for whom."""
    if not title.strip():
        yield Obstacle("commitment.no-title")
    if not beneficiary.strip():
        yield Obstacle("commitment.no-beneficiary")


def obstacles_to_decision(document: str) -> Iterator[Obstacle]:
    """What an authority decides stands in a document."""
    if not document.strip():
        yield Obstacle("entry.no-document")


def obstacles_to_source(*, is_state_budget: bool, source: str) -> Iterator[Obstacle]:
    """B6: money outside the budget is never allocated."""
    if not is_state_budget:
        yield Obstacle("source.off-budget", {"source": source})


def obstacles_to_contributing(*, is_state_budget: bool, source: str, has_evidence: bool) -> Iterator[Obstacle]:
    """B6: only money outside the budget, with evidence."""
    if is_state_budget:
        yield Obstacle("source.on-budget", {"source": source})
    if not has_evidence:
        yield Obstacle("contribution.no-evidence")


def obstacles_to_reversing(*, is_reversal: bool, is_reversed: bool) -> Iterator[Obstacle]:
    """B2: a mistake is reversed once; a reversal stays."""
    if is_reversal:
        yield Obstacle("entry.is-reversal")
    if is_reversed:
        yield Obstacle("entry.is-reversed")


def obstacles_to_progress(
    *, signed_on: date | None, accepted_on: date | None, done_percent: Decimal | None, on: date
) -> Iterator[Obstacle]:
    """Days that have come, in their order; a share between 0 and 100."""
    for day in (signed_on, accepted_on):
        if day and day > on:
            yield Obstacle("progress.in-future", {"day": day})
    if accepted_on and signed_on is None:
        yield Obstacle("progress.accepted-without-contract")
    if accepted_on and signed_on and accepted_on < signed_on:
        yield Obstacle("progress.accepted-before-contract", {"accepted_on": accepted_on, "signed_on": signed_on})
    if done_percent is not None and not 0 <= done_percent <= 100:
        yield Obstacle("progress.percent-impossible", {"done": done_percent})
