"""The one door to the budget: the project's lines are committed, paid, released, given back by its services alone."""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.steering.budget.models import BudgetLine, Commitment
from ocop.steering.budget.queries.law import advance_rules
from ocop.steering.budget.services import commitments, payments, reversing
from ocop.steering.budget.services.entering import NO_PAPER, Paper
from ocop.steering.budget.vocabulary import EntryKind, YearState

from ..models import SupportProject
from ..queries.money import bound_of, rooms, waiting_of
from ..rules.costs import split_over


def propose(
    project: SupportProject, line: BudgetLine, amount: int, *, by: Person, on: date, appraised_by: Person | None = None
) -> Commitment:
    """A commitment of the project on one line, proposed and appraised: the budget asks whether the money is there."""
    assert project.activity
    made = commitments.propose_commitment(
        line.pk, title=project.label[:300], beneficiary=project.producer.name, advance_kind=kind_of(project, line, on),
        amount_vnd=amount, by=by, on=on, keeper=project.keeper,
    )  # fmt: skip
    return commitments.appraise(made.pk, amount_vnd=amount, by=appraised_by or by, on=on, keeper=project.keeper)


def kind_of(project: SupportProject, line: BudgetLine, on: date) -> str:
    """The advance rule of its activity; where the programme has none, the general one (B7)."""
    assert project.activity
    wanted = project.activity.advance_kind
    known = set(advance_rules(line.programme, on=on).values_list("kind", flat=True))
    return wanted if wanted in known else "general"


def approve(project: SupportProject, *, by: Person, on: date, decision: str) -> None:
    """COMMIT on every line of the project."""
    for one in waiting_of(project):
        commitments.approve_commitment(
            one.pk, by=by, on=on, paper=Paper(text=decision), keeper=project.keeper
        )  # fmt: skip


def refuse(project: SupportProject, *, by: Person, on: date, reason: str) -> None:
    """Nothing is bound; what was proposed ends."""
    for one in waiting_of(project):
        commitments.refuse_commitment(one.pk, reason=reason, by=by, on=on, keeper=project.keeper)


def note_progress(
    project: SupportProject, *, by: Person, on: date, signed_on: date | None, done: Decimal | None,
    accepted_on: date | None = None,
) -> None:  # fmt: skip
    """Contract, share done, acceptance: on these the budget lets advances and payments go (B7)."""
    for one in bound_of(project):
        commitments.note_progress(
            one.pk, by=by, on=on, contract_signed_on=signed_on, investment_done_percent=done, accepted_on=accepted_on,
            keeper=project.keeper,
        )  # fmt: skip


def advance(project: SupportProject, amount: int, *, by: Person, on: date, papers_on: date | None = None) -> None:
    """Tạm ứng, over the lines in proportion to what each has committed."""
    held = bound_of(project)
    for one, part in _in_proportion(held, amount):
        payments.advance(one.pk, amount_vnd=part, by=by, on=on, papers_on=papers_on, keeper=project.keeper)


def _in_proportion(held: list[Commitment], amount: int) -> Iterator[tuple[Commitment, int]]:
    whole, left = sum(one.committed_vnd for one in held), amount
    for place, one in enumerate(held):
        is_last = place == len(held) - 1
        part = left if is_last else amount * one.committed_vnd // whole if whole else 0
        left -= part
        if part:
            yield one, part
    if not held:
        raise Refused([Obstacle("payment.no-commitment")])


def pay(project: SupportProject, amount: int, *, by: Person, on: date, papers_on: date | None = None) -> None:
    """Thanh toán, line after line."""
    parts = split_over(rooms(bound_of(project)), amount)
    for pk, part in parts.items():
        payments.pay(pk, amount_vnd=part, by=by, on=on, papers_on=papers_on, keeper=project.keeper)


def clear(project: SupportProject, amount: int, *, by: Person, on: date, papers_on: date | None = None) -> int:
    """Hoàn chứng từ tạm ứng; gives what found no advance to clear."""
    open_ = [(one.pk, one.holding.uncleared) for one in bound_of(project)]
    parts = split_over(open_, amount)
    for pk, part in parts.items():
        payments.clear_advance(pk, amount_vnd=part, by=by, on=on, papers_on=papers_on, keeper=project.keeper)
    return amount - sum(parts.values())


def release_rest(project: SupportProject, *, reason: str, by: Person, on: date) -> int:
    """All that is committed and not paid becomes available again; gives the sum."""
    return release(project, sum(room for _pk, room in rooms(bound_of(project))), reason=reason, by=by, on=on)


def release(project: SupportProject, amount: int, *, reason: str, by: Person, on: date) -> int:
    """Giải phóng, line after line from the last."""
    parts = split_over(list(reversed(rooms(bound_of(project)))), amount)
    for pk, part in parts.items():
        commitments.release(pk, amount_vnd=part, reason=reason, by=by, on=on, keeper=project.keeper)
    return sum(parts.values())


def recover(project: SupportProject, amount: int, *, reason: str, by: Person, on: date, document: str) -> None:
    """Thu hồi: each RECOVER is followed by a RELEASE of the same amount, which keeps B1; a closed year is corrected."""
    for one, part, of_advance in _to_recover(project, amount, reason=reason, by=by, on=on):
        if one.line.fiscal_year.state == YearState.CLOSED:
            _correct(one, part, of_advance, reason=reason, by=by, on=on, document=document)
        else:
            payments.recover(
                one.pk, amount_vnd=part, reason=reason, by=by, on=on, of_advance=of_advance, keeper=project.keeper
            )  # fmt: skip
            commitments.release(one.pk, amount_vnd=part, reason=reason, by=by, on=on, keeper=project.keeper)


def _to_recover(
    project: SupportProject, amount: int, *, reason: str, by: Person, on: date
) -> Iterator[tuple[Commitment, int, bool]]:
    """Payments first, then advances, whose papers do not count any more; the newest commitment first."""
    left = amount
    for one in reversed(bound_of(project)):
        for room, of_advance in ((one.paid_vnd - one.advanced_vnd, False), (one.advanced_vnd, True)):
            part = min(room, left)
            if part <= 0:
                continue
            if of_advance and (counted := part - one.holding.uncleared) > 0:
                payments.take_back_papers(
                    one.pk, amount_vnd=counted, reason=reason, by=by, on=on, keeper=project.keeper
                )  # fmt: skip
            yield one, part, of_advance
            left -= part


def _correct(one: Commitment, part: int, of_advance: bool, *, reason: str, by: Person, on: date, document: str) -> None:
    paper = Paper(text=document) if document else NO_PAPER
    for kind, is_advance in ((EntryKind.RECOVER, of_advance), (EntryKind.RELEASE, False)):
        reversing.correct(
            one.line_id, kind=kind, amount_vnd=part, reason=reason, paper=paper, by=by, on=on, commitment=one,
            of_advance=is_advance,
        )  # fmt: skip


def gathered(acts: list[Callable[[], object]]) -> list[Obstacle]:
    """Does each act in a savepoint of its own and gives everything that stood in the way of any of them."""
    found: list[Obstacle] = []
    for act in acts:
        try:
            with transaction.atomic():
                act()
        except Refused as refused:
            found += refused.obstacles
    return found


def repeat_progress(project: SupportProject, *, by: Person, on: date) -> None:
    """A commitment added later knows contract and progress like the first."""
    first = bound_of(project)[0]
    note_progress(
        project, by=by, on=on, signed_on=first.contract_signed_on, done=first.investment_done_percent,
        accepted_on=first.accepted_on,
    )  # fmt: skip
