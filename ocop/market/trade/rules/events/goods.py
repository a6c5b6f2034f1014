"""T6: what was taken to an event comes to account: brought = sold + returned + given + damaged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One kind of goods; `explained` says where a difference went."""

    name: str
    brought: Decimal
    sold: Decimal = Decimal(0)
    returned: Decimal = Decimal(0)
    given: Decimal = Decimal(0)
    damaged: Decimal = Decimal(0)
    explained: str = ""

    @property
    def missing(self) -> Decimal:
        """What is not accounted for; below zero where more came out than went in."""
        return self.brought - self.sold - self.returned - self.given - self.damaged


def unbalanced(lines: Iterable[GoodsLine]) -> list[GoodsLine]:
    """Those that neither balance nor are explained."""
    return [line for line in lines if line.missing and not line.explained.strip()]


def obstacles_to_balance(lines: Iterable[tuple[str, GoodsLine]]) -> Iterator[Obstacle]:
    """Each with its holder and the number that is missing (scenario 18)."""
    for holder, line in lines:
        if unbalanced([line]):
            facts = {"holder": holder, "goods": line.name, "missing": plain(line.missing)}
            yield Obstacle("goods.not-balanced", facts, basis="T6")


def plain(number: Decimal) -> str:
    """5, 4,5: without idle zeros."""
    return f"{number.normalize():f}".replace(".", ",")
