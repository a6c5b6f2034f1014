"""What may be carried over to the next year (B9).

Luật Ngân sách nhà nước 89/2025/QH15 Art. 66, Nghị định 73/2026/NĐ-CP Art. 31: only items of the allowed list; Thông tư
26/2026/TT-BTC Art. 19.3: everything else is released and cancelled. The grounds are rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import YearState


@dataclass(frozen=True, slots=True)
class Ground:
    """One item of the allowed list."""

    name: str
    needs_contract: bool = False
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """What a commitment still holds at the end of its year."""

    title: str
    amount: int
    contract_signed_on: date | None = None
    is_carried: bool = False


def obstacles_to_carrying(balance: Balance, ground: Ground | None, *, spend_until: date) -> Iterator[Obstacle]:
    """Whether this balance may go over: once, on a ground of the list, whole."""
    facts = {"commitment": balance.title}
    if balance.is_carried:
        yield Obstacle("carry.carried-before", facts)
    if balance.amount <= 0:
        yield Obstacle("carry.nothing-left", facts)
    if ground is None:
        yield Obstacle("carry.no-ground", facts)
    elif ground.needs_contract and (balance.contract_signed_on is None or balance.contract_signed_on > spend_until):
        yield Obstacle("carry.no-contract", {**facts, "ground": ground.name, "until": spend_until}, basis=ground.basis)


def obstacles_to_receiving(state: YearState | None, *, year: int) -> Iterator[Obstacle]:
    """The next year must exist and still be open to take the money."""
    if state is None:
        yield Obstacle("carry.no-next-year", {"year": year})
    elif state == YearState.CLOSED:
        yield Obstacle("year.closed", {"year": year})
