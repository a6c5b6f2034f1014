"""Biểu quyết: the council decides what is not scored by the vote of its regulation (E12), a knock-out first (E17).

The decisions say nothing of votes. How many are needed follows from the word of the regulation, counted over the
members present; a voice held back counts as present and not in favour.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import VoiceKind, Vote
from .facts import Member, Poll, Regulation, Seat


def needed(rule: str, of: int) -> int:
    """How many voices in favour carry a proposal among so many members present."""
    if rule == Vote.UNANIMOUS:
        return of
    return ceil(2 * of / 3) if rule == Vote.TWO_THIRDS else of // 2 + 1


def is_carried(poll: Poll, rule: str) -> bool:
    """Whether the voices in favour are enough."""
    return poll.of > 0 and poll.in_favour >= needed(rule, poll.of)


def poll_of(seats: Iterable[Seat], voices: Mapping[Member, str]) -> Poll:
    """The voices of those who take part; whoever has left or stands back is not counted."""
    taking = [seat for seat in seats if seat.takes_part]
    said = [voices[seat.member] for seat in taking if seat.member in voices]
    return Poll(
        in_favour=said.count(VoiceKind.FOR),
        against=said.count(VoiceKind.AGAINST),
        abstained=said.count(VoiceKind.ABSTAIN),
        missing=tuple(seat.name or str(seat.member) for seat in taking if seat.member not in voices),
    )


def obstacles_to_voice(seats: Iterable[Seat], member: Member, kind: str) -> Iterator[Obstacle]:
    """A voice is one of three, of a member who takes part in the dossier and votes."""
    seat = next((each for each in seats if each.member == member), None)
    if seat is None:
        yield Obstacle("council.not-voting")
    elif not seat.is_present:
        yield Obstacle("ballot.absent")
    if kind not in VoiceKind.values:
        yield Obstacle("voice.no-kind", repair="#id_kind")


def obstacles_to_agreeing(regulation: Regulation, *, of: int, in_favour: int, against: int) -> Iterator[Obstacle]:
    """An option is the council's when as many of those present as the regulation asks for stand behind it (E16)."""
    if min(in_favour, against) < 0 or in_favour + against > of:
        yield Obstacle("agreed.too-many", {"of": of}, repair="#id_in_favour")
    elif not is_carried(
        Poll(in_favour=in_favour, against=against, abstained=of - in_favour - against), regulation.vote
    ):
        facts = {"n": in_favour, "of": of, "needed": needed(regulation.vote, of)}
        yield Obstacle("agreed.not-carried", facts, repair="#id_in_favour")


def obstacles_to_confirming(poll: Poll, regulation: Regulation) -> Iterator[Obstacle]:
    """A dossier is out only by the vote that the regulation asks for."""
    yield from _unsaid(poll)
    if not poll.missing and not is_carried(poll, regulation.vote):
        yield Obstacle("knockout.not-carried", _counts(poll, regulation))


def obstacles_to_dismissing(poll: Poll, regulation: Regulation) -> Iterator[Obstacle]:
    """What the council has voted is not dismissed by who leads."""
    yield from _unsaid(poll)
    if not poll.missing and is_carried(poll, regulation.vote):
        yield Obstacle("knockout.carried", _counts(poll, regulation))


def _unsaid(poll: Poll) -> Iterator[Obstacle]:
    if poll.missing:
        yield Obstacle("knockout.voices-missing", {"members": list(poll.missing)})


def _counts(poll: Poll, regulation: Regulation) -> dict[str, int]:
    return {"n": poll.in_favour, "of": poll.of, "needed": needed(regulation.vote, poll.of)}
