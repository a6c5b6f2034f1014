"""The windows of a year and place, computed from rules, moves and the working calendar; none is stored.

A rule applies to a year where its own closing day lies in the rule's period, so two regimes may share a code. The
latest move of a place wins over the latest one for the whole province; no move reaches beyond what the statute leaves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.periods import Period
from ocop.base.workdays.rules import Calendar

from ..vocabulary import Audience, Evidence, Kind, Level, Side
from .edges import Derived, Edge, Fixed


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the reference file that has days of the calendar."""

    code: str
    kind: Kind
    level: Level
    closes: Edge
    opens: Edge | None = None
    period: Period = field(default_factory=Period)
    name: str = ""
    note: str = ""
    basis: str = ""
    source: str = ""
    evidence: Evidence = Evidence.PROPOSED
    audience: tuple[Audience, ...] = ()
    step: int | None = None
    is_milestone: bool = False
    key: int = 0

    @property
    def anchors(self) -> frozenset[str]:
        """The windows whose days decide on this one's."""
        return frozenset(edge.anchor for edge in (self.opens, self.closes) if isinstance(edge, Derived))


@dataclass(frozen=True, slots=True)
class Move:
    """A date moved for the whole province (`place` None) or one place; an edge left None stays as the rule says."""

    code: str
    place: int | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    is_withdrawn: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """Both edges of a window; no opening day means open until it closes."""

    opens_on: date | None
    closes_on: date

    def __str__(self) -> str:
        closes = short_date(self.closes_on)
        return f"{short_date(self.opens_on)} – {closes}" if self.opens_on else closes


@dataclass(frozen=True, slots=True)
class Window:
    """A window of one year and place; `closes_on` is the last good day, `usual` the days without a move of its own.

    `limit` is the last day to which it may be moved, where law or another window (`bound`) binds it.
    """

    rule: Rule
    year: int
    place: int | None
    days: Days
    usual: Days
    limit: date | None = None
    bound: "Window | None" = None
    move: Move | None = None

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def opens_on(self) -> date | None:
        """The first good day; None where nothing keeps one from beginning."""
        return self.days.opens_on

    @property
    def closes_on(self) -> date:
        """The last good day."""
        return self.days.closes_on

    @property
    def basis(self) -> str:
        """The clause the day rests on."""
        return self.rule.basis

    @property
    def evidence(self) -> Evidence:
        """How sure the day is."""
        return self.rule.evidence

    @property
    def is_moved(self) -> bool:
        """Whether somebody moved this very window."""
        return self.move is not None

    def left(self, on: date) -> int:
        """Days still to go; negative when it has closed."""
        return (self.closes_on - on).days

    def has_closed(self, on: date) -> bool:
        """Whether the last good day lies before the day."""
        return self.closes_on < on

    def is_open(self, on: date) -> bool:
        """Whether the day lies inside."""
        return not self.has_closed(on) and (self.opens_on is None or self.opens_on <= on)


Windows = Mapping[str, Window]


def standing(moves: Iterable[Move], place: int | None) -> dict[str, Move]:
    """The move in force of each window, oldest first in `moves`: the place's latest, else the province's latest."""
    for_all: dict[str, Move] = {}
    for_place: dict[str, Move] = {}
    for move in moves:
        if move.place is None:
            for_all[move.code] = move
        elif move.place == place:
            for_place[move.code] = move
    kept = {code: move for code, move in for_all.items() if not move.is_withdrawn}
    return kept | {code: move for code, move in for_place.items() if not move.is_withdrawn}


def build(
    year: int, rules: Iterable[Rule], *, moves: Iterable[Move] = (), calendar: Calendar, place: int | None = None
) -> dict[str, Window]:
    """Every window of the year as it stands for the place (None: the whole province), by code in the rules' order."""
    builder = _Builder(year, _by_code(rules), standing(moves, place), calendar, place)
    found = {code: builder.window(code) for code in builder.rules}
    return {code: window for code, window in found.items() if window}


def dependents_of(code: str, rules: Iterable[Rule]) -> frozenset[str]:
    """Every window that follows this one, directly or through another."""
    rules = list(rules)
    found: set[str] = set()
    ahead = {code}
    while ahead:
        ahead = {rule.code for rule in rules if rule.anchors & ahead} - found
        found |= ahead
    return frozenset(found)


def concerns(rule: Rule, level: Level, audiences: Iterable[Audience]) -> bool:
    """Whether a place of that level reads it: its own windows, and those of the province that are for it."""
    return rule.level == level or bool(set(audiences) & set(rule.audience))


def _by_code(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.code, []).append(rule)
    return found


@dataclass(slots=True)
class _Builder:
    """Resolves windows in the order of their dependence; the reference file has no circle (`faults`)."""

    year: int
    rules: Mapping[str, Sequence[Rule]]
    moves: Mapping[str, Move]
    calendar: Calendar
    place: int | None
    known: dict[str, Window | None] = field(default_factory=dict)

    def window(self, code: str) -> Window | None:
        """The window of the rule whose period holds its own closing day; None where no regime knows it."""
        if code not in self.known:
            built = (self._built(rule) for rule in self.rules.get(code, ()))
            self.known[code] = next(filter(None, built), None)
        return self.known[code]

    def _built(self, rule: Rule) -> Window | None:
        closes = self._day(rule.closes)
        if closes is None or not rule.period.holds_on(closes):
            return None
        usual = Days(_not_after(self._day(rule.opens), closes), closes)
        bound, move = self._bound(rule.closes), self.moves.get(rule.code)
        limit = self._limit(rule, closes)
        return Window(rule, self.year, self.place, _moved(usual, move, limit), usual, limit, bound, move)

    def _day(self, edge: Edge | None) -> date | None:
        match edge:
            case Fixed():
                return edge.on(self.year)
            case Derived():
                base = self._base(edge)
                return edge.on(base, self.calendar) if base else None
        return None

    def _base(self, edge: Derived) -> date | None:
        window = self.window(edge.anchor)
        if window is None:
            return None
        return window.opens_on if edge.side == Side.OPENS else window.closes_on

    def _limit(self, rule: Rule, closes: date) -> date | None:
        if rule.kind == Kind.STATUTORY:
            return closes
        if not isinstance(rule.closes, Derived):
            return None
        base = self._base(rule.closes)
        return rule.closes.limit(base, self.calendar) if base else None

    def _bound(self, edge: Edge) -> Window | None:
        return self.window(edge.anchor) if isinstance(edge, Derived) else None


def _moved(usual: Days, move: Move | None, limit: date | None) -> Days:
    """The days after a move, cut back to what is allowed where the bound itself has come nearer since."""
    if move is None:
        return usual
    closes = move.closes_on or usual.closes_on
    if limit:
        closes = min(closes, limit)
    return Days(_not_after(move.opens_on or usual.opens_on, closes), closes)


def _not_after(opens: date | None, closes: date) -> date | None:
    """A window that would open after it closes opens on its last day."""
    return min(opens, closes) if opens else None
