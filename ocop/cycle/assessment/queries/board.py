"""Bảng điều hành: who has signed; points only after everybody has, and then for whom the moment allows it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from ocop.actors.people.models import Person

from ..models import Item, Member, Sheet
from ..rules.consistency import CriterionSpread, spreads
from ..rules.facts import ItemFacts
from ..rules.tally import Tally, tally
from ..vocabulary import KEEPERS
from .access import reads, sets
from .facts import item_facts, leader_among, members_of, present_in, recused_from, stood_in_for


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A member before this dossier; `total` is None while points are hidden."""

    member: Member
    sheet: Sheet | None
    is_present: bool
    is_recused: bool
    is_leading: bool
    total: int | None = None

    @property
    def has_signed(self) -> bool:
        """Whether the sheet of this turn is locked."""
        return self.sheet is not None and self.sheet.is_signed


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that is over: its totals by name, its mean and spread."""

    number: int
    totals: tuple[tuple[str, int], ...]
    mean: Fraction
    spread: int


@dataclass(frozen=True, slots=True)
class Board:
    """One dossier as its leader, or another reader, may see it now."""

    seats: list[SeatRow]
    signed: int
    of: int
    is_revealed: bool
    tally: Tally | None = None
    criteria: list[CriterionSpread] = field(default_factory=list)
    earlier: list[Turn] = field(default_factory=list)

    @property
    def all_signed(self) -> bool:
        """Whether every sheet of those who take part is locked."""
        return self.of > 0 and self.signed == self.of

    @property
    def present(self) -> int:
        """How many are there."""
        return sum(row.is_present and not row.is_recused for row in self.seats)

    @property
    def able(self) -> int:
        """Of how many who may."""
        return sum(not row.is_recused for row in self.seats)


def board_of(item: Item, person: Person, *, on: date) -> Board:
    """The board in a constant number of reads."""
    facts = item_facts(item)
    members, recused, present = members_of(item.sitting), recused_from(item), present_in(item.sitting)
    taking = [seat for seat in facts.seats if seat.owes_a_sheet]
    signed = {ballot.member for ballot in facts.ballots if ballot.turn == item.turn and ballot.is_signed}
    done = sum(seat.member in signed for seat in taking)
    is_revealed = reveals(item, person, members, recused, all_signed=bool(taking) and done == len(taking), on=on)
    added = tally(facts.sheet, facts.ballots) if is_revealed else None
    sheets = {each.member_id: each for each in item.sheets.filter(turn=item.turn)}
    leader = leader_among(members, recused | stood_in_for(item.sitting, present))
    rows = [
        SeatRow(
            each,
            sheets.get(each.pk),
            present is None or present.get(each.pk, False),
            each.pk in recused,
            leader is not None and leader.pk == each.pk,
            added.totals.get(each.pk) if added else None,
        )
        for each in members
        if each.is_scoring
    ]
    apart = list(spreads(facts.sheet, points_given(added))) if added and added.totals else []
    return Board(rows, done, len(taking), is_revealed, added, apart, list(earlier_turns(item, facts)) if added else [])


def points_given(added: Tally) -> dict[int, dict[str, int]]:
    """The points of each member by criterion."""
    return {member: dict(each.points) for member, each in added.scores.items()}


def reveals(
    item: Item, person: Person, members: list[Member], recused: frozenset[int], *, all_signed: bool, on: date
) -> bool:
    """Points are for who leads or keeps the minutes when all have signed, for the others when the dossier is over."""
    own = next((each for each in members if each.person_id == person.pk), None)
    if own is not None and own.pk in recused:
        return False
    if item.is_over:
        return own is not None or reads(person, on=on) or sets(person, on=on)
    return all_signed and own is not None and own.role in KEEPERS


def earlier_turns(item: Item, facts: ItemFacts) -> Iterator[Turn]:
    """The turns before this one; their sheets stay as they were signed."""
    for number in range(1, item.turn):
        ballots = [ballot for ballot in facts.ballots if ballot.turn == number]
        added = tally(facts.sheet, ballots)
        names = {ballot.member: ballot.name for ballot in ballots}
        totals = tuple((names[member], total) for member, total in added.totals.items())
        yield Turn(number, totals, added.mean, added.spread)


def dots_of(totals: list[int]) -> list[tuple[float, int, bool]]:
    """Each total as a place on a line 10…290 wide, with whether it stands at an end."""
    if not totals:
        return []
    low, high = min(totals), max(totals)
    width = (high - low) or 1
    return [(10 + 280 * (total - low) / width, total, total in (low, high)) for total in sorted(totals)]
