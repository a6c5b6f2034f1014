"""Công văn đề nghị Trung ương đánh giá sản phẩm có tiềm năng 5 sao (form 1.5; E20), with what is sent along."""

from collections.abc import Iterator, Sequence

from ocop.base.papers.blocks import Block, Paper, Paragraph
from ocop.base.papers.vocabulary import Align, Kind

from .facts import Asked, Frame
from .reading import Recorded
from .words import bullets, head_of, mark_of, signature_of, table_of

LIST = (
    ("TT", 0.7, Align.CENTRE), ("Sản phẩm", 3), ("Chủ thể", 3), ("Địa bàn", 1.6), ("Điểm", 1.2, Align.CENTRE),
)  # fmt: skip


def letter_paper(asked: Sequence[Asked], frame: Frame, *, ministry: str, decision: str, along: Sequence[str]) -> Paper:
    """The letter with its list; `along` is what the framework asks to be sent with it."""
    return Paper(
        kind=Kind.LETTER,
        head=head_of(frame),
        subject="đề nghị đánh giá, phân hạng sản phẩm có tiềm năng 5 sao",
        addressees=(ministry,),
        body=tuple(_body(asked, frame, decision, along)),
        recipients=frame.recipients,
        signature=signature_of(frame),
        preliminary_mark=mark_of(frame),
        filed=frame.filed,
    )


def _body(asked: Sequence[Asked], frame: Frame, decision: str, along: Sequence[str]) -> Iterator[Block]:
    ground = f"Căn cứ {decision}, " if decision else ""
    yield Paragraph(f"{ground}{frame.issuer} đề nghị đánh giá, phân hạng {len(asked)} sản phẩm có tiềm năng 5 sao:")
    yield table_of(LIST, [_row(n, Recorded(each.record)) for n, each in enumerate(asked, 1)])
    yield Paragraph("Hồ sơ gửi kèm:")
    yield from bullets(along)
    yield Paragraph(f"{frame.issuer} trân trọng đề nghị xem xét")


def _row(n: int, found: Recorded) -> tuple[str, ...]:
    product = found.product
    return str(n), product["name"], product["producer"], product["commune"], found.mean
