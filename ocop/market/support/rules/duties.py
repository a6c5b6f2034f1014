"""Nobody decides twice on one project: who appraised does not approve, who approved does not pay (notes §3, [D])."""

from collections.abc import Iterator
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Hands:
    """Who has done what on the project so far."""

    applied: frozenset[int] = frozenset()
    appraised: frozenset[int] = frozenset()
    approved: frozenset[int] = frozenset()
    paid: frozenset[int] = frozenset()


def obstacles_to_appraising(person: int, hands: Hands) -> Iterator[Obstacle]:
    """Whoever applied, approved or paid does not appraise."""
    if person in hands.applied:
        yield Obstacle("hands.applied-appraises")
    if person in hands.approved | hands.paid:
        yield Obstacle("hands.decided-appraises")


def obstacles_to_approving(person: int, hands: Hands) -> Iterator[Obstacle]:
    """Whoever appraised does not approve."""
    if person in hands.appraised:
        yield Obstacle("hands.appraised-approves")


def obstacles_to_paying(person: int, hands: Hands) -> Iterator[Obstacle]:
    """Whoever appraised or approved does not pay."""
    if person in hands.appraised:
        yield Obstacle("hands.appraised-pays")
    if person in hands.approved:
        yield Obstacle("hands.approved-pays")
