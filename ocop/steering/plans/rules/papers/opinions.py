"""Bảng tổng hợp, giải trình, tiếp thu ý kiến: what each body said and what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocop.base.papers.blocks import Annex, Column, Table
from ocop.base.papers.vocabulary import Align

TITLE = "Bảng tổng hợp, giải trình, tiếp thu ý kiến góp ý"
AGREES = "Nhất trí với dự thảo"
SILENT = "Không có ý kiến trả lời trong thời hạn"
WHOLE = "Dự thảo nói chung"


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment in words; `about` is the line it is on."""

    about: str
    text: str
    response: str
    answer: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One body's opinion."""

    body: str
    document: str
    has_answered: bool
    remarks: tuple[Remark, ...] = ()


def opinions_annex(voices: Iterable[Voice], *, title: str) -> Annex:
    """The table as an annex, lying."""
    return Annex(f"{TITLE} đối với dự thảo {title}", (opinions_table(voices),), landscape=True)


def opinions_table(voices: Iterable[Voice]) -> Table:
    """A row for each comment; a body that agrees or keeps silent has one row."""
    rows = [cells for voice in voices for cells in _cells(voice)]
    return Table(
        columns=(
            Column("TT", 4, Align.CENTRE),
            Column("Cơ quan góp ý", 16),
            Column("Nội dung dự thảo", 20),
            Column("Ý kiến góp ý", 26),
            Column("Tiếp thu", 10, Align.CENTRE),
            Column("Giải trình", 24),
        ),
        rows=tuple((str(n), *cells) for n, cells in enumerate(rows, 1)),
    )


def _cells(voice: Voice) -> Iterator[tuple[str, ...]]:
    body = f"{voice.body} ({voice.document})" if voice.document else voice.body
    if not voice.remarks:
        yield body, "", AGREES if voice.has_answered else SILENT, "", ""
    for remark in voice.remarks:
        yield body, remark.about or WHOLE, remark.text, remark.response, remark.answer
