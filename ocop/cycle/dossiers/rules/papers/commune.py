"""Mẫu số 03: Báo cáo của UBND cấp xã, the four contents each with what is said and what was found."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph, Run
from ocop.base.papers.vocabulary import Kind
from ocop.cycle.products.rules.papers import BLANK, Line

from .facts import SENDER, CommuneReport, Content
from .words import head_of, lines, lines_of, part_of, signature_of

DESCRIBED, FOUND = "Mô tả của chủ thể", "Đánh giá thực tế của UBND cấp xã"
PLEDGE = "Ủy ban nhân dân cấp xã chịu trách nhiệm về kết quả đánh giá nêu trên."
LINES_FOR_PEN = 3


def commune_paper(facts: CommuneReport) -> Paper:
    """The report as signed, a draft, or empty for the pen."""
    is_blank = not facts.product
    return Paper(
        kind=Kind.REPORT,
        head=head_of(facts.frame),
        subject=f"Mẫu số 03 – Kết quả đánh giá của Ủy ban nhân dân cấp xã{'' if is_blank else f': {facts.product}'}",
        addressees=(facts.addressee or f"Ủy ban nhân dân tỉnh (thành phố) {BLANK}",),
        body=tuple(_body(facts, is_blank=is_blank)),
        signature=signature_of(facts.frame, usual=(SENDER, "CHỦ TỊCH")),
    )


def _body(facts: CommuneReport, *, is_blank: bool) -> Iterator[Block]:
    yield Heading(1, "Thông tin về chủ thể và sản phẩm")
    yield from part_of("Chủ thể, sản phẩm", *lines_of(facts.data), is_blank=is_blank)
    yield Heading(1, "Kết quả đánh giá")
    for content in facts.contents:
        yield from part_of(content.title, *_told(content), is_blank=is_blank)
    yield Heading(1, "Đề nghị")
    yield from _proposal(facts)
    yield Paragraph((Run(PLEDGE),))


def _told(content: Content) -> Iterator[Line]:
    yield Line(DESCRIBED, lines(content.described), LINES_FOR_PEN)
    yield Line(FOUND, lines(content.found), LINES_FOR_PEN)


def _proposal(facts: CommuneReport) -> Iterator[Block]:
    told = lines(facts.proposal)
    if told:
        yield from (Paragraph(line) for line in told)
    else:
        yield Paragraph("." * 118)
        yield Paragraph("." * 118)
