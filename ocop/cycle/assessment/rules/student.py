"""Student's t for whole degrees of freedom, in closed form (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4)."""

from functools import cache
from math import atan, cos, pi, sin, sqrt

FURTHEST = 1e6  # beyond every quantile that is asked for here
HALVINGS = 80


def within(t: float, freedom: int) -> float:
    """The chance that a value of the distribution lies between −t and t."""
    angle = atan(t / sqrt(freedom))
    return (2 * angle + 2 * _series(angle, freedom)) / pi if freedom % 2 else _series(angle, freedom)


@cache
def bound(confidence: float, freedom: int) -> float:
    """The t between whose negative and itself the distribution holds that share, by halving."""
    low, high = 0.0, FURTHEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if within(middle, freedom) < confidence else (low, middle)
    return (low + high) / 2


def _series(angle: float, freedom: int) -> float:
    """The sum of the closed form: odd powers of the cosine for odd degrees, even ones for even degrees."""
    if freedom == 1:
        return 0.0
    term = cos(angle) if freedom % 2 else 1.0
    total, step = term, 2 if freedom % 2 else 1
    while step < freedom - 1:
        term *= step / (step + 1) * cos(angle) ** 2
        total += term
        step += 2
    return sin(angle) * total
