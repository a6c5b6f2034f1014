"""Changes after the approval, the stop, money that comes back (36/2013/TT-BCT, Art. 11; notes §6.3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import AdjustmentKind, AdjustmentState, Authority

MOVES = {
    # verb      from                                to
    "endorse": ({AdjustmentState.REQUESTED},        AdjustmentState.ENDORSED),
    "decide":  ({AdjustmentState.ENDORSED},         AdjustmentState.APPROVED),
    "decline": ({AdjustmentState.REQUESTED, AdjustmentState.ENDORSED}, AdjustmentState.REFUSED),
    "apply":   ({AdjustmentState.APPROVED},         AdjustmentState.APPLIED),
}  # fmt: skip


def obstacles_to_adjustment(verb: str, state: AdjustmentState) -> Iterator[Obstacle]:
    """A request stands where the act begins."""
    if state not in MOVES[verb][0]:
        yield Obstacle("adjustment.wrong-moment", {"state": state.label})


@dataclass(frozen=True, slots=True)
class AuthorityRow:
    """A line of the table of who decides which change; None = whichever."""

    kind: AdjustmentKind
    is_national: bool
    is_group: bool | None
    crosses_year: bool | None
    raises_support: bool | None
    authority: Authority


def authority_of(
    rows: Iterable[AuthorityRow], kind: AdjustmentKind, *, is_national: bool, is_group: bool, crosses_year: bool,
    raises_support: bool,
) -> Authority | None:  # fmt: skip
    """The first line that fits."""
    for row in rows:
        facts = ((row.is_group, is_group), (row.crosses_year, crosses_year), (row.raises_support, raises_support))
        if (row.kind, row.is_national) == (kind, is_national) and all(is_open(*pair) for pair in facts):
            return row.authority
    return None


def is_open(asked: bool | None, given: bool) -> bool:
    """A condition that is not set fits whatever is given."""
    return asked is None or asked == given


def obstacles_to_asking(
    kind: AdjustmentKind | None, *, reason: str, end_on: date | None, amount: int | None, text: str, has_open: bool,
    approved: int, requested: int,
) -> Iterator[Obstacle]:  # fmt: skip
    """One open request; what should be different, and why."""
    if kind is None:
        yield Obstacle("adjustment.no-kind", repair="#id_kind")
    if not reason.strip():
        yield Obstacle("project.no-reason", repair="#id_reason")
    if has_open:
        yield Obstacle("adjustment.open")
    if kind == AdjustmentKind.TIME and end_on is None:
        yield Obstacle("adjustment.no-end", repair="#id_end_on")
    if kind == AdjustmentKind.COST:
        yield from _obstacles_to_cost(amount, approved, requested)
    if kind and kind not in (AdjustmentKind.TIME, AdjustmentKind.COST, AdjustmentKind.STOP) and not text.strip():
        yield Obstacle("adjustment.no-text", repair="#id_text")


def _obstacles_to_cost(amount: int | None, approved: int, requested: int) -> Iterator[Obstacle]:
    if not amount or amount == approved:
        yield Obstacle("adjustment.no-amount", {"approved": grouped(approved)}, repair="#id_amount_vnd")
    elif amount > requested:
        facts = {"amount": grouped(amount), "requested": grouped(requested)}
        yield Obstacle("adjustment.over-request", facts, repair="#id_amount_vnd")


def is_late(on: date, *, from_month: int) -> bool:
    """Whether its payment must still fit into the end of the fiscal year (a warning, notes §6.3)."""
    return on.month >= from_month


def obstacles_to_stopping(*, reason: str, decision: str, decided_on: date | None, on: date) -> Iterator[Obstacle]:
    """Reason and decision of the authority that approved."""
    if not reason.strip():
        yield Obstacle("project.no-reason", repair="#id_reason")
    if not decision.strip():
        yield Obstacle("project-decision.no-number", repair="#id_decision_number")
    if decided_on is None:
        yield Obstacle("act.no-day", repair="#id_decided_on")
    elif decided_on > on:
        yield Obstacle("act.in-future", {"day": decided_on}, repair="#id_decided_on")


def obstacles_to_recovering(amount: int, paid: int, *, pending: int, reason: str) -> Iterator[Obstacle]:
    """Only what was paid comes back, once."""
    if amount <= 0:
        yield Obstacle("recovery.no-amount", repair="#id_amount_vnd")
    if amount > paid - pending:
        facts = {"amount": grouped(amount), "paid": grouped(paid), "left": grouped(max(paid - pending, 0))}
        yield Obstacle("recovery.over-paid", facts, repair="#id_amount_vnd")
    if not reason.strip():
        yield Obstacle("project.no-reason", repair="#id_reason")


def obstacles_to_receiving(amount: int, *, left: int) -> Iterator[Obstacle]:
    """What comes back is something, not more than what is owed."""
    if amount <= 0:
        yield Obstacle("recovery.no-amount", repair="#id_amount_vnd")
    if amount > left:
        yield Obstacle("recovery.over-owed", {"amount": grouped(amount), "left": grouped(left)})


def obstacles_to_ending(*, owed: int) -> Iterator[Obstacle]:
    """Σ RECOVER = the amount to recover."""
    if owed:
        yield Obstacle("recovery.owed", {"amount": grouped(owed)})
