"""Hạng sao: the band of the unrounded mean, capped by the minimum of each criterion.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 3.3 and Appendix II (yêu cầu tối thiểu), and their predecessors; E14, E16. How a
minimum is judged (mean, majority, agreed option) is the council's regulation: the caller hands over the points.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ocop.base.kernel.outcome import Obstacle

from .sheets import Band, Sheet

Exact = Decimal | Fraction | int  # Python compares these exactly
Points = Mapping[str, Exact]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One criterion that keeps a product from a rank."""

    star: int
    criterion: str
    title: str
    points: Exact
    minimum: int

    def obstacle(self) -> Obstacle:
        """The cap as a sentence: criterion, points, minimum."""
        facts = {
            "star": self.star, "criterion": self.criterion, "title": self.title, "points": self.points,
            "minimum": self.minimum,
        }  # fmt: skip
        return Obstacle("rank.minimum-missed", facts)


@dataclass(frozen=True, slots=True)
class Rank:
    """The stars given, those the points alone would give, and what capped them."""

    stars: int
    by_points: int
    shortfalls: tuple[Shortfall, ...] = ()

    @property
    def is_capped(self) -> bool:
        """Whether a minimum cost a star."""
        return self.stars < self.by_points


def stars_for(mean: Exact, bands: Iterable[Band]) -> int:
    """The highest band whose floor the unrounded mean reaches; 0 below them all."""
    return max((band.stars for band in bands if mean >= band.floor), default=0)


def minima_failed(sheet: Sheet, points: Points, star: int) -> tuple[Shortfall, ...]:
    """The criteria whose minimum for the rank is not reached; a criterion without points has 0."""
    return tuple(_shortfalls(sheet, points, star))


def rank(sheet: Sheet, mean: Exact, points: Points) -> Rank:
    """The highest rank whose points and minima are both met; every minimum that cost a rank is told."""
    by_points = stars_for(mean, sheet.bands)
    told: list[Shortfall] = []
    for star in sorted((band.stars for band in sheet.bands if band.stars <= by_points), reverse=True):
        failed = minima_failed(sheet, points, star)
        if not failed:
            return Rank(star, by_points, tuple(told))
        told.extend(failed)
    return Rank(0, by_points, tuple(told))


def _shortfalls(sheet: Sheet, points: Points, star: int) -> Iterator[Shortfall]:
    for criterion in sheet.criteria:
        minimum, reached = criterion.minimum_for(star), points.get(criterion.code, 0)
        if reached < minimum:
            yield Shortfall(star, criterion.code, criterion.title, reached, minimum)
