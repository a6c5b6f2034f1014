"""How much may be paid before the work is accepted (B7).

Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Art. 8: advances at most 70 % of the approved support, on the contract.
Thông tư 36/2013/TT-BCT, Art. 13: the first advance depends on the kind of project. The figures are rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import AdvanceCondition
from .totals import Holding, percent_of


@dataclass(frozen=True, slots=True)
class AdvanceLimit:
    """The row that binds one kind of project."""

    name: str
    percent: Decimal
    condition: AdvanceCondition
    over_percent: Decimal | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the supported work has come."""

    contract_signed_on: date | None = None
    done_percent: Decimal | None = None
    accepted_on: date | None = None


def obstacles_to_advance(
    holding: Holding,
    amount: int,
    *,
    limit: AdvanceLimit | None,
    most_percent: Decimal,
    progress: Progress,
    basis: str = "",
) -> Iterator[Obstacle]:
    """Everything that stands against an advance; B1 and B4 are asked besides."""
    if progress.contract_signed_on is None:
        yield Obstacle("advance.no-contract")
    if limit is None:
        yield Obstacle("advance.no-rule")
    if progress.accepted_on is not None:
        return
    if limit is not None:
        yield from _obstacles_of_kind(holding, amount, limit, progress)
    most = percent_of(holding.committed, most_percent)
    if holding.advanced + amount > most:
        facts = {"most": most, "percent": most_percent, "advanced": holding.advanced, "amount": amount}
        yield Obstacle("advance.over-most", facts, basis=basis)


def _obstacles_of_kind(holding: Holding, amount: int, limit: AdvanceLimit, progress: Progress) -> Iterator[Obstacle]:
    """The condition of the kind, and its share for the first advance."""
    if limit.condition == AdvanceCondition.AFTER_ACCEPTANCE:
        yield Obstacle("advance.only-after-acceptance", {"kind": limit.name}, basis=limit.basis)
        return
    over = limit.over_percent
    if over is not None and (progress.done_percent is None or progress.done_percent <= over):
        facts = {"kind": limit.name, "done": progress.done_percent, "over": over}
        invests = limit.condition == AdvanceCondition.INVESTMENT_DONE
        code = "advance.too-little-invested" if invests else "advance.too-little-done"
        yield Obstacle(code, facts, basis=limit.basis)
    first = percent_of(holding.committed, limit.percent)
    if holding.advanced == 0 and amount > first:
        shares: dict[str, object] = {"kind": limit.name, "first": first, "percent": limit.percent, "amount": amount}
        yield Obstacle("advance.over-first", shares, basis=limit.basis)


def obstacles_to_final_pay(progress: Progress) -> Iterator[Obstacle]:
    """The rest is paid after acceptance."""
    if progress.accepted_on is None:
        yield Obstacle("pay.not-accepted")


def obstacles_to_clearing(holding: Holding, amount: int) -> Iterator[Obstacle]:
    """Papers clear no more than what was advanced."""
    if amount > holding.uncleared:
        yield Obstacle("advance.clears-too-much", {"uncleared": holding.uncleared, "amount": amount})


def obstacles_to_taking_back(holding: Holding, amount: int) -> Iterator[Obstacle]:
    """Only papers that were counted are taken back."""
    if amount > holding.cleared:
        yield Obstacle("advance.takes-back-too-much", {"cleared": holding.cleared, "amount": amount})
