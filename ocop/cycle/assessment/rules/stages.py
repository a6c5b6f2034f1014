"""Which written notice is owed: of the council's result, of the ministry's answer, of the way on; each once, in this
order (E19, E26).
"""

from collections.abc import Collection
from dataclasses import dataclass

from ..vocabulary import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How far a result has come."""

    is_decided: bool
    is_answered: bool = False
    is_left: bool = False


def open_stages(way: Way) -> tuple[Stage, ...]:
    """What may be told by now."""
    reached = {Stage.COUNCIL: way.is_decided, Stage.MINISTRY: way.is_answered, Stage.EXIT: way.is_left}
    return tuple(stage for stage in Stage if reached[stage])


def owed(way: Way, told: Collection[str]) -> tuple[Stage, ...]:
    """What is still to be told, the first first."""
    return tuple(stage for stage in open_stages(way) if stage not in told)
