"""When the same thing may be supported again: packaging of a product (N6), the building of a point (§7.4).

The terms are settings of the province; the law itself forbids paying one content twice (B8), which is asked elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

MONTHS = 12
LAST_SAFE_DAY = 28


@dataclass(frozen=True, slots=True)
class Earlier:
    """Support that was given before."""

    approved_on: date
    project: str
    stars: int | None = None
    address: str = ""


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    for last in range(day.day, LAST_SAFE_DAY - 1, -1):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, day.day)


def obstacles_to_packaging(
    earlier: Earlier | None, *, has_product: bool, stars: int | None, months: int, on: date
) -> Iterator[Obstacle]:
    """N6: tied to a product of the register; again only after the term or when the stars changed."""
    if not has_product:
        yield Obstacle("packaging.no-product")
    if earlier and stars == earlier.stars and on < (again := months_after(earlier.approved_on, months)):
        facts = {"project": earlier.project, "day": short_date(again), "months": str(months)}
        yield Obstacle("packaging.too-soon", facts, repair=earlier.address)


def obstacles_to_building_point(earlier: Earlier | None, *, years: int, on: date) -> Iterator[Obstacle]:
    """A point gets building support once in so many years."""
    if earlier and on < (again := months_after(earlier.approved_on, years * MONTHS)):
        facts = {"project": earlier.project, "day": short_date(again), "years": str(years)}
        yield Obstacle("point.too-soon", facts, repair=earlier.address)
