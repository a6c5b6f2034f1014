"""T8: products chosen as typical of rural industry; their certificate admits to booths and points of sale.

Legal basis: Thông tư 26/2014/TT-BCT. Levels, councils and points are rows with dates.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.events import SelectionLevel
from .law import SelectionLaw


def valid_until(issued_on: date, law: SelectionLaw) -> date:
    """31/12 of the third year counted from the year of issue, which is the first."""
    return date(issued_on.year + law.years - 1, 12, 31)


def obstacles_to_entering(
    *, name: str, level: str, points: Decimal | None, council: int | None, number: str, issued_on: date | None,
    on: date, law: SelectionLaw,
) -> Iterator[Obstacle]:  # fmt: skip
    """A certificate is given by a council of the size of its level, from so many points on."""
    if not name.strip():
        yield Obstacle("typical.no-product", repair="#id_product_name")
    if not number.strip():
        yield Obstacle("typical.no-number", repair="#id_number")
    if issued_on is None or issued_on > on:
        yield Obstacle("typical.no-day", repair="#id_issued_on")
    if level not in law.councils:
        facts = {"level": SelectionLevel(level).label}
        yield Obstacle("typical.no-such-level", facts, basis=law.basis, repair="#id_level")
    elif council is not None and council not in law.councils[level]:
        sizes = ", ".join(str(size) for size in law.councils[level])
        yield Obstacle("typical.council", {"size": council, "sizes": sizes}, basis=law.basis, repair="#id_council")
    if points is not None and points < law.least_points:
        counts = {"points": f"{points:f}".replace(".", ","), "least": str(law.least_points)}
        yield Obstacle("typical.too-few-points", counts, basis=law.basis, repair="#id_points")
