"""Biên bản họp Tổ tư vấn: who was there, each dossier with the team's opinion, the conclusion (form 1.9)."""

from collections.abc import Iterator, Sequence

from ocop.base.papers.blocks import Block, Paper, Paragraph, Signature
from ocop.base.papers.vocabulary import Kind

from .team import Discussed, Meeting
from .visit import people, when
from .words import SIGNED, head_of, lines, section, table_of

HEADS = (("TT", 0.65), ("Sản phẩm", 2.2), ("Chủ thể", 2.2), ("Người báo cáo", 1.6), ("Ý kiến của Tổ tư vấn", 3.6))


def meeting_paper(facts: Meeting) -> Paper:
    """The minutes as closed."""
    return Paper(
        kind=Kind.MINUTES,
        head=head_of(facts.frame),
        subject=f"Họp Tổ tư vấn Hội đồng đánh giá, phân hạng sản phẩm OCOP (số {facts.number})",
        body=tuple(_body(facts)),
        secretary=Signature(("THƯ KÝ",), facts.secretary, SIGNED),
        signature=Signature(("CHỦ TRÌ",), facts.chair, SIGNED),
        recipients=("Các thành viên Tổ tư vấn",),
        filed="hồ sơ Tổ tư vấn",
    )


def _body(facts: Meeting) -> Iterator[Block]:
    yield Paragraph(f"Thời gian: {when(facts.day, facts.began, facts.ended)}.")
    yield Paragraph(f"Địa điểm: {facts.place}.")
    yield from section("Thành phần", *_taking_part(facts))
    yield from section("Nội dung", *_dossiers(facts.dossiers))
    yield from section("Kết luận", *(Paragraph(line) for line in lines(facts.conclusion)))
    yield Paragraph("Biên bản được thông qua tại cuộc họp và các thành viên dự họp thống nhất")


def _taking_part(facts: Meeting) -> Iterator[Block]:
    yield Paragraph(f"Chủ trì: {facts.chair}. Thư ký: {facts.secretary}.")
    yield Paragraph(f"Có mặt {len(facts.present)}/{facts.members} thành viên:")
    yield from people(facts.present)
    if facts.absent:
        yield Paragraph(f"Vắng mặt {len(facts.absent)} thành viên:")
        yield from people(facts.absent)


def _dossiers(found: Sequence[Discussed]) -> Iterator[Block]:
    if found:
        rows = [(str(n), d.product, d.holder, d.presenter or "–", d.opinion or "–") for n, d in enumerate(found, 1)]
        yield table_of(HEADS, rows)
