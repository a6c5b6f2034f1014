"""Khóa năm ngân sách: in one act what may go over is carried, everything else released and cancelled (B9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BudgetLine, CarryOverGround, Commitment, FiscalYear
from ..queries import law
from ..queries.closing import balances_of
from ..queries.locking import lines_for_update, year_for_update
from ..rules import years
from ..vocabulary import ALLOCATE, CLOSE, EntryKind, YearState
from .carrying import carry, next_year, obstacles_to_carrying, target_of
from .entering import NO_PAPER, Draft, Paper, enter


@dataclass(slots=True)
class Settled:
    """What the closing did, in đồng."""

    carried: int = 0
    released: int = 0
    cancelled: int = 0


@transaction.atomic
def close_year(
    year: int,
    *,
    by: Person,
    on: date,
    carries: Mapping[int, CarryOverGround] | None = None,
    paper: Paper = NO_PAPER,
) -> FiscalYear:
    """The balances in `carries` (commitment: ground) go over under one decision; from now on only corrections."""
    permissions.require(by, CLOSE, on=on)
    carries = carries or {}
    if carries:
        permissions.require(by, ALLOCATE, on=on)
    closing = year_for_update(year)
    coming = next_year(closing)
    asked = _asked(closing, carries)
    refuse_if(_obstacles(closing, coming, asked, carries, paper, on))
    targets = {line: target_of(line, coming, on=on) for line in _lines_of(asked)} if coming else {}
    settled = _settle(closing, carries, targets, paper, by=by, on=on)
    closing.state, closing.closed_on = YearState.CLOSED, on
    closing.save(update_fields=["state", "closed_on"])
    record(
        "budget.year.closed",
        closing,
        by=by,
        year=str(year),
        carried=settled.carried,
        released=settled.released,
        cancelled=settled.cancelled,
        document=paper.written,
    )
    notices.year_closed(closing, by=by, on=on)
    return closing


def _asked(closing: FiscalYear, carries: Mapping[int, CarryOverGround]) -> list[Commitment]:
    found = Commitment.objects.filter(pk__in=carries, line__fiscal_year=closing).order_by("pk")
    return list(found.select_related("line__fiscal_year", "line__source", "line__programme", "line__holder"))


def _lines_of(commitments: list[Commitment]) -> list[BudgetLine]:
    return list({commitment.line_id: commitment.line for commitment in commitments}.values())


def _obstacles(
    closing: FiscalYear,
    coming: FiscalYear | None,
    asked: list[Commitment],
    carries: Mapping[int, CarryOverGround],
    paper: Paper,
    on: date,
) -> list[Obstacle]:
    """All of the year's and of every balance to be carried, each told once."""
    found = list(years.obstacles_to_moving("close", closing.stage, law.year_dates(closing), on))
    for commitment in asked:
        for obstacle in obstacles_to_carrying(commitment, carries[commitment.pk], coming, paper=paper, on=on):
            if obstacle not in found:
                found.append(obstacle)
    return found


def _settle(
    closing: FiscalYear,
    carries: Mapping[int, CarryOverGround],
    targets: Mapping[BudgetLine, BudgetLine],
    paper: Paper,
    *,
    by: Person,
    on: date,
) -> Settled:
    """Every balance, then what was never committed; all lines under lock from the start."""
    of_year = set(closing.lines.values_list("pk", flat=True))
    locked = {line.pk: line for line in lines_for_update(of_year | {line.pk for line in targets.values()})}
    places = {line.pk: locked[target.pk] for line, target in targets.items()}
    basis, settled = law.rules_of(closing.year).basis, Settled()
    for commitment in balances_of(locked[pk] for pk in of_year):
        if ground := carries.get(commitment.pk):
            settled.carried += commitment.undisbursed_vnd
            carry(commitment, ground, places[commitment.line_id], paper=paper, by=by, on=on)
        else:
            settled.released += _released(commitment, basis, by=by, on=on)
    settled.cancelled = settled.released
    for pk in sorted(of_year):
        settled.cancelled += _cancelled(locked[pk], basis, by=by, on=on)
    return settled


def _released(commitment: Commitment, basis: str, *, by: Person, on: date) -> int:
    """RELEASE, then CANCEL of the same amount: one act."""
    amount = commitment.undisbursed_vnd
    first = enter(commitment.line, Draft(EntryKind.RELEASE, amount, basis), by=by, on=on, commitment=commitment)
    cancelling = Draft(EntryKind.CANCEL, amount, basis, counterpart=first)
    enter(commitment.line, cancelling, by=by, on=on, commitment=commitment)
    return amount


def _cancelled(line: BudgetLine, basis: str, *, by: Person, on: date) -> int:
    """What nobody committed."""
    amount = line.available_vnd
    if amount:
        enter(line, Draft(EntryKind.CANCEL, amount, basis), by=by, on=on)
    return amount
