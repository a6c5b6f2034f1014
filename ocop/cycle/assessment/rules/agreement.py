"""Krippendorff's alpha: 1 where all agree, 0 where they agree no better than chance.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): the matrix of coincidences, and the squared
differences of the nominal, ordinal and interval metrics. Checked against its worked examples. All arithmetic is exact
until the last line.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import permutations

Value = int | Fraction
Unit = Sequence[Value | None]  # what each observer said of one thing; None where one said nothing
Counts = Mapping[Value, Fraction]
Metric = Callable[[Value, Value, Counts], Fraction]

FEWEST = 2  # values without which a unit compares nothing


def nominal(one: Value, other: Value, counts: Counts) -> Fraction:
    """The same or not."""
    return Fraction(one != other)


def interval(one: Value, other: Value, counts: Counts) -> Fraction:
    """The distance, squared."""
    return Fraction(one - other) ** 2


def ordinal(one: Value, other: Value, counts: Counts) -> Fraction:
    """How many values lie between the ranks, the ends counted half, squared."""
    low, high = min(one, other), max(one, other)
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return Fraction(between - Fraction(counts[low] + counts[high]) / 2) ** 2


def alpha(units: Iterable[Unit], *, metric: Metric = interval) -> float | None:
    """The coefficient; None where nothing is compared or every value is the same."""
    pairs = coincidences(units)
    counts = _margins(pairs)
    total = sum(counts.values())
    expected = sum(counts[one] * counts[other] * metric(one, other, counts) for one in counts for other in counts)
    if not expected:
        return None
    observed = sum(count * metric(one, other, counts) for (one, other), count in pairs.items())
    return float(1 - (total - 1) * observed / expected)


def coincidences(units: Iterable[Unit]) -> dict[tuple[Value, Value], Fraction]:
    """How often two values meet in one unit, each unit weighing as many values as it has."""
    found: defaultdict[tuple[Value, Value], Fraction] = defaultdict(Fraction)
    for unit in units:
        values = [value for value in unit if value is not None]
        if len(values) >= FEWEST:
            for pair in permutations(values, 2):
                found[pair] += Fraction(1, len(values) - 1)
    return dict(found)


def _margins(pairs: Mapping[tuple[Value, Value], Fraction]) -> dict[Value, Fraction]:
    counts: defaultdict[Value, Fraction] = defaultdict(Fraction)
    for (one, _), count in pairs.items():
        counts[one] += count
    return dict(counts)
