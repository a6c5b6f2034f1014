"""The report as an official paper (Decree 30/2020/NĐ-CP, Annex III, form 1.4): its words and its frozen figures.

Tables are those of the outline; a number that is not among the figures cannot come in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.base.kernel.formats import grouped, percent, short_date
from ocop.base.papers.blocks import (
    Annex,
    Block,
    Bullet,
    Column,
    Head,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from ocop.base.papers.vocabulary import Align, Kind

from ..vocabulary import PARTS, Rate

DRAFT_MARK = "DỰ THẢO"
SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the narrative."""

    key: str
    heading: str
    level: int
    text: str
    table: str = ""
    annex: str = ""


@dataclass(frozen=True, slots=True)
class LateLine:
    """A line of the list of what is overdue."""

    body_name: str
    code: str
    action: str
    due: date | None
    days_late: int
    explanation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything the paper is made of."""

    head: Head
    addressees: tuple[str, ...]
    copies: tuple[str, ...]
    parts: tuple[Part, ...]
    tables: Mapping[str, Any]
    figures: Mapping[str, Any]
    late: tuple[LateLine, ...]
    signature: Signature
    is_draft: bool


def paper_of(content: Content) -> Paper:
    """The whole paper."""
    subject = next((part.text for part in content.parts if part.key == SUBJECT), "")
    parts = [part for part in content.parts if part.key != SUBJECT]
    return Paper(
        kind=Kind.REPORT,
        head=content.head,
        subject=subject,
        addressees=content.addressees,
        body=tuple(block for part in _standing(parts) for block in _blocks(part, content)),
        recipients=content.copies,
        signature=content.signature,
        annexes=tuple(annex for part in parts if part.annex for annex in _annexes(part.annex, content)),
        preliminary_mark=DRAFT_MARK if content.is_draft else "",
    )


def _standing(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts that say something, and headings with something beneath them."""
    for at, part in enumerate(parts):
        has_below = at + 1 < len(parts) and parts[at + 1].level > part.level > 0
        if part.text.strip() or part.table or has_below:
            yield part


def _blocks(part: Part, content: Content) -> Iterator[Block]:
    if part.level:
        yield Heading(part.level, part.heading)
    yield from text_blocks(part.text)
    if part.table:
        yield _table(part.table, content)


def text_blocks(text: str) -> Iterator[Block]:
    """Lines as paragraphs; "- " and "+ " begin dash lines."""
    for line in filter(None, (line.strip() for line in text.splitlines())):
        match line[:2]:
            case "- ":
                yield Bullet(line[2:])
            case "+ ":
                yield Bullet(line[2:], depth=2)
            case _:
                yield Paragraph(line)


def _table(name: str, content: Content) -> Table:
    outline = content.tables[name]
    rows, totals = _rows(name, outline, content)
    return Table(
        columns=tuple(_column(column) for column in outline["columns"]),
        rows=tuple(rows),
        total_rows=tuple(totals),
        caption=outline.get("caption", ""),
        unit=outline.get("unit", ""),
        note=outline.get("note", ""),
    )


def _column(column: Mapping[str, Any]) -> Column:
    return Column(column["header"], column["width"], Align(column["align"]), column.get("group", ""))


def _annexes(name: str, content: Content) -> Iterator[Annex]:
    """The annex, where it has a line."""
    outline = content.tables[name]
    table = _table(name, content)
    if table.rows:
        yield Annex(outline["title"], (table,), landscape=outline.get("landscape", False))


Rows = tuple[list[tuple[str, ...]], list[tuple[str, ...]]]


def _rows(name: str, outline: Mapping[str, Any], content: Content) -> Rows:
    keys = [column.get("key", "") for column in outline["columns"]]
    if name == "overall":
        return list(_overall(outline, content.figures)), []
    if name == "late":
        return [_late_cells(n, line, keys, outline) for n, line in enumerate(content.late, 1)], []
    counted = content.figures[name]
    whole = {"name": outline["total"], "counts": content.figures["counts"], "code": ""}
    return [_cells(str(n), row, keys) for n, row in enumerate(counted, 1)], [_cells("", whole, keys)] if counted else []


def _overall(outline: Mapping[str, Any], figures: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    rates = {rate["rate"]: rate for rate in figures["rates"]}
    for n, row in enumerate(outline["rows"], 1):
        rate = rates[row["rate"]] if "rate" in row else None
        share = percent(rate["part"], rate["whole"]) if rate else ""
        yield str(n), row["label"], grouped(figures["counts"][row["figure"]]), share


def _cells(rank: str, row: Mapping[str, Any], keys: Iterable[str]) -> tuple[str, ...]:
    plain = {"rank": rank, "name": row["name"], "code": row["code"]}
    return tuple(plain[key] if key in plain else _number(key, row["counts"]) for key in keys)


def _number(key: str, counts: Mapping[str, int]) -> str:
    """A count, or a rate from its two counts."""
    if key in set(Rate):
        part, whole = PARTS[Rate(key)]
        return percent(counts[part], counts[whole])
    return grouped(counts[key])


def _late_cells(rank: int, line: LateLine, keys: Iterable[str], outline: Mapping[str, Any]) -> tuple[str, ...]:
    words = {
        "rank": str(rank),
        "body_name": line.body_name,
        "code": line.code,
        "action": line.action,
        "due": short_date(line.due) if line.due else "–",
        "days_late": grouped(line.days_late),
        "explanation": line.explanation or outline["absent"],
    }
    return tuple(words[key] for key in keys)
