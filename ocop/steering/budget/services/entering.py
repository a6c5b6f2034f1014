"""The one way in which an entry comes into the ledger and totals change; callers hold the line's lock (B1–B4)."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents.models import Document

from ..models import BudgetEntry, BudgetLine, Commitment
from ..rules import totals
from ..vocabulary import EntryKind


@dataclass(frozen=True, slots=True)
class Paper:
    """The document an act rests on: of the register, or as it is written."""

    document: Document | None = None
    text: str = ""

    @property
    def written(self) -> str:
        """Number and symbol."""
        return self.document.written if self.document else self.text.strip()


NO_PAPER = Paper()


@dataclass(frozen=True, slots=True)
class Draft:
    """What an entry will say; a float is never money (B10)."""

    kind: EntryKind
    amount_vnd: int
    reason: str = ""
    paper: Paper = NO_PAPER
    papers_on: date | None = None
    of_advance: bool = False
    effect: int = 1
    reverses: BudgetEntry | None = None
    counterpart: BudgetEntry | None = None
    is_correction: bool = False

    def __post_init__(self) -> None:
        if type(self.amount_vnd) is not int:
            raise TypeError("money is whole đồng")


def enter(line: BudgetLine, draft: Draft, *, by: Person, on: date, commitment: Commitment | None = None) -> BudgetEntry:
    """Write the entry and the totals of its line and commitment; refuses what would break B1 or B4."""
    refuse_if(
        [
            *totals.obstacles_to_entering(line.totals, draft.kind, draft.amount_vnd, draft.effect),
            *(obstacles_on(commitment, draft) if commitment else ()),
        ]
    )
    _write_totals(line, draft)
    if commitment:
        _write_holding(commitment, draft)
    return BudgetEntry.objects.create(
        line=line,
        kind=draft.kind,
        amount_vnd=draft.amount_vnd,
        effect=draft.effect,
        made_on=on,
        papers_on=draft.papers_on,
        of_advance=draft.of_advance,
        commitment=commitment,
        document=draft.paper.document,
        document_text="" if draft.paper.document else draft.paper.text.strip(),
        reverses=draft.reverses,
        counterpart=draft.counterpart,
        reason=draft.reason.strip(),
        is_correction=draft.is_correction,
        entered_by=by,
    )


def obstacles_on(commitment: Commitment, draft: Draft) -> tuple[Obstacle, ...]:
    """B4 on the commitment."""
    found = totals.obstacles_to_holding(
        commitment.holding, draft.kind, draft.amount_vnd, draft.effect, of_advance=draft.of_advance
    )
    return tuple(found)


def _write_totals(line: BudgetLine, draft: Draft) -> None:
    then = line.totals.after(draft.kind, draft.amount_vnd, draft.effect)
    line.allocated_vnd, line.committed_vnd, line.paid_vnd = then.allocated, then.committed, then.paid
    line.available_vnd = then.available
    line.save(update_fields=["allocated_vnd", "committed_vnd", "paid_vnd", "available_vnd"])


def _write_holding(commitment: Commitment, draft: Draft) -> None:
    then = commitment.holding.after(draft.kind, draft.amount_vnd, draft.effect, of_advance=draft.of_advance)
    commitment.committed_vnd, commitment.paid_vnd, commitment.advanced_vnd = then.committed, then.paid, then.advanced
    commitment.save(update_fields=["committed_vnd", "paid_vnd", "advanced_vnd"])
