"""Từ điểm đến sao: the highest band whose points and minima are both reached, what capped it, and what follows.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 3.3, 4.1 and Appendix II (yêu cầu tối thiểu), and their predecessors; E14, E16,
E17, E19, E20. Bands, minima and who recognises how many stars are the framework's.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from ocop.base.kernel.formats import quantity
from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.ranking import Rank, Shortfall, rank
from ocop.law.criteria.rules.sheets import Band, Sheet

from ..vocabulary import Ending
from .facts import Competences, ItemFacts, KnockOut, Regulation
from .knockouts import Stop, stops_of
from .tally import Points, Tally, points_for_minima, shown, tally

CENTRAL = "central"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of one dossier, exact: what was added up, the rank, what capped it, what follows."""

    tally: Tally
    minima_points: Points
    rank: Rank
    ending: str
    knock_outs: tuple[KnockOut, ...] = ()
    stops: tuple[Stop, ...] = field(default_factory=tuple)

    @property
    def stars(self) -> int:
        """The stars given; none where the dossier is out."""
        return 0 if self.ending == Ending.DISQUALIFIED else self.rank.stars

    @property
    def mean(self) -> Fraction:
        """The exact mean."""
        return self.tally.mean


def outcome_of(item: ItemFacts, regulation: Regulation, competences: Competences) -> Outcome:
    """What the sheets of a dossier come to."""
    added = tally(item.sheet, item.ballots)
    points = points_for_minima(item.sheet, added, rule=regulation.minima_rule, agreed=item.agreed)
    found = rank(item.sheet, added.mean, points)
    return Outcome(
        tally=added,
        minima_points=points,
        rank=found,
        ending=ending_of(found.stars, competences, is_out=bool(item.knock_outs)),
        knock_outs=item.knock_outs,
        stops=stops_of(item.sheet, item.ballots),
    )


def ending_of(stars: int, competences: Competences, *, is_out: bool = False) -> str:
    """What follows: out, a notice only (E19), the province's decision, or the way to the ministry (E20)."""
    if is_out:
        return Ending.DISQUALIFIED
    if not competences.is_recognised(stars):
        return Ending.LOW
    return Ending.POTENTIAL_FIVE if competences.level_of[stars] == CENTRAL else Ending.RECOGNISED


def explained(outcome: Outcome, bands: Iterable[Band]) -> tuple[Obstacle, ...]:
    """Line by line: the band of the points, then every minimum that cost a rank."""
    floors = {band.stars: band.floor for band in bands}
    mean, given = shown(outcome.mean, floors.values()), outcome.rank
    floor = quantity(floors.get(given.by_points, Decimal(0)))  # a word: explanations are frozen as JSON
    facts = {"mean": mean, "stars": given.by_points, "floor": floor}
    told = [Obstacle("rank.by-points", facts), *(told_shortfall(each) for each in given.shortfalls)]
    if given.is_capped:
        told.append(Obstacle("rank.capped", {"stars": given.stars, "by_points": given.by_points}))
    return tuple(told)


def told_shortfall(short: Shortfall) -> Obstacle:
    """A minimum that was missed, its points shown so that they do not look reached."""
    facts = dict(short.obstacle().facts) | {"points": shown(short.points, (short.minimum,))}
    return Obstacle("rank.minimum-missed", facts)


def caps_of(sheet: Sheet, outcome: Outcome) -> dict[int, tuple[Shortfall, ...]]:
    """The minima that cost each rank, the highest rank first."""
    stars = dict.fromkeys(each.star for each in outcome.rank.shortfalls)
    return {star: tuple(each for each in outcome.rank.shortfalls if each.star == star) for star in stars}
