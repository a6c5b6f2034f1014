"""What the rules of assessment judge: plain facts, gathered by queries, without tables, clock or language.

A member is a key (the id of the seat), never a name; names stand beside for sentences. Points are whole numbers on a
sheet and exact fractions after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from ocop.law.criteria.rules.scoring import Chosen
from ocop.law.criteria.rules.sheets import Sheet

Member = int
Exact = Fraction | Decimal | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """The parameters of a council's regulation that decide something; none has a default here."""

    quorum_percent: Decimal | int
    chair_required: bool
    spread_limit: Decimal | int
    most_turns: int
    minima_rule: str
    reasons: str
    vote: str
    days_before: int = 0  # working days that members must have had the electronic file


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One member before one dossier."""

    member: Member
    name: str = ""
    is_chair: bool = False
    is_present: bool = True
    is_recused: bool = False
    has_declared: bool = True
    is_tied: bool = False  # a tie that bars, whatever was declared
    is_scoring: bool = True  # a chair who does not score sits and leads all the same

    @property
    def takes_part(self) -> bool:
        """Whether the member is there and stays."""
        return self.is_present and not self.is_recused

    @property
    def owes_a_sheet(self) -> bool:
        """Whether the member scores here."""
        return self.takes_part and self.is_scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """Phiếu chấm: what one member chose for one dossier in one turn; `reasons` by criterion."""

    member: Member
    chosen: Chosen
    turn: int = 1
    is_signed: bool = True
    is_recused: bool = False
    reasons: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """Biểu quyết: the voices of those who take part, and whose voice is still missing."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    missing: tuple[str, ...] = ()

    @property
    def of(self) -> int:
        """Of how many members present."""
        return self.in_favour + self.against + self.abstained + len(self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnockOut:
    """One recorded ground on which the dossier is out (E17)."""

    ground: str
    reason: str
    has_evidence: bool
    criterion: str = ""
    poll: Poll | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatNeed:
    """A seat of the decision and whether somebody sits on it."""

    code: str
    name: str
    is_mandatory: bool
    is_taken: bool
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingFacts:
    """A sitting as it is about to open."""

    is_planned: bool
    council_decision: str
    has_regulation: bool
    seats: tuple[Seat, ...]
    items: int
    without_report: tuple[str, ...] = ()  # products whose advisory report is not there
    undeclared: tuple[str, ...] = ()  # members who owe a declaration
    days_with_members: int | None = None  # working days since the members have the electronic file
    seat_needs: tuple[SeatNeed, ...] = ()  # the seats of the decision, taken or empty on the day
    is_calibration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFacts:
    """One dossier of a sitting: who sits, what they chose, what was discussed, agreed and recorded."""

    sheet: Sheet
    is_open: bool
    seats: tuple[Seat, ...]
    ballots: tuple[Ballot, ...] = ()
    knock_outs: tuple[KnockOut, ...] = ()
    discussed: frozenset[int] = frozenset()  # turns whose discussion is on record
    agreed: Chosen = field(default_factory=dict)  # options the council agreed on, where its regulation asks for them
    agreed_votes: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)  # in favour, against, abstained


@dataclass(frozen=True, slots=True, kw_only=True)
class Competences:
    """Who recognises how many stars on the day of the result, by the framework's table (`Competence` rows)."""

    level_of: Mapping[int, str]

    def is_recognised(self, stars: int) -> bool:
        """Whether anybody gives a certificate for that many stars (E19)."""
        return bool(self.level_of.get(stars))


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberTies:
    """Whom a member is and belongs to."""

    person: int
    bodies: frozenset[int] = frozenset()
    keeps_minutes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierTies:
    """Who stands behind a dossier, and who has already worked on it; persons and bodies by id."""

    producer_body: int | None = None
    producer_people: frozenset[int] = frozenset()
    advisers: frozenset[int] = frozenset()
    interested: frozenset[int] = frozenset()
    report_authors: frozenset[int] = frozenset()
    commune_officers: frozenset[int] = frozenset()
    took_in: frozenset[int] = frozenset()  # who accepted it for the office
    intake_officers: frozenset[int] = frozenset()  # the same and whoever asked for its completion there
    handling_bodies: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CentralResult:
    """What the ministry answered: its exact mean, and the day."""

    mean: Decimal
    on: date | None = None
