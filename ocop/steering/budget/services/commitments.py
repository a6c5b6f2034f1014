"""A commitment's way: proposed, appraised by one person, approved by another; then contract, progress, acceptance."""

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
) -> Commitment:
    """Đề nghị cam kết: what for, for whom, how much; nothing is bound yet."""
    line = line_for_update(line_id)
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
    )
    record("budget.commitment.proposed", made, by=by, title=made.title, amount=amount_vnd)
    notices.waits_for_appraisal(made, by=by, on=on)
    return made


def _obstacles_to_phase(line: BudgetLine, on: date) -> list[Obstacle]:
    """Commitments are for a year that spends."""
    dates = law.year_dates(line.fiscal_year)
    return list(years.obstacles_to_phase(line.fiscal_year.stage, dates, EntryKind.COMMIT, on))


@transaction.atomic
def appraise(commitment_id: int, *, amount_vnd: int, by: Person, on: date, note: str = "") -> Commitment:
    """Thẩm định: what the support should be; may be done again until it is approved."""
    commitment = commitment_for_update(commitment_id)
    line = commitment.line
    permissions.require(by, APPRAISE, line.holder, on=on)
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
    notices.waits_for_approval(commitment, by=by, on=on)
    return commitment


@transaction.atomic
def approve_commitment(
    commitment_id: int, *, by: Person, on: date, paper: Paper, amount_vnd: int | None = None
) -> Commitment:
    """Phê duyệt: binds the money on the line (COMMIT); never more than was appraised, never more than is available."""
    commitment = commitment_for_update(commitment_id)
    line = commitment.line
    permissions.require(by, APPROVE, line.holder, on=on)
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
def refuse_commitment(commitment_id: int, *, reason: str, by: Person, on: date) -> Commitment:
    """Không phê duyệt: with the reason; nothing was bound."""
    commitment = commitment_for_update(commitment_id)
    permissions.require(by, APPROVE, commitment.line.holder, on=on)
    refuse_if(
        [
            *duties.obstacles_to_state(commitment.stage, *WAITING),
            *duties.obstacles_to_approving_person(by.pk, appraised_by=commitment.appraised_by_id),
            *duties.obstacles_to_reason(reason),
        ]
    )
    commitment.state, commitment.note = CommitmentState.REFUSED, reason
    commitment.save(update_fields=["state", "note"])
    record("budget.commitment.refused", commitment, by=by, reason=reason)
    notices.refused(commitment, reason=reason, by=by, on=on)
    return commitment


@transaction.atomic
def release(commitment_id: int, *, amount_vnd: int, reason: str, by: Person, on: date) -> BudgetEntry:
    """Giải phóng cam kết: what will not be spent becomes available again."""
    commitment = commitment_for_update(commitment_id)
    line = commitment.line
    permissions.require(by, APPROVE, line.holder, on=on)
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
) -> Commitment:
    """Ghi hợp đồng, tiến độ, nghiệm thu: the facts on which advances and payments depend (B7)."""
    commitment = commitment_for_update(commitment_id)
    permissions.require(by, APPRAISE, commitment.line.holder, on=on)
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
