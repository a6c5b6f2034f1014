"""How much a norm allows (N1), which norm holds (N2), what an award still pays.

Legal basis: the norm's own source; the way of counting is that of `reference/support-norms.yaml`. Every figure comes
from the row, none from here; what is counted is rounded down to whole đồng (B10).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.norms import Binds, NormMode

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class NormFigures:
    """A norm as its row gives it; None means that no such limit is known, never zero."""

    code: str
    mode: NormMode
    percent: Decimal | None
    ceiling_vnd: int | None
    technology_factor: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that may be given, and which part of the norm says so; no amount = by the approved estimate."""

    amount_vnd: int | None
    binds: Binds
    source: str = ""

    @property
    def is_by_estimate(self) -> bool:
        """Whether the law sets neither a share nor a ceiling."""
        return self.amount_vnd is None

    @property
    def warnings(self) -> tuple[Obstacle, ...]:
        """What the appraiser is told, without being stopped."""
        return (Obstacle("norm.by-estimate", basis=self.source),) if self.is_by_estimate else ()


def limit_of(figures: NormFigures, eligible_vnd: int, *, technology_line: bool = False) -> Limit:
    """N1: the smaller of share and ceiling, never more than the cost itself; a fixed norm is its sum."""
    ceiling = ceiling_of(figures, technology_line=technology_line)
    if figures.mode == NormMode.FIXED:
        return Limit(ceiling, Binds.FIXED, figures.source)
    if figures.percent is None and ceiling is None:
        return Limit(None, Binds.ESTIMATE, figures.source)
    share = share_of(figures.percent, eligible_vnd)
    if ceiling is not None and ceiling < share:
        return Limit(ceiling, Binds.CEILING, figures.source)
    return Limit(share, Binds.COST if figures.percent is None else Binds.PERCENT, figures.source)


def ceiling_of(figures: NormFigures, *, technology_line: bool) -> int | None:
    """The ceiling, raised for a technology line where the norm knows one."""
    if figures.ceiling_vnd is None or not technology_line or figures.technology_factor is None:
        return figures.ceiling_vnd
    return rounded_down(figures.technology_factor * figures.ceiling_vnd)


def share_of(percent: Decimal | None, cost_vnd: int) -> int:
    """The share of the cost; without a percentage, the cost."""
    return cost_vnd if percent is None else rounded_down(percent * cost_vnd / HUNDRED)


def rounded_down(amount: Decimal) -> int:
    """To whole đồng, never up (B10)."""
    return int(amount.to_integral_value(ROUND_FLOOR))


def group_limit_of(figures: NormFigures, eligible: Iterable[int], *, technology_line: bool = False) -> Limit:
    """A group project: the norm holds for each member, the project for their sum."""
    limits = [limit_of(figures, cost, technology_line=technology_line) for cost in eligible]
    if any(limit.amount_vnd is None for limit in limits):
        return Limit(None, Binds.ESTIMATE, figures.source)
    binds = limits[0].binds if limits else Binds.COST
    return Limit(sum(limit.amount_vnd or 0 for limit in limits), binds, figures.source)


def award_of(figures: NormFigures, already_vnd: int) -> Limit:
    """A star award: once for a product and level, on an upgrade the difference to what it was awarded before."""
    return Limit(max((figures.ceiling_vnd or 0) - already_vnd, 0), Binds.FIXED, figures.source)


def obstacles_to_amount(amount_vnd: int, limit: Limit, *, norm: str) -> Iterator[Obstacle]:
    """A proposed support above what the norm allows."""
    if limit.amount_vnd is not None and amount_vnd > limit.amount_vnd:
        facts = {
            "amount": grouped(amount_vnd),
            "limit": grouped(limit.amount_vnd),
            "over": grouped(amount_vnd - limit.amount_vnd),
            "norm": norm,
        }
        yield Obstacle("norm.over-limit", facts, basis=limit.source)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A binding norm that holds on the day, as the choice looks at it."""

    code: str
    is_provincial: bool
    is_confirmed: bool
    address: str = ""


def chosen(candidates: Sequence[Candidate], *, national_only: bool) -> Sequence[Candidate]:
    """N2: the province's own norm wins over the national one for local funds; national funds never look at it."""
    own = [one for one in candidates if one.is_provincial]
    if own and not national_only:
        return own
    return [one for one in candidates if not one.is_provincial]


def obstacles_to_using(candidates: Sequence[Candidate], *, programme: str, activity: str) -> Iterator[Obstacle]:
    """Exactly one norm remains, and somebody has confirmed it."""
    facts = {"programme": programme, "activity": activity}
    if not candidates:
        yield Obstacle("norm.none", facts)
    if len(candidates) > 1:
        yield Obstacle("norm.several", {**facts, "norms": ", ".join(one.code for one in candidates)})
    for one in candidates:
        if not one.is_confirmed:
            yield Obstacle("norm.unconfirmed", {"norm": one.code}, repair=one.address)
