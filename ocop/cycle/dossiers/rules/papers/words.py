"""Pieces that the papers of a dossier share: frames, signatures, questions with their answers, tables for the pen."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Block, Column, Head, Heading, Paragraph, Run, Signature, Table
from ocop.base.papers.vocabulary import Align
from ocop.cycle.products.rules.papers import BLANK, Choice, Line, Part, part_blocks

from .facts import Frame, Said

PEN = "\u00a0"
SIGNED_AND_NAMED = "(Ký, ghi rõ họ tên, đóng dấu nếu có)"
SIGNED = "(Ký, ghi rõ họ tên)"


def head_of(frame: Frame) -> Head:
    """The head; a body not known is left for the pen."""
    return Head(
        issuer=frame.issuer or BLANK,
        parent_body=frame.parent_body,
        symbol=frame.symbol,
        place=frame.place or BLANK[:5],
        number=frame.number,
        day=frame.day,
    )


def signature_of(frame: Frame, *, usual: Sequence[str] = (), note: str = "") -> Signature:
    """Competence, titles and name."""
    return Signature(frame.competence or tuple(usual), frame.signer, note)


def part_of(title: str, *items: Line | Choice, is_blank: bool) -> Iterator[Block]:
    """A numbered part with lines and ticks."""
    return part_blocks(Part(title, items), is_blank=is_blank)


def lines_of(told: Iterable[Said]) -> tuple[Line, ...]:
    """Questions with their answers, each line of an answer on its own."""
    return tuple(Line(each.label, lines(each.words), each.space) for each in told)


def lines(words: str) -> tuple[str, ...]:
    """What a person typed, line by line."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def labelled(label: str, words: str) -> Iterator[Paragraph]:
    """A bold label with its words; nothing where there are none."""
    first, *others = lines(words) or ("",)
    if first:
        yield Paragraph((Run(f"{label}: ", bold=True), Run(first)))
        yield from (Paragraph(line) for line in others)


def section(title: str, *blocks: Block) -> Iterator[Block]:
    """A section (I., II., …) with what stands in it; without anything it is left out."""
    if blocks:
        yield Heading(1, title)
        yield from blocks


def table_of(
    heads: Sequence[tuple[str, float]], rows: Sequence[tuple[str, ...]], *, blank: int = 0,
    centred: Sequence[int] = (0,), total: tuple[str, ...] = (), caption: str = "",
) -> Table:  # fmt: skip
    """A table whose empty rows are left for the pen."""
    columns = tuple(
        Column(head, width, Align.CENTRE if place in centred else Align.LEFT)
        for place, (head, width) in enumerate(heads)
    )
    left = ((PEN,) * len(heads),) * blank if not rows else ()
    return Table(columns, (*rows, *left), caption=caption, total_rows=(total,) if total else ())


def day_or_blank(day: date | None) -> str:
    """05/03/2027, or room for the pen."""
    return short_date(day) if day else "…/…/……"
