"""Bị loại, dừng đánh giá: what may be recorded against a dossier, and what the sheets themselves stop.

Legal basis: Appendix II (trường hợp bị loại of each set; knock-outs in criteria); E17. That one member gave no points
in a criterion whose 0 stops the scoring is shown; that more than half did binds the council to record it. How many
sheets it takes is not written in the decisions.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import obstacles_to_knocking_out as obstacles_in_criterion
from ocop.law.criteria.rules.scoring import stopped_in
from ocop.law.criteria.rules.sheets import Sheet

from ..vocabulary import Ground
from .facts import Ballot, KnockOut, Member
from .tally import counted


@dataclass(frozen=True, slots=True)
class Stop:
    """A criterion in which 0 points stop the scoring, and who gave 0."""

    criterion: str
    title: str
    members: tuple[Member, ...]
    of: int

    @property
    def is_majority(self) -> bool:
        """More than half of the sheets that count."""
        return 2 * len(self.members) > self.of


def stops_of(sheet: Sheet, ballots: Iterable[Ballot]) -> tuple[Stop, ...]:
    """The criteria of the set in which somebody's 0 stops the scoring."""
    valid = counted(ballots)
    stopped = {ballot.member: stopped_in(sheet, ballot.chosen) for ballot in valid}
    found = [
        (code, tuple(member for member, codes in stopped.items() if code in codes))
        for code, criterion in sheet.by_code.items()
        if criterion.zero_stops
    ]
    return tuple(Stop(code, sheet.by_code[code].title, who, len(valid)) for code, who in found if who)


def obstacles_to_knocking_out(sheet: Sheet, knock_out: KnockOut) -> Iterator[Obstacle]:
    """A knock-out names its ground, why, and what shows it; one in a criterion names the criterion."""
    if knock_out.ground not in Ground.values:
        yield Obstacle("knockout.no-ground")
    elif knock_out.ground == Ground.CRITERION:
        yield from obstacles_in_criterion(
            sheet, knock_out.criterion, reason=knock_out.reason, has_evidence=knock_out.has_evidence
        )
    else:
        yield from _bare(knock_out)


def _bare(knock_out: KnockOut) -> Iterator[Obstacle]:
    if not knock_out.reason.strip():
        yield Obstacle("knockout.no-reason")
    if not knock_out.has_evidence:
        yield Obstacle("knockout.no-evidence")


def obstacles_of_stops(sheet: Sheet, ballots: Iterable[Ballot], recorded: Iterable[KnockOut]) -> Iterator[Obstacle]:
    """What the sheets stop and nobody has put on record yet."""
    named = {each.criterion for each in recorded}
    for stop in stops_of(sheet, ballots):
        if stop.is_majority and stop.criterion not in named:
            facts = {"criterion": stop.criterion, "title": stop.title, "n": len(stop.members), "of": stop.of}
            yield Obstacle("knockout.zero-stops", facts)
