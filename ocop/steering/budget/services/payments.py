"""Money that leaves and comes back: advances, their papers, payments, recoveries (B5, B7).

`keeper`: see `commitments`; whoever pays holds the verb for the line's holder in any case.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import BudgetEntry, Commitment
from ..queries import law
from ..queries.locking import commitment_for_update
from ..rules import advances, duties, totals, years
from ..vocabulary import ALLOWED, PAY, CommitmentState, EntryKind, Phase
from .entering import NO_PAPER, Draft, Paper, enter, obstacles_on


@transaction.atomic
def advance(
    commitment_id: int, *, amount_vnd: int, by: Person, on: date, papers_on: date | None = None,
    paper: Paper = NO_PAPER, keeper: str = "",
) -> BudgetEntry:  # fmt: skip
    """Tạm ứng: on the contract, by the kind of project, never above the limit before acceptance."""
    commitment = _to_pay(commitment_id, keeper, by=by, on=on)
    draft = Draft(EntryKind.ADVANCE, amount_vnd, paper=paper, papers_on=papers_on or on)
    bound = law.advance_law(commitment, on=on)
    refuse_if(
        [
            *_obstacles_to_money(commitment, draft, by=by, on=on),
            *advances.obstacles_to_advance(
                commitment.holding,
                amount_vnd,
                limit=bound.limit,
                most_percent=bound.most_percent,
                progress=commitment.progress,
                basis=bound.basis,
            ),
        ]
    )
    entry = enter(commitment.line, draft, by=by, on=on, commitment=commitment)
    record("budget.commitment.advanced", commitment, by=by, amount=amount_vnd, papers_on=draft.papers_on)
    return entry


@transaction.atomic
def pay(
    commitment_id: int, *, amount_vnd: int, by: Person, on: date, papers_on: date | None = None,
    paper: Paper = NO_PAPER, keeper: str = "",
) -> BudgetEntry:  # fmt: skip
    """Thanh toán: after acceptance, in the adjustment period only for work done by 31/12."""
    commitment = _to_pay(commitment_id, keeper, by=by, on=on)
    draft = Draft(EntryKind.PAY, amount_vnd, paper=paper, papers_on=papers_on or on)
    refuse_if(
        [
            *_obstacles_to_money(commitment, draft, by=by, on=on),
            *advances.obstacles_to_final_pay(commitment.progress),
        ]
    )
    entry = enter(commitment.line, draft, by=by, on=on, commitment=commitment)
    record("budget.commitment.paid", commitment, by=by, amount=amount_vnd, papers_on=draft.papers_on)
    return entry


@transaction.atomic
def recover(
    commitment_id: int, *, amount_vnd: int, reason: str, by: Person, on: date, of_advance: bool = False,
    keeper: str = "",
) -> BudgetEntry:  # fmt: skip
    """Thu hồi: an advance without papers, or what was paid wrongly, comes back."""
    commitment = _to_pay(commitment_id, keeper, by=by, on=on)
    draft = Draft(EntryKind.RECOVER, amount_vnd, reason, of_advance=of_advance)
    year = commitment.line.fiscal_year
    refuse_if(
        [
            *_obstacles_to_person(commitment, by),
            *totals.obstacles_to_amount(amount_vnd),
            *duties.obstacles_to_reason(reason),
            *years.obstacles_to_phase(year.stage, law.year_dates(year), EntryKind.RECOVER, on),
            *obstacles_on(commitment, draft),
        ]
    )
    entry = enter(commitment.line, draft, by=by, on=on, commitment=commitment)
    record("budget.commitment.recovered", commitment, by=by, amount=amount_vnd, reason=reason)
    return entry


@transaction.atomic
def clear_advance(
    commitment_id: int, *, amount_vnd: int, by: Person, on: date, papers_on: date | None = None, keeper: str = ""
) -> Commitment:
    """Hoàn chứng từ tạm ứng: papers show what an advance was spent on; also in the adjustment period (B5)."""
    commitment = _to_pay(commitment_id, keeper, by=by, on=on)
    year, papers_on = commitment.line.fiscal_year, papers_on or on
    dates = law.year_dates(year)
    phase = years.phase_of(year.stage, dates, on)
    refuse_if(
        [
            *_obstacles_to_person(commitment, by),
            *totals.obstacles_to_amount(amount_vnd),
            *years.obstacles_to_phase(year.stage, dates, EntryKind.PAY, on),
            *_obstacles_to_papers(phase, dates, commitment, papers_on, on),
            *advances.obstacles_to_clearing(commitment.holding, amount_vnd),
        ]
    )
    commitment.cleared_vnd += amount_vnd
    commitment.save(update_fields=["cleared_vnd"])
    record("budget.commitment.cleared", commitment, by=by, amount=amount_vnd, papers_on=papers_on)
    return commitment


@transaction.atomic
def take_back_papers(
    commitment_id: int, *, amount_vnd: int, reason: str, by: Person, on: date, keeper: str = ""
) -> Commitment:
    """Rút chứng từ đã hoàn: what an advance was spent on does not count any more, so the advance comes back."""
    commitment = _to_pay(commitment_id, keeper, by=by, on=on)
    refuse_if(
        [
            *_obstacles_to_person(commitment, by),
            *totals.obstacles_to_amount(amount_vnd),
            *duties.obstacles_to_reason(reason),
            *advances.obstacles_to_taking_back(commitment.holding, amount_vnd),
        ]
    )
    commitment.cleared_vnd -= amount_vnd
    commitment.save(update_fields=["cleared_vnd"])
    record("budget.commitment.uncleared", commitment, by=by, amount=amount_vnd, reason=reason)
    return commitment


def _to_pay(commitment_id: int, keeper: str, *, by: Person, on: date) -> Commitment:
    commitment = commitment_for_update(commitment_id)
    permissions.require(by, PAY, commitment.line.holder, on=on)
    refuse_if(duties.obstacles_to_keeper(commitment.keeper, keeper, repair=commitment.keeper_address))
    return commitment


def _obstacles_to_money(commitment: Commitment, draft: Draft, *, by: Person, on: date) -> list[Obstacle]:
    """What every payment asks: the person, the state, the day, the papers, the numbers."""
    year = commitment.line.fiscal_year
    dates = law.year_dates(year)
    assert draft.papers_on, "money leaves with papers"
    return [
        *_obstacles_to_person(commitment, by),
        *totals.obstacles_to_amount(draft.amount_vnd),
        *years.obstacles_to_phase(year.stage, dates, draft.kind, on),
        *_obstacles_to_papers(years.phase_of(year.stage, dates, on), dates, commitment, draft.papers_on, on),
        *obstacles_on(commitment, draft),
    ]


def _obstacles_to_person(commitment: Commitment, by: Person) -> list[Obstacle]:
    return [
        *duties.obstacles_to_state(commitment.stage, CommitmentState.APPROVED),
        *duties.obstacles_to_paying_person(
            by.pk, appraised_by=commitment.appraised_by_id, approved_by=commitment.approved_by_id
        ),
    ]


def _obstacles_to_papers(
    phase: Phase, dates: years.YearDates, commitment: Commitment, papers_on: date, on: date
) -> list[Obstacle]:
    """Asked only where the phase lets money leave at all, so one lateness is told once."""
    if EntryKind.PAY not in ALLOWED[phase]:
        return []
    found = years.obstacles_to_papers(phase, dates, papers_on=papers_on, accepted_on=commitment.accepted_on, on=on)
    return list(found)
