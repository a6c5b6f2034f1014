"""A commitment's way: proposed, appraised by one person, approved by another; then contract, progress, acceptance.

With `keeper` the record of a later app acts: its own rights have been asked, the budget asks only its rules. Without,
a commitment that such a record carries is refused, so nobody goes round its guards.
"""

from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BudgetEntry, BudgetLine, Commitment
from ..queries import law
from ..queries.locking import commitment_for_update, line_for_update
from ..rules import duties, totals, years
from ..vocabulary import APPRAISE, APPROVE, WAITING, CommitmentState, EntryKind
from .entering import Draft, Paper, enter, obstacles_on


@transaction.atomic
def propose_commitment(
    line_id: int,
    *,
    title: str,
    beneficiary: str,
    advance_kind: str,
    amount_vnd: int,
    by: Person,
    on: date,
    note: str = "",
    keeper: str = "",
) -> Commitment:
    """Đề nghị cam kết: what for, for whom, how much; nothing is bound yet."""
    line = line_for_update(line_id)
    if not keeper:
        permissions.require(by, APPRAISE, line.holder, on=on)
    is_known = law.advance_rules(line.programme, on=on).filter(kind=advance_kind).exists()
    refuse_if(
        [
            *duties.obstacles_to_naming(title, beneficiary),
            *totals.obstacles_to_amount(amount_vnd),
            *_obstacles_to_phase(line, on),
            *(() if is_known else (Obstacle("advance.no-rule"),)),
        ]
    )
    made = Commitment.objects.create(
        line=line,
        title=title.strip(),
        beneficiary=beneficiary.strip(),
        advance_kind=advance_kind,
        proposed_vnd=amount_vnd,
        proposed_by=by,
        proposed_on=on,
        note=note,
        keeper=keeper or None,
    )
    record("budget.commitment.proposed", made, by=by, title=made.title, amount=amount_vnd)
    if not keeper:
        notices.waits_for_appraisal(made, by=by, on=on)
    return made


def _obstacles_to_phase(line: BudgetLine, on: date) -> list[Obstacle]:
    """Commitments are for a year that spends."""
    dates = law.year_dates(line.fiscal_year)
    return list(years.obstacles_to_phase(line.fiscal_year.stage, dates, EntryKind.COMMIT, on))


@transaction.atomic
def appraise(
    commitment_id: int, *, amount_vnd: int, by: Person, on: date, note: str = "", keeper: str = ""
) -> Commitment:
    """Thẩm định: what the support should be; may be done again until it is approved."""
    commitment = _to_decide(commitment_id, APPRAISE, keeper, by=by, on=on)
    line = commitment.line
    refuse_if(
        [
            *duties.obstacles_to_state(commitment.stage, *WAITING),
            *totals.obstacles_to_amount(amount_vnd),
            *_obstacles_to_phase(line, on),
            *totals.obstacles_to_entering(line.totals, EntryKind.COMMIT, amount_vnd),
        ]
    )
    commitment.state, commitment.appraised_vnd = CommitmentState.APPRAISED, amount_vnd
    commitment.appraised_by, commitment.appraised_on = by, on
    commitment.note = note or commitment.note
    commitment.save(update_fields=["state", "appraised_vnd", "appraised_by", "appraised_on", "note"])
    record("budget.commitment.appraised", commitment, by=by, amount=amount_vnd, note=note)
    if not keeper:
        notices.waits_for_approval(commitment, by=by, on=on)
    return commitment


@transaction.atomic
def approve_commitment(
    commitment_id: int, *, by: Person, on: date, paper: Paper, amount_vnd: int | None = None, keeper: str = ""
) -> Commitment:
    """Phê duyệt: binds the money on the line (COMMIT); never more than was appraised, never more than is available."""
    commitment = _to_decide(commitment_id, APPROVE, keeper, by=by, on=on)
    line = commitment.line
    draft = Draft(EntryKind.COMMIT, commitment.appraised_vnd if amount_vnd is None else amount_vnd, paper=paper)
    refuse_if(_obstacles_to_approving(commitment, draft, by=by, on=on))
    commitment.state, commitment.approved_vnd = CommitmentState.APPROVED, draft.amount_vnd
    commitment.approved_by, commitment.approved_on = by, on
    commitment.document, commitment.document_text = paper.document, paper.text
    commitment.save(update_fields=["state", "approved_vnd", "approved_by", "approved_on", "document", "document_text"])
    enter(line, draft, by=by, on=on, commitment=commitment)
    record(
        "budget.commitment.approved",
        commitment,
        by=by,
        amount=draft.amount_vnd,
        document=paper.written,
        title=str(commitment),
    )
    if not keeper:
        notices.approved(commitment, by=by, on=on)
    return commitment


