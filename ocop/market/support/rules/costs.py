"""What a project costs, who bears it, what is paid after acceptance.

Legal basis: Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Art. 7, 8; Thông tư 36/2013/TT-BCT, Art. 14; notes §6.1, §6.2.
Computed money rounds down to whole đồng (B10).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from .norms import HUNDRED, Limit, NormFigures, ceiling_of, limit_of, rounded_down


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the estimate."""

    name: str
    quantity: Decimal
    unit: str
    unit_price_vnd: int
    is_eligible: bool = True
    why_not: str = ""
    member: int | None = None

    @property
    def total_vnd(self) -> int:
        """Quantity × price, down to whole đồng."""
        return rounded_down(self.quantity * self.unit_price_vnd)


def total_of(items: Iterable[Item]) -> int:
    """Σ items."""
    return sum(item.total_vnd for item in items)


def eligible_of(items: Iterable[Item]) -> int:
    """Σ eligible items."""
    return sum(item.total_vnd for item in items if item.is_eligible)


def eligible_by_member(items: Iterable[Item]) -> dict[int | None, int]:
    """Eligible cost of each member of a group; common lines stand under None."""
    found: dict[int | None, int] = {}
    for item in items:
        if item.is_eligible:
            found[item.member] = found.get(item.member, 0) + item.total_vnd
    return found


def obstacles_to_items(items: Sequence[Item], *, repair: str = "") -> Iterator[Obstacle]:
    """Every line says what, how much, at what price; a line that does not count says why."""
    if not items:
        yield Obstacle("cost.none", repair=repair)
    for item in items:
        if item.quantity <= 0 or not item.unit.strip():
            yield Obstacle("cost.no-quantity", {"item": item.name}, repair=repair)
        if not item.is_eligible and not item.why_not.strip():
            yield Obstacle("cost.no-ground", {"item": item.name}, repair=repair)


def obstacles_to_request(requested: int, total: int, *, repair: str = "") -> Iterator[Obstacle]:
    """Something is asked for, never more than the whole: own capital does not fall below zero."""
    if requested <= 0:
        yield Obstacle("support.nothing-asked", repair=repair)
    if requested > total:
        facts = {"requested": grouped(requested), "total": grouped(total)}
        yield Obstacle("support.more-than-cost", facts, repair=repair)


@dataclass(frozen=True, slots=True)
class Share:
    """What one member of a group asks or is given."""

    member: str
    eligible_vnd: int
    amount_vnd: int


def obstacles_to_shares(
    shares: Sequence[Share], whole: int, figures: NormFigures, *, technology_line: bool = False
) -> Iterator[Obstacle]:
    """N1 per member of a group, and the members' sums make the whole."""
    for share in shares:
        limit = limit_of(figures, share.eligible_vnd, technology_line=technology_line)
        if limit.amount_vnd is not None and share.amount_vnd > limit.amount_vnd:
            facts = {"member": share.member, "amount": grouped(share.amount_vnd), "limit": grouped(limit.amount_vnd)}
            yield Obstacle("member.over-limit", facts, basis=figures.source)
    if (together := sum(share.amount_vnd for share in shares)) != whole:
        yield Obstacle("member.sum-differs", {"together": grouped(together), "whole": grouped(whole)})


def shared_out(whole: int, limits: Mapping[int, int]) -> dict[int, int]:
    """The support of a group given to its members up to each one's limit, in proportion to it, down to whole đồng."""
    together = sum(limits.values())
    if together <= whole:
        return dict(limits)
    given = {member: limit * whole // together for member, limit in limits.items()}
    left = whole - sum(given.values())
    for member in limits:  # the đồng that rounding left
        more = min(left, limits[member] - given[member])
        given[member], left = given[member] + more, left - more
    return given


def after_withdrawal(approved: int, share: int) -> int:
    """A member that steps back before the contract takes its share out."""
    return max(approved - share, 0)


def payable_of(
    *, approved: int, figures: NormFigures, accepted_eligible: int, technology_line: bool = False, members: int = 1
) -> int:
    """The least of what was approved, the norm's share of the accepted eligible cost, and the ceiling (per member)."""
    amounts = [approved, accepted_eligible]
    if figures.percent is not None:
        amounts.append(rounded_down(figures.percent * accepted_eligible / HUNDRED))
    if (ceiling := ceiling_of(figures, technology_line=technology_line)) is not None:
        amounts.append(ceiling * members)
    return min(amounts)


def obstacles_to_accepting_cost(accepted: int, eligible: int) -> Iterator[Obstacle]:
    """What is accepted is known, its eligible part not above it."""
    if accepted <= 0:
        yield Obstacle("acceptance.no-cost")
    if eligible > accepted:
        yield Obstacle("acceptance.eligible-above", {"eligible": grouped(eligible), "accepted": grouped(accepted)})


def split_over(lines: Sequence[tuple[int, int]], amount: int) -> dict[int, int]:
    """An amount over the lines of a project in the order given; `lines` = (key, room left)."""
    found, left = {}, amount
    for key, room in lines:
        part = min(room, left)
        if part:
            found[key] = part
        left -= part
    return found


def obstacles_to_proposed(proposed: int, *, requested: int, limit: Limit, norm: str) -> Iterator[Obstacle]:
    """The appraiser proposes no more than was asked and than the norm allows (N1)."""
    if proposed <= 0:
        yield Obstacle("appraisal.nothing-proposed")
    if proposed > requested:
        yield Obstacle("appraisal.over-request", {"proposed": grouped(proposed), "requested": grouped(requested)})
    if limit.amount_vnd is not None and proposed > limit.amount_vnd:
        facts = {
            "amount": grouped(proposed), "limit": grouped(limit.amount_vnd),
            "over": grouped(proposed - limit.amount_vnd), "norm": norm,
        }  # fmt: skip
        yield Obstacle("norm.over-limit", facts, basis=limit.source)
