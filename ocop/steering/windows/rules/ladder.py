"""The reminders of a window: so many days before it closes, on the day, and after it (notes §4: T-7, T-3, T+0, T+3)."""

from collections.abc import Sequence
from datetime import date


def rung_reached(closes_on: date, rungs: Sequence[int], *, on: date) -> int | None:
    """The rung of the day, -7 for seven days before; None before the first and long after the last.

    A day on which nobody ran the job is made up for until the next rung; the last one stands as long as the one
    before it did.
    """
    passed = (on - closes_on).days
    steps = sorted(rungs)
    reached = [rung for rung in steps if rung <= passed]
    if not reached or passed >= _end(steps):
        return None
    return reached[-1]


def _end(steps: Sequence[int]) -> int:
    """The first day after which nobody is reminded any more."""
    gap = steps[-1] - steps[-2] if len(steps) > 1 else 1
    return steps[-1] + gap
