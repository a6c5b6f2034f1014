"""T7: common costs are split to booths by the plan's rule; a producer's support stays within the norm."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...vocabulary.events import Split
from .law import BoothNorm


@dataclass(frozen=True, slots=True)
class Share:
    """A booth's part: its cost, what the budget bears of it, what is left to the producer."""

    cost_vnd: int
    support_vnd: int

    @property
    def own_vnd(self) -> int:
        """What the producer pays."""
        return self.cost_vnd - self.support_vnd


def split(total_vnd: int, weights: Mapping[int, Decimal]) -> dict[int, int]:
    """Whole đồng that add up to the total exactly; what is left over goes to the first, one đồng each."""
    whole = sum(weights.values())
    if not weights or not whole:
        return dict.fromkeys(weights, 0)
    parts = {key: int(total_vnd * weight / whole) for key, weight in weights.items()}
    for key in list(parts)[: total_vnd - sum(parts.values())]:
        parts[key] += 1
    return parts


def shares(
    *, rule: str, common_vnd: int, areas: Mapping[int, Decimal], supported: Mapping[int, int], norm: BoothNorm | None
) -> dict[int, Share]:
    """Each booth's share; `supported` is how often its producer was supported before in the year."""
    if rule == Split.NONE:
        return dict.fromkeys(areas, Share(0, 0))
    weights = areas if rule == Split.BY_AREA else dict.fromkeys(areas, Decimal(1))
    costs = split(common_vnd, weights)
    return {key: Share(cost, support_for(cost, times_before=supported.get(key, 0), norm=norm))
            for key, cost in costs.items()}  # fmt: skip


def support_for(cost_vnd: int, *, times_before: int, norm: BoothNorm | None) -> int:
    """A percentage of the booth's cost, up to an amount, so many times a year; without a norm nothing is promised."""
    if norm is None or times_before >= norm.times_a_year:
        return 0
    return min(cost_vnd * norm.percent // 100, norm.most_vnd)