def _obstacles_to_approving(commitment: Commitment, draft: Draft, *, by: Person, on: date) -> list[Obstacle]:
    line, amount = commitment.line, draft.amount_vnd
    found = [
        *duties.obstacles_to_state(commitment.stage, CommitmentState.APPRAISED),
        *duties.obstacles_to_approving_person(by.pk, appraised_by=commitment.appraised_by_id),
        *_obstacles_to_phase(line, on),
        *duties.obstacles_to_decision(draft.paper.written),
    ]
    if commitment.appraised_by_id:
        found += totals.obstacles_to_amount(amount)
        found += totals.obstacles_to_entering(line.totals, EntryKind.COMMIT, amount)
        if amount > commitment.appraised_vnd:
            found.append(
                Obstacle("commitment.over-appraised", {"appraised": commitment.appraised_vnd, "amount": amount})
            )
    return found


@transaction.atomic
def refuse_commitment(commitment_id: int, *, reason: str, by: Person, on: date, keeper: str = "") -> Commitment:
    """Không phê duyệt: with the reason; nothing was bound."""
    commitment = _to_decide(commitment_id, APPROVE, keeper, by=by, on=on)
    refuse_if(
        [
            *duties.obstacles_to_state(commitment.stage, *WAITING),
            *(() if keeper else duties.obstacles_to_approving_person(by.pk, appraised_by=commitment.appraised_by_id)),
            *duties.obstacles_to_reason(reason),
        ]
    )
    commitment.state, commitment.note = CommitmentState.REFUSED, reason
    commitment.save(update_fields=["state", "note"])
    record("budget.commitment.refused", commitment, by=by, reason=reason)
    if not keeper:
        notices.refused(commitment, reason=reason, by=by, on=on)
    return commitment


@transaction.atomic
def release(commitment_id: int, *, amount_vnd: int, reason: str, by: Person, on: date, keeper: str = "") -> BudgetEntry:
    """Giải phóng cam kết: what will not be spent becomes available again."""
    commitment = _to_decide(commitment_id, APPROVE, keeper, by=by, on=on)
    line = commitment.line
    draft = Draft(EntryKind.RELEASE, amount_vnd, reason)
    dates = law.year_dates(line.fiscal_year)
    refuse_if(
        [
            *duties.obstacles_to_state(commitment.stage, CommitmentState.APPROVED),
            *totals.obstacles_to_amount(amount_vnd),
            *duties.obstacles_to_reason(reason),
            *years.obstacles_to_phase(line.fiscal_year.stage, dates, EntryKind.RELEASE, on),
            *obstacles_on(commitment, draft),
        ]
    )
    entry = enter(line, draft, by=by, on=on, commitment=commitment)
    record("budget.commitment.released", commitment, by=by, amount=amount_vnd, reason=reason)
    return entry


@transaction.atomic
def note_progress(
    commitment_id: int,
    *,
    by: Person,
    on: date,
    contract_signed_on: date | None = None,
    investment_done_percent: Decimal | None = None,
    accepted_on: date | None = None,
    keeper: str = "",
) -> Commitment:
    """Ghi hợp đồng, tiến độ, nghiệm thu: the facts on which advances and payments depend (B7)."""
    commitment = _to_decide(commitment_id, APPRAISE, keeper, by=by, on=on)
    refuse_if(
        [
            *duties.obstacles_to_state(commitment.stage, CommitmentState.APPROVED),
            *duties.obstacles_to_progress(
                signed_on=contract_signed_on, accepted_on=accepted_on, done_percent=investment_done_percent, on=on
            ),
        ]
    )
    commitment.contract_signed_on, commitment.accepted_on = contract_signed_on, accepted_on
    commitment.investment_done_percent = investment_done_percent
    commitment.save(update_fields=["contract_signed_on", "accepted_on", "investment_done_percent"])
    record(
        "budget.commitment.progressed",
        commitment,
        by=by,
        signed_on=contract_signed_on,
        done=investment_done_percent,
        accepted_on=accepted_on,
    )
    return commitment


def _to_decide(commitment_id: int, verb: str, keeper: str, *, by: Person, on: date) -> Commitment:
    """Under lock; by a post of the holder, or by the record that carries it."""
    commitment = commitment_for_update(commitment_id)
    if not keeper:
        permissions.require(by, verb, commitment.line.holder, on=on)
    refuse_if(duties.obstacles_to_keeper(commitment.keeper, keeper, repair=commitment.keeper_address))
    return commitment
