"""Biểu 01, 02, 03 laid out: the head of the producer, the parts, the commitment, the signature.

Basis: forms of the cycle (§3.6 a and b), layout by Decree 30/2020/NĐ-CP, form 1.4.
"""

from collections.abc import Iterator

from ocop.base.papers.blocks import Block, Head, Heading, Paper, Paragraph, Run, Signature, Table
from ocop.base.papers.blocks import Column as PaperColumn
from ocop.base.papers.vocabulary import Align, Kind

from .content import Choice, FormContent, Line, Part, Rows

FULL_LINE = 118  # dots of one printed line; a letter takes the room of two
DOT, PEN = ".", "\u00a0"
BLANK = "…" * 12
TICKED, OPEN = "[x]", "[  ]"


def form_paper(content: FormContent) -> Paper:
    """The form as a paper, filled or for the pen."""
    return Paper(
        kind=Kind.NOTICE,
        type_name=content.title,
        head=Head(
            issuer=content.holder or BLANK,
            symbol=content.symbol,
            place=content.place or BLANK[:5],
            number=content.number,
            day=content.day,
        ),
        subject=" – ".join(filter(None, (content.mark, content.subject))),
        addressees=(content.addressee or f"Ủy ban nhân dân xã (phường) {BLANK}",),
        body=tuple(_body(content)),
        signature=Signature(("NGƯỜI ĐĂNG KÝ",), content.signer, "(Ký, ghi rõ họ tên, đóng dấu nếu có)"),
        filed="chủ thể",
    )


def _body(content: FormContent) -> Iterator[Block]:
    for part in content.parts:
        yield from part_blocks(part, is_blank=content.is_blank)
    if content.commitment:
        yield Paragraph(content.commitment)


def part_blocks(part: Part, *, is_blank: bool) -> Iterator[Block]:
    """A part of a form under its title; dotted lines where there are no words."""
    yield Heading(2, part.title)
    for item in part.items:
        if isinstance(item, Rows):
            yield _table(item)
        elif isinstance(item, Choice):
            yield Paragraph((Run(f"{item.label}: "), Run(_ticks(item))))
        else:
            yield from _line(item, space=item.space if is_blank else 1)


def _ticks(choice: Choice) -> str:
    return "   ".join(f"{TICKED if chosen else OPEN} {words}" for words, chosen in choice.options)


def _line(line: Line, *, space: int) -> Iterator[Block]:
    if not line.words:
        yield Paragraph(f"{line.label}: {DOT * max(10, FULL_LINE - 2 * len(line.label))}")
        yield from (Paragraph(DOT * FULL_LINE) for _ in range(space - 1))
        return
    first, *others = line.words
    yield Paragraph((Run(f"{line.label}: "), Run(first)))
    yield from (Paragraph(words) for words in others)


def _table(rows: Rows) -> Table:
    width = len(rows.heads)
    blank = ((PEN,) * width,) * rows.space
    columns = tuple(
        PaperColumn(head, share, Align.RIGHT if place >= rows.numeric_from else Align.LEFT)
        for place, (head, share) in enumerate(zip(rows.heads, rows.widths, strict=True))
    )
    return Table(
        columns, rows.rows or blank, caption=rows.caption, total_rows=(rows.total,) if rows.total and rows.rows else ()
    )
