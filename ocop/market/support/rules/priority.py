"""The order among projects (N4): key projects, then areas, then trades, then what the province weighs.

Legal basis: Thông tư 36/2013/TT-BCT, Art. 7 (key projects first); Thông tư 46/2012/TT-BCT, Art. 6 (areas before
trades). The points are settings of the province; of several areas, or several trades, the best one counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..vocabulary.norms import WeightKind

BEST_OF = (WeightKind.KEY_PROJECT, WeightKind.AREA, WeightKind.TRADE)


@dataclass(frozen=True, slots=True)
class Weight:
    """A ground that the project has, with its points."""

    code: str
    kind: WeightKind
    points: int


@dataclass(frozen=True, slots=True)
class Priority:
    """The points of a project, in the order in which the law looks at them."""

    key_project: int
    area: int
    trade: int
    other: int

    @property
    def score(self) -> int:
        """All of them together, as the sheet shows it."""
        return self.key_project + self.area + self.trade + self.other

    @property
    def rank(self) -> tuple[int, int, int, int]:
        """How two projects compare: an area outweighs whatever trade."""
        return self.key_project, self.area, self.trade, self.other


def priority_of(weights: Iterable[Weight]) -> Priority:
    """The best key ground, area and trade, and the sum of the others."""
    held = list(weights)
    best = {kind: max((one.points for one in held if one.kind == kind), default=0) for kind in BEST_OF}
    other = sum(one.points for one in held if one.kind not in BEST_OF)
    return Priority(best[WeightKind.KEY_PROJECT], best[WeightKind.AREA], best[WeightKind.TRADE], other)
