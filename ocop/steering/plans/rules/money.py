"""P1: the money of a plan by source stays within what was asked for, and once it is allocated within the allocation.

Basis: support-and-trade notes §5 (P1). Money from outside the budget is never held against an estimate (B6).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocop.base.kernel.formats import money
from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class SourceMoney:
    """One source: what the plan wants, what was asked for, what was allocated; None is nothing entered."""

    name: str
    planned_vnd: int
    estimated_vnd: int | None
    allocated_vnd: int | None
    is_state_budget: bool


def obstacles_to_money(rows: Iterable[SourceMoney]) -> Iterator[Obstacle]:
    """Every source that wants more than it may, with the numbers."""
    for row in rows:
        if row.is_state_budget and row.planned_vnd:
            yield from _obstacles_to_source(row)


def _obstacles_to_source(row: SourceMoney) -> Iterator[Obstacle]:
    limit, code = (
        (row.allocated_vnd, "money.above-allocation")
        if row.allocated_vnd is not None
        else (row.estimated_vnd, "money.above-estimate")
    )
    facts = {"source": row.name, "planned": money(row.planned_vnd)}
    if limit is None:
        yield Obstacle("money.no-estimate", facts)
    elif row.planned_vnd > limit:
        yield Obstacle(code, {**facts, "limit": money(limit), "over": money(row.planned_vnd - limit)})
