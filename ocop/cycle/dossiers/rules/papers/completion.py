"""Công văn đề nghị hoàn thiện hồ sơ: one letter, every item, one day (form 1.5)."""

from collections.abc import Iterator

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Block, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from .facts import Asked, Completion
from .words import head_of, signature_of, table_of

HEADS = (("TT", 0.6), ("Lý do", 2), ("Tiêu chí", 1), ("Giấy tờ", 2), ("Nội dung cần hoàn thiện", 3.6))


def completion_paper(facts: Completion) -> Paper:
    """The letter as sent."""
    return Paper(
        kind=Kind.LETTER,
        head=head_of(facts.frame),
        subject=f"hoàn thiện hồ sơ sản phẩm “{facts.product}” (lần {facts.turn})",
        addressees=facts.addressees,
        body=tuple(_body(facts)),
        signature=signature_of(facts.frame, usual=("NGƯỜI KÝ",)),
        recipients=facts.copies,
    )


def _body(facts: Completion) -> Iterator[Block]:
    basis = f"Căn cứ {facts.basis}, q" if facts.basis else "Q"
    yield Paragraph(
        f"{basis}ua xem xét hồ sơ đăng ký đánh giá, phân hạng số {facts.form_number} của {facts.holder} đối với "
        f"sản phẩm “{facts.product}”, đề nghị hoàn thiện các nội dung sau:"
    )
    yield table_of(HEADS, [_row(n, item) for n, item in enumerate(facts.items, 1)], centred=(0, 2))
    if facts.due:
        yield Paragraph(
            f"Hồ sơ hoàn thiện nộp trước hoặc trong {long_date(facts.due)}. Thời hạn giải quyết tạm dừng từ ngày đề "
            "nghị và tính tiếp từ ngày nhận đủ hồ sơ hoàn thiện."
        )
    yield Paragraph("Ngoài các nội dung trên, hồ sơ không phải bổ sung thêm trong lần này")


def _row(n: int, item: Asked) -> tuple[str, ...]:
    return (str(n), item.reason, item.criterion or "–", item.paper or "–", item.text or "–")
