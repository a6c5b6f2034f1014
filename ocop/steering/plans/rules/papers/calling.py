"""Công văn đề nghị đề xuất nội dung kế hoạch (form 1.5)."""

from datetime import date

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Bullet, Paper, Paragraph, paragraphs
from ocop.base.papers.vocabulary import Kind

from .content import Cited, Frame, PlanContent
from .decision import DRAFT_MARK

WANTED = (
    "Nội dung công việc, chỉ tiêu, đơn vị tính, số lượng chia theo địa bàn và theo quý;",
    "Cơ quan chủ trì, cơ quan phối hợp;",
    "Thời gian bắt đầu, hoàn thành; kết quả đầu ra;",
    "Kinh phí chia theo nguồn (đồng).",
)


def call_of(
    content: PlanContent,
    frame: Frame,
    *,
    owner: str,
    bodies: tuple[str, ...],
    due_on: date,
    text: str = "",
    bases: tuple[Cited, ...] = (),
) -> Paper:
    """The letter to all that are asked."""
    because = f"Thực hiện {'; '.join(base.whole for base in bases)}. " if bases else ""
    return Paper(
        kind=Kind.LETTER,
        head=frame.head,
        subject=subject_of_call(content),
        addressees=bodies,
        body=(
            Paragraph(
                f"{because}Để xây dựng {content.title_inside}, {owner} đề nghị các cơ quan, đơn vị đề xuất nội dung "
                "thuộc phạm vi quản lý, gồm:"
            ),
            *(Bullet(line) for line in WANTED),
            *paragraphs(text),
            Paragraph(
                f"Đề xuất gửi về {owner} trước hoặc trong {long_date(due_on)}; cơ quan, đơn vị không có đề xuất cũng "
                "trả lời để tổng hợp."
            ),
        ),
        recipients=frame.copies,
        signature=frame.signature,
        preliminary_mark=DRAFT_MARK if frame.is_draft else "",
    )


def subject_of_call(content: PlanContent) -> str:
    """Of what the letter is."""
    return f"đề xuất nội dung {content.title_inside}"
