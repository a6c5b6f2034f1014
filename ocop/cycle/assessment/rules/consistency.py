"""Tính nhất quán: how far members stand apart, who is severe or mild and how surely, how well the council agrees.

Settled 4 and 26. Shown to the chair after closing; nothing here enters the arithmetic of a result. A member's severity
is the mean difference between his total and the mean of the others' on the same dossiers, with the interval of
Student's t; the agreement of a council is Krippendorff's alpha of the totals, of a dossier that of its criteria.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from ocop.law.criteria.rules.sheets import Sheet

from .agreement import alpha, interval
from .facts import Member
from .student import bound
from .tally import mean_of

CONFIDENCE = 0.95
FEWEST = 2  # dossiers below which an interval says nothing, members below which nobody is compared

Totals = Mapping[Member, int]  # of one dossier
Given = Mapping[Member, Mapping[str, int]]  # the points of one dossier, criterion by criterion


@dataclass(frozen=True, slots=True)
class CriterionSpread:
    """How far the members stand apart in one criterion of one dossier."""

    code: str
    title: str
    lowest: int
    highest: int
    mean: Fraction
    max_points: int

    @property
    def apart(self) -> int:
        """The difference of the ends."""
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class Severity:
    """How a member's totals differ from the others'; below 0 is severe. Too few dossiers give no interval."""

    member: Member
    dossiers: int
    difference: float
    low: float | None = None
    high: float | None = None

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out 0, so that chance alone is a poor explanation."""
        return self.low is not None and self.high is not None and not self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class Compared:
    """One criterion as the producer, the advisory team and the council saw it; None where one gave no points."""

    code: str
    title: str
    max_points: int
    own: int | None
    advisory: int | None
    council: Fraction


def spreads(sheet: Sheet, given: Given) -> tuple[CriterionSpread, ...]:
    """Every criterion, those furthest apart first; criteria of one distance in the order of the sheet."""
    if not given:
        return ()
    found = (_spread(sheet, code, [points[code] for points in given.values()]) for code in sheet.by_code)
    return tuple(sorted(found, key=lambda each: -each.apart))


def severities(dossiers: Sequence[Totals]) -> tuple[Severity, ...]:
    """One line for each member who scored beside others, the most severe first."""
    members = sorted({member for totals in dossiers for member in totals})
    found = [(member, differences(member, dossiers)) for member in members]
    lines = [_severity(member, apart) for member, apart in found if apart]
    return tuple(sorted(lines, key=lambda each: (each.difference, each.member)))


def differences(member: Member, dossiers: Sequence[Totals]) -> list[Fraction]:
    """The member's total less the mean of the others', dossier by dossier."""
    shared = [totals for totals in dossiers if member in totals and len(totals) >= FEWEST]
    return [totals[member] - mean_of([total for who, total in totals.items() if who != member]) for totals in shared]


def agreement_of_totals(dossiers: Sequence[Totals]) -> float | None:
    """How alike the members rank and space the dossiers: alpha of the totals."""
    members = sorted({member for totals in dossiers for member in totals})
    return alpha(([totals.get(member) for member in members] for totals in dossiers), metric=interval)


def agreement_in(sheet: Sheet, given: Given) -> float | None:
    """How alike the members see one dossier: alpha of the criteria, each as a share of its highest points."""
    highest = {code: criterion.max_points for code, criterion in sheet.by_code.items()}
    units = ([Fraction(points[code], most) for points in given.values()] for code, most in highest.items() if most)
    return alpha(units, metric=interval)


def compared(
    sheet: Sheet, *, own: Mapping[str, int], advisory: Mapping[str, int], council: Mapping[str, Fraction]
) -> tuple[Compared, ...]:
    """The three beside each other, in the order of the sheet."""
    return tuple(
        Compared(code, each.title, each.max_points, own.get(code), advisory.get(code), council.get(code, Fraction(0)))
        for code, each in sheet.by_code.items()
    )


def _spread(sheet: Sheet, code: str, points: Sequence[int]) -> CriterionSpread:
    criterion = sheet.by_code[code]
    return CriterionSpread(code, criterion.title, min(points), max(points), mean_of(points), criterion.max_points)


def _severity(member: Member, apart: Sequence[Fraction]) -> Severity:
    mean = sum(apart, Fraction(0)) / len(apart)
    if len(apart) < FEWEST:
        return Severity(member, len(apart), float(mean))
    variance = sum((each - mean) ** 2 for each in apart) / (len(apart) - 1)
    half = bound(CONFIDENCE, len(apart) - 1) * sqrt(variance / len(apart))
    return Severity(member, len(apart), float(mean), float(mean) - half, float(mean) + half)
