"""How the system says no: obstacles, gathered first and told all at once.

A rule yields obstacles; a service refuses when there is any; the screen words them from the phrase
books (`phrases.OBSTACLES` of each app). Programming errors raise, citizens' errors refuse.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why an act is not possible now.

    `code` is `noun.state` and has a sentence in a phrase book; `facts` fill its named placeholders;
    `basis` cites the clause; `repair` is a URL (or `#anchor`) of the place where it can be mended.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    basis: str = ""
    repair: str = ""


class Refused(Exception):
    """An act asked by a person that the rules do not allow; carries every obstacle."""

    def __init__(self, obstacles: Iterable[Obstacle]) -> None:
        self.obstacles = tuple(obstacles)
        super().__init__(", ".join(o.code for o in self.obstacles))


def refuse_if(obstacles: Iterable[Obstacle]) -> None:
    """Raise `Refused` with all the obstacles, if there is at least one."""
    if found := tuple(obstacles):
        raise Refused(found)
