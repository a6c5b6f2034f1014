"""What the papers are made of: the plan as words and whole đồng, without a record behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.formats import long_date, quantity, short_date
from ocop.base.papers.blocks import Head, Signature

YEAR = 0
QUARTERS = {1: "quý I", 2: "quý II", 3: "quý III", 4: "quý IV"}


@dataclass(frozen=True, slots=True)
class Target:
    """How much, where (empty: the whole) and in which part of the year."""

    place: str
    quarter: int
    value: Decimal
    upper: Decimal | None = None
    is_at_least: bool = False

    @property
    def words(self) -> str:
        """4–5, ≥ 36."""
        lower = quantity(self.value)
        if self.upper is not None and self.upper != self.value:
            return f"{lower}–{quantity(self.upper)}"
        return f"≥\u00a0{lower}" if self.is_at_least else lower


@dataclass(frozen=True, slots=True)
class Money:
    """Money of one source; `rank` is the place of the source in every list."""

    source: str
    amount_vnd: int
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the plan; `number` counts through the whole plan."""

    number: int
    content: str
    indicator: str = ""
    unit: str = ""
    targets: tuple[Target, ...] = ()
    lead: str = ""
    coordinating: tuple[str, ...] = ()
    start_on: date | None = None
    due_on: date | None = None
    deliverable: str = ""
    money: tuple[Money, ...] = ()
    is_stopped: bool = False

    @property
    def amount_vnd(self) -> int:
        """Money of all sources; none where the line is stopped."""
        return 0 if self.is_stopped else sum(m.amount_vnd for m in self.money)

    @property
    def time(self) -> str:
        """When: from a day to a day, by a day, or all the year."""
        match self.start_on, self.due_on:
            case date() as start, date() as due:
                return f"{short_date(start)} – {short_date(due)}"
            case None, date() as due:
                return f"Đến {short_date(due)}"
            case date() as start, None:
                return f"Từ {short_date(start)}"
        return "Thường xuyên"

    @property
    def target_words(self) -> str:
        """Indicator, figure of the whole, then of the parts: ≥ 36 sản phẩm (mỗi địa phương 4–5)."""
        return goal(self.indicator, self.unit, self.targets)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of work with its lines."""

    name: str
    rows: tuple[Row, ...]

    @property
    def amount_vnd(self) -> int:
        """Money of its lines."""
        return sum(row.amount_vnd for row in self.rows)


@dataclass(frozen=True, slots=True)
class PlanContent:
    """The plan: its title and its groups of work."""

    title: str
    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All lines in their order."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def by_source(self) -> tuple[Money, ...]:
        """The totals by source, in the order of the sources."""
        totals: dict[tuple[int, str], int] = {}
        for money in (money for row in self.rows if not row.is_stopped for money in row.money):
            key = (money.rank, money.source)
            totals[key] = totals.get(key, 0) + money.amount_vnd
        return tuple(Money(source, totals[rank, source], rank) for rank, source in sorted(totals))

    @property
    def amount_vnd(self) -> int:
        """The total of all sources."""
        return sum(money.amount_vnd for money in self.by_source)

    @property
    def kind(self) -> str:
        """Kế hoạch or Đề án, as the title begins."""
        return next((kind for kind in ("Kế hoạch", "Đề án") if self.title.startswith(kind)), "Kế hoạch")

    @property
    def subject(self) -> str:
        """The title without its kind, beginning with a capital."""
        rest = self.title.removeprefix(self.kind).strip()
        return rest[:1].upper() + rest[1:]

    @property
    def title_inside(self) -> str:
        """The title as it stands inside a sentence."""
        return self.title if self.title.startswith(self.kind) else f"{self.kind} {self.title}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the text: head, who signs, to whom."""

    head: Head
    signature: Signature
    authority: str = ""
    is_draft: bool = True
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A document as a first citation gives it: type, number, day, issuer, subject (Decree 30/2020, Annex I)."""

    type_name: str
    written: str
    issued_on: date | None
    issuer: str
    subject: str

    @property
    def short(self) -> str:
        """Quyết định số 107/QĐ-UBND ngày 21 tháng 01 năm 2020."""
        return " ".join(filter(None, (self.type_name, f"số {self.written}" if self.written else "", self.day)))

    @property
    def day(self) -> str:
        """ngày 21 tháng 01 năm 2020."""
        return long_date(self.issued_on) if self.issued_on else ""

    @property
    def whole(self) -> str:
        """With issuer and subject."""
        subject = self.subject[:1].lower() + self.subject[1:]
        about = subject if subject.startswith("về ") else f"về {subject.removeprefix('v/v ')}"
        return " ".join(filter(None, (self.short, f"của {self.issuer}" if self.issuer else "", about)))


def goal(indicator: str, unit: str, targets: Sequence[Target]) -> str:
    """The indicator with its figures; the whole of the year first, the parts in brackets."""
    whole = next((t for t in targets if not t.place and t.quarter == YEAR), None)
    amount = f"{whole.words} {unit}".strip() if whole else ""
    parts = "; ".join(_parts([t for t in targets if t is not whole]))
    figures = " ".join(filter(None, (amount, f"({parts})" if parts else "")))
    return ": ".join(filter(None, (indicator, figures)))


def _parts(targets: Sequence[Target]) -> Iterator[str]:
    """Places and quarters; where every place has the same, it is said once."""
    places = [t for t in targets if t.place and t.quarter == YEAR]
    if len(places) > 1 and len({t.words for t in places}) == 1:
        yield f"mỗi địa phương {places[0].words}"
    else:
        yield from (f"{t.place} {t.words}" for t in places)
    yield from (" ".join(filter(None, (t.place, QUARTERS[t.quarter], t.words))) for t in targets if t.quarter != YEAR)


def joined(names: Iterable[str]) -> str:
    """Names in one cell."""
    return "; ".join(names)
