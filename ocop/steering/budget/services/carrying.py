"""Chuyển nguồn: a balance goes to the next year, allocation and commitment together, under one decision, once (B9)."""

from datetime import date

from django.db import transaction

from ocop.actors.organisations import queries as organisations
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BudgetLine, CarryOverGround, Commitment, FiscalYear
from ..queries import law
from ..queries.closing import balance_of
from ..queries.locking import lines_for_update
from ..rules import carrying, duties, years
from ..vocabulary import ALLOCATE, CommitmentState, EntryKind
from .entering import Draft, Paper, enter


@transaction.atomic
def carry_over(commitment_id: int, *, ground: CarryOverGround, paper: Paper, by: Person, on: date) -> Commitment:
    """One balance, before the year is closed."""
    asked = Commitment.objects.select_related("line__fiscal_year", "line__holder").get(pk=commitment_id)
    permissions.require(by, ALLOCATE, asked.line.holder, on=on)
    coming = next_year(asked.line.fiscal_year)
    refuse_if(obstacles_to_carrying(asked, ground, coming, paper=paper, on=on))
    assert coming, "a year that does not exist has been refused"
    target = target_of(asked.line, coming, on=on)
    locked = {line.pk: line for line in lines_for_update([asked.line_id, target.pk])}
    commitment = Commitment.objects.get(pk=commitment_id)
    commitment.line = locked[asked.line_id]
    refuse_if(obstacles_to_carrying(commitment, ground, coming, paper=paper, on=on))
    return carry(commitment, ground, locked[target.pk], paper=paper, by=by, on=on)


def next_year(year: FiscalYear) -> FiscalYear | None:
    """The year after, under lock, so that it is not closed meanwhile."""
    return FiscalYear.objects.select_for_update().filter(year=year.year + 1).first()


def obstacles_to_carrying(
    commitment: Commitment, ground: CarryOverGround | None, coming: FiscalYear | None, *, paper: Paper, on: date
) -> list[Obstacle]:
    """Everything that keeps this balance in its year."""
    year = commitment.line.fiscal_year
    dates = law.year_dates(year)
    return [
        *duties.obstacles_to_state(commitment.stage, CommitmentState.APPROVED),
        *years.obstacles_to_phase(year.stage, dates, EntryKind.CARRY_OUT, on),
        *duties.obstacles_to_decision(paper.written),
        *carrying.obstacles_to_carrying(
            balance_of(commitment), ground.ground if ground else None, spend_until=dates.spend_until
        ),
        *carrying.obstacles_to_receiving(coming.stage if coming else None, year=year.year + 1),
        *_obstacles_to_ground(ground, on),
        *_obstacles_to_holder(commitment, on),
    ]


def _obstacles_to_ground(ground: CarryOverGround | None, on: date) -> list[Obstacle]:
    if ground is None or law.grounds_on(on).filter(pk=ground.pk).exists():
        return []
    return [Obstacle("carry.ground-ended", {"ground": str(ground)})]


def _obstacles_to_holder(commitment: Commitment, on: date) -> list[Obstacle]:
    holder = commitment.line.holder
    return [] if organisations.successor_of(holder, on) else [Obstacle("carry.no-holder", {"holder": holder.name})]


def target_of(line: BudgetLine, coming: FiscalYear, *, on: date) -> BudgetLine:
    """The same line of the next year, made where there is none; a body that has ended is followed by its successor."""
    holder = organisations.successor_of(line.holder, on) or line.holder
    found, _is_new = BudgetLine.objects.get_or_create(
        fiscal_year=coming, source=line.source, programme=line.programme, activity=line.activity, holder=holder
    )
    return found


def carry(
    commitment: Commitment, ground: CarryOverGround, target: BudgetLine, *, paper: Paper, by: Person, on: date
) -> Commitment:
    """The four entries of one carry-over, both lines under lock; B1 holds after each."""
    amount, line = commitment.undisbursed_vnd, commitment.line
    first = enter(line, Draft(EntryKind.RELEASE, amount, ground.source, paper), by=by, on=on, commitment=commitment)
    made = _commitment_of_next_year(commitment, ground, target, amount, paper)
    for on_line, kind, held in (
        (line, EntryKind.CARRY_OUT, commitment),
        (target, EntryKind.CARRY_IN, made),
        (target, EntryKind.COMMIT, made),
    ):
        draft = Draft(kind, amount, ground.source, paper, counterpart=first)
        enter(on_line, draft, by=by, on=on, commitment=held)
    record(
        "budget.commitment.carried",
        commitment,
        by=by,
        amount=amount,
        year=str(target.fiscal_year),
        ground=ground.name,
        document=paper.written,
    )
    notices.carried(made, by=by, on=on)
    return made


def _commitment_of_next_year(
    old: Commitment, ground: CarryOverGround, target: BudgetLine, amount: int, paper: Paper
) -> Commitment:
    kept = (
        "title beneficiary advance_kind proposed_by proposed_on appraised_by appraised_on approved_by approved_on "
        "contract_signed_on investment_done_percent accepted_on keeper"
    )
    return Commitment.objects.create(
        line=target,
        state=CommitmentState.APPROVED,
        proposed_vnd=amount,
        appraised_vnd=amount,
        approved_vnd=amount,
        carry_ground=ground,
        carried_from=old,
        document=paper.document,
        document_text=paper.text,
        **{name: getattr(old, name) for name in kept.split()},
    )
