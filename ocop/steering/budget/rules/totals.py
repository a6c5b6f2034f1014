"""What an entry does to the totals of a line and of a commitment (B1, B4, B10).

Invariant B1: 0 ≤ paid ≤ committed ≤ allocated on every line after every entry. B4: the same holds for each commitment
on its line. Money is integer đồng.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import EFFECTS, LARGEST_VND, EntryKind


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a line; what is available and undisbursed follows from the three."""

    allocated: int = 0
    committed: int = 0
    paid: int = 0

    @property
    def available(self) -> int:
        """What may still be committed."""
        return self.allocated - self.committed

    @property
    def undisbursed(self) -> int:
        """What is committed and not yet paid."""
        return self.committed - self.paid

    @property
    def holds(self) -> bool:
        """B1."""
        return 0 <= self.paid <= self.committed <= self.allocated

    def after(self, kind: EntryKind, amount: int, effect: int = 1) -> "Totals":
        """The totals once the entry stands; a reversal has the effect −1."""
        allocated, committed, paid = (sign * amount * effect for sign in EFFECTS[kind])
        return Totals(self.allocated + allocated, self.committed + committed, self.paid + paid)


@dataclass(frozen=True, slots=True)
class Holding:
    """The totals of one commitment: the advances are part of what is paid, the cleared ones part of the advances."""

    approved: int = 0
    committed: int = 0
    paid: int = 0
    advanced: int = 0
    cleared: int = 0

    @property
    def undisbursed(self) -> int:
        """What is committed and not yet paid."""
        return self.committed - self.paid

    @property
    def uncleared(self) -> int:
        """Advances still without payment papers."""
        return self.advanced - self.cleared

    @property
    def holds(self) -> bool:
        """B4, and the advances inside what is paid."""
        return 0 <= self.cleared <= self.advanced <= self.paid <= self.committed <= self.approved

    def after(self, kind: EntryKind, amount: int, effect: int = 1, *, of_advance: bool = False) -> "Holding":
        """The totals once the entry stands; only a recovery says whether it takes back an advance."""
        _, committed, paid = (sign * amount * effect for sign in EFFECTS[kind])
        is_advance = kind == EntryKind.ADVANCE or (kind == EntryKind.RECOVER and of_advance)
        advanced = self.advanced + (paid if is_advance else 0)
        return Holding(self.approved, self.committed + committed, self.paid + paid, advanced, self.cleared)


def obstacles_to_amount(amount: int) -> Iterator[Obstacle]:
    """An amount is a positive whole number of đồng."""
    if amount <= 0:
        yield Obstacle("entry.no-amount")
    if amount > LARGEST_VND:
        yield Obstacle("entry.amount-too-large", {"amount": amount, "largest": LARGEST_VND})


def obstacles_to_entering(totals: Totals, kind: EntryKind, amount: int, effect: int = 1) -> Iterator[Obstacle]:
    """B1 on the line, with the numbers."""
    then = totals.after(kind, amount, effect)
    if then.paid < 0:
        yield Obstacle("line.recovers-too-much", {"paid": totals.paid, "amount": amount})
    if then.committed < then.paid:
        facts = {"undisbursed": totals.undisbursed, "amount": amount, "over": amount - totals.undisbursed}
        pays = then.committed >= totals.committed
        yield Obstacle("line.pays-too-much", facts) if pays else Obstacle("line.releases-too-much", facts)
    if then.allocated < then.committed:
        facts = {
            "available": totals.available,
            "amount": amount,
            "over": amount - totals.available,
            "allocated": totals.allocated,
            "committed": totals.committed,
        }
        cuts = then.allocated < totals.allocated
        yield Obstacle("line.cuts-too-much", facts) if cuts else Obstacle("line.commits-too-much", facts)


def obstacles_to_holding(
    holding: Holding, kind: EntryKind, amount: int, effect: int = 1, *, of_advance: bool = False
) -> Iterator[Obstacle]:
    """B4 on the commitment, with the numbers."""
    then = holding.after(kind, amount, effect, of_advance=of_advance)
    if then.committed > then.approved:
        yield Obstacle("commitment.over-approved", {"approved": holding.approved, "amount": amount})
    if then.paid > then.committed:
        facts = {"undisbursed": holding.undisbursed, "amount": amount, "over": amount - holding.undisbursed}
        pays = then.committed >= holding.committed
        code = "commitment.pays-too-much" if pays else "commitment.releases-too-much"
        yield Obstacle(code, facts)
    if then.paid < then.advanced or then.paid < 0:
        facts = {"paid": holding.paid - holding.advanced, "amount": amount}
        yield Obstacle("commitment.recovers-too-much", facts)
    if then.advanced < then.cleared:
        yield Obstacle("commitment.advance-cleared", {"uncleared": holding.uncleared, "amount": amount})


def percent_of(amount: int, percent: Decimal) -> int:
    """A share of an amount, rounded down to whole đồng (B10)."""
    return int((Decimal(amount) * percent / 100).to_integral_value(ROUND_FLOOR))
