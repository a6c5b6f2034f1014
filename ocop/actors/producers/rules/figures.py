"""What figures of a year can be true together. Basis: programme notes §3.6 a (sub-counts ≤ total) and §7."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ocop.base.kernel.outcome import Obstacle

EARLIEST_YEAR = 2000  # a technical bound against slips of the pen
MOST_VND = 10**15


@dataclass(frozen=True, slots=True)
class Figures:
    """What was typed; `labour_parts` are the counts within all workers, by the name of the field."""

    year: int
    revenue_vnd: int | None = None
    profit_vnd: int | None = None
    tax_paid_vnd: int | None = None
    export_vnd: int | None = None
    labour_total: int | None = None
    labour_parts: Mapping[str, int | None] = field(default_factory=dict)
    is_empty: bool = False


def obstacles_to_figures(figures: Figures, *, established_on: date | None, on: date) -> Iterator[Obstacle]:
    """Everything that cannot be, at once."""
    first = established_on.year if established_on else EARLIEST_YEAR
    if not first <= figures.year <= on.year:
        facts = {"first": str(first), "last": str(on.year)}
        yield Obstacle("figures.year-out-of-range", facts, repair="#id_year")
    if figures.is_empty:
        yield Obstacle("figures.empty", repair="#id_revenue_vnd")
    yield from _obstacles_to_money(figures)
    yield from _obstacles_to_labour(figures)


def _obstacles_to_money(figures: Figures) -> Iterator[Obstacle]:
    for name in ("revenue_vnd", "tax_paid_vnd", "export_vnd"):
        amount = getattr(figures, name)
        if amount is not None and not 0 <= amount <= MOST_VND:
            yield Obstacle("figures.amount-out-of-range", {"amount": amount}, repair=f"#id_{name}")
    revenue = figures.revenue_vnd
    if revenue is None:
        return
    if figures.export_vnd is not None and figures.export_vnd > revenue:
        yield Obstacle("figures.export-above-revenue", repair="#id_export_vnd")
    if figures.profit_vnd is not None and figures.profit_vnd > revenue:
        yield Obstacle("figures.profit-above-revenue", repair="#id_profit_vnd")


def _obstacles_to_labour(figures: Figures) -> Iterator[Obstacle]:
    total = figures.labour_total
    for name, count in figures.labour_parts.items():
        if count is not None and (total is None or count > total):
            facts = {"count": count, "total": "–" if total is None else total}
            yield Obstacle("figures.part-above-total", facts, repair=f"#id_{name}")
