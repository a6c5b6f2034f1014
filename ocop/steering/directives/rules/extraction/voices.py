"""Who speaks to whom within a block: the lead that later sentences inherit."""

from dataclasses import dataclass

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.law.documents.rules.citations import Citation

from .charge import Charge
from .model import Span
from .reading import Reading


@dataclass
class Voice:
    """What the sentences of a block have said so far; `past` says that the block only tells."""

    leads: tuple[AgencyMention, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()
    cue: Span | None = None
    frame: tuple[Citation, ...] = ()
    rule: str = "inherited"
    explicit: bool = False
    past: bool = False

    def take(self, reading: Reading, charge: Charge) -> None:
        """Remember the charge: sentences behind it inherit its agencies and the documents of its frame."""
        self.leads, self.cue, self.explicit, self.past = charge.leads, charge.cue, True, False
        self.coordinating = charge.coordinating
        self.rule = charge.rule
        frame = charge.frame
        self.frame = tuple(reading.citations_within(frame.start, frame.end)) if frame else ()
