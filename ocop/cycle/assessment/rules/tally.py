"""Cộng điểm: a member's total, the exact mean of the sheets that count, and the points by which minima are judged.

Legal basis: Appendix II of the framework in force; QĐ 26/2026/QĐ-TTg, Art. 3.3 (tổng điểm trung bình); E14. No decision
says how to round: nothing is rounded before it is compared, and what is shown never stands in a band it is not in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Context, Decimal
from fractions import Fraction

from ocop.base.kernel.formats import decimal_comma
from ocop.law.criteria.rules.scoring import Chosen, Score, points_of, score
from ocop.law.criteria.rules.sheets import Sheet

from ..vocabulary import MinimaRule
from .facts import Ballot, Exact, Member

SHOWN_PLACES = 2
LONG = Context(prec=40, rounding=ROUND_DOWN)

Points = Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Tally:
    """The sheets that count, added up and not rounded."""

    scores: Mapping[Member, Score]
    mean: Fraction
    parts: Points
    criteria: Points
    spread: int

    @property
    def totals(self) -> dict[Member, int]:
        """The total of each member."""
        return {member: each.total for member, each in self.scores.items()}


def counted(ballots: Iterable[Ballot]) -> tuple[Ballot, ...]:
    """The signed sheets of members who are not recused, of the last turn alone, in the order of the members."""
    valid = [ballot for ballot in ballots if not ballot.is_recused]
    turn = current_turn(valid)
    return tuple(sorted((b for b in valid if b.is_signed and b.turn == turn), key=lambda each: each.member))


def current_turn(ballots: Iterable[Ballot]) -> int:
    """The turn now scored; 1 before the first sheet. A recused member's sheet opens no turn."""
    return max((ballot.turn for ballot in ballots if not ballot.is_recused), default=1)


def tally(sheet: Sheet, ballots: Iterable[Ballot]) -> Tally:
    """Every total and the exact means; all 0 while nobody has signed."""
    scores = {ballot.member: score(sheet, ballot.chosen) for ballot in counted(ballots)}
    found = tuple(scores.values())
    return Tally(
        scores=scores,
        mean=mean_of([each.total for each in found]),
        parts={part.code: mean_of([each.parts[part.code] for each in found]) for part in sheet.parts},
        criteria=means(sheet, found),
        spread=spread_of([each.total for each in found]),
    )


def mean_of(values: Sequence[int]) -> Fraction:
    """The exact mean; 0 of nothing."""
    return Fraction(sum(values), len(values)) if values else Fraction(0)


def means(sheet: Sheet, scores: Sequence[Score]) -> dict[str, Fraction]:
    """The exact mean of each criterion."""
    return {code: mean_of([each.points[code] for each in scores]) for code in sheet.by_code}


def spread_of(totals: Sequence[int]) -> int:
    """How far apart the highest and the lowest total stand (settled 4)."""
    return max(totals) - min(totals) if totals else 0


def points_for_minima(sheet: Sheet, added: Tally, *, rule: str, agreed: Chosen) -> Points:
    """The points that are held against each minimum, as the regulation says (settled 3, E16)."""
    if rule == MinimaRule.AGREED:
        return {code: Fraction(points) for code, points in points_of(sheet, agreed).items()}
    if rule == MinimaRule.MAJORITY:
        return {code: majority_of([each.points[code] for each in added.scores.values()]) for code in sheet.by_code}
    return added.criteria


def majority_of(values: Sequence[int]) -> Fraction:
    """The most points that more than half of the members gave or exceeded."""
    return Fraction(sorted(values, reverse=True)[len(values) // 2]) if values else Fraction(0)


def decimal_of(value: Exact, *, places: int = 6) -> Decimal:
    """An exact value cut, never rounded up, so that it reaches no band the exact value does not reach."""
    exact = Fraction(value)
    cut = LONG.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    return cut.quantize(Decimal(1).scaleb(-places), ROUND_DOWN)


def shown(value: Exact, floors: Iterable[Exact] = ()) -> str:
    """With two decimals, half up; cut instead where rounding would lift it onto a floor: 89.995 is shown as 89,99."""
    exact, rounded = Fraction(value), _rounded(Fraction(value))
    crosses = any(exact < floor <= rounded for floor in floors)
    return decimal_comma(decimal_of(exact, places=SHOWN_PLACES) if crosses else rounded, SHOWN_PLACES)


def written(value: Exact) -> str:
    """The exact value as a frozen record keeps it: 83, or 671/9."""
    return str(Fraction(value))


def _rounded(value: Fraction) -> Decimal:
    scale = 10**SHOWN_PLACES
    return Decimal((value * scale * 2 + 1) // 2).scaleb(-SHOWN_PLACES)
