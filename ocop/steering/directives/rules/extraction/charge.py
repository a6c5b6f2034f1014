"""What the reading of one clause gives: who is charged, and where the words of the act begin."""

from dataclasses import dataclass, field
from typing import Literal

from ocop.actors.organisations.rules.entries import AgencyMention

from .model import Span

How = Literal["cue", "position", "header", "inherited", "nothing"]


@dataclass(frozen=True, slots=True)
class Charge:
    """The reading of one clause.

    `act` is where its own words begin; `leads` is empty where the subject is left out. `is_header` says that the clause
    only opens a list; `is_past` that it tells of something done.
    """

    act: int
    leads: tuple[AgencyMention, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()
    how: How = "nothing"
    is_header: bool = False
    is_past: bool = False
    cue: Span | None = None
    frame: Span | None = None
    rule: str = "none"
    urged: tuple[AgencyMention, ...] = field(default=())
    opens: Literal["", "all", "partners"] = ""
