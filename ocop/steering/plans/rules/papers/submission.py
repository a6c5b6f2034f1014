"""Tờ trình (form 1.4): why the plan is needed, how it was made, what it says in short, what is asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import grouped, short_date
from ocop.base.papers.blocks import Annex, Block, Bullet, Column, Heading, Paper, Paragraph, Table
from ocop.base.papers.vocabulary import Align, Kind
from ocop.base.papers.words import money_in_words

from .changes import ChangeRow, changes_table
from .content import Cited, Frame, PlanContent
from .decision import DRAFT_MARK, subject_of
from .opinions import Voice, opinions_annex
from .tables import money_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How the plan was made, as counted."""

    called: int = 0
    answered: int = 0
    call_due: date | None = None
    asked: int = 0
    agreeing: int = 0
    comments: int = 0
    accepted: int = 0
    partly: int = 0
    rejected: int = 0
    opinions_due: date | None = None
    appraiser: str = ""
    checked_on: date | None = None


def submission_of(
    content: PlanContent,
    frame: Frame,
    *,
    owner: str,
    approver: str,
    making: Making,
    bases: tuple[Cited, ...] = (),
    voices: tuple[Voice, ...] = (),
    replaced: Cited | None = None,
    ground: str = "",
    changes: tuple[ChangeRow, ...] = (),
) -> Paper:
    """The whole paper, the opinions and the changes as its annexes."""
    subject = subject_of(content, is_adjustment=replaced is not None)
    body = (
        *_necessity(content, bases, replaced, ground),
        *_making(making, has_voices=bool(voices)),
        *_content(content, changes),
        Paragraph(
            f"{owner} kính trình {approver} xem xét, {subject[:1].lower()}{subject[1:]} "
            f"(có dự thảo Quyết định và {content.kind} gửi kèm)"
        ),
    )
    return Paper(
        kind=Kind.SUBMISSION,
        head=frame.head,
        subject=f"Về việc {subject[:1].lower()}{subject[1:]}",
        addressees=(approver,),
        body=body,
        recipients=frame.copies,
        signature=frame.signature,
        annexes=tuple(_annexes(content, voices, changes)),
        preliminary_mark=DRAFT_MARK if frame.is_draft else "",
    )


def _necessity(content: PlanContent, bases: tuple[Cited, ...], replaced: Cited | None, ground: str) -> Iterator[Block]:
    yield Heading(1, "Sự cần thiết và căn cứ")
    for document in (*bases, replaced) if replaced else bases:
        yield Bullet(f"{document.whole};")
    if replaced:
        yield Paragraph(f"Lý do điều chỉnh: {ground}")
    else:
        yield Paragraph(f"Để tổ chức thực hiện thống nhất, đúng thời hạn, cần ban hành {content.title_inside}.")


def _making(making: Making, *, has_voices: bool) -> Iterator[Block]:
    lines = list(_steps(making, has_voices))
    if lines:
        yield Heading(1, "Quá trình xây dựng")
        yield from (Paragraph(line) for line in lines)


def _steps(making: Making, has_voices: bool) -> Iterator[str]:
    if making.called:
        due = f" trước hoặc trong ngày {short_date(making.call_due)}" if making.call_due else ""
        yield (
            f"Đã đề nghị {making.called} cơ quan, đơn vị đề xuất nội dung{due}; "
            f"{making.answered} cơ quan, đơn vị đã gửi đề xuất."
        )
    if making.asked:
        annexed = " (bảng tổng hợp, giải trình, tiếp thu kèm theo)" if has_voices else ""
        yield (
            f"Đã lấy ý kiến {making.asked} cơ quan, đơn vị: {making.agreeing} cơ quan, đơn vị nhất trí; "
            f"{making.comments} ý kiến góp ý, trong đó tiếp thu {making.accepted}, tiếp thu một phần {making.partly}, "
            f"không tiếp thu {making.rejected}{annexed}."
        )
    if making.checked_on:
        yield f"{making.appraiser} đã thẩm định kinh phí, thống nhất ngày {short_date(making.checked_on)}."


def _content(content: PlanContent, changes: tuple[ChangeRow, ...]) -> Iterator[Block]:
    yield Heading(1, "Nội dung chính")
    yield Paragraph(f"Dự thảo {content.kind} gồm {len(content.rows)} nội dung công việc với các chỉ tiêu chủ yếu sau:")
    yield _goals(content)
    if changes:
        yield Paragraph(f"Có {len(changes)} nội dung điều chỉnh (bảng so sánh kèm theo).")
    if content.amount_vnd:
        words = money_in_words(content.amount_vnd)
        yield Paragraph(f"Tổng kinh phí: {grouped(content.amount_vnd)} đồng ({words}), chia theo nguồn:")
        yield money_table(content.by_source)


def _goals(content: PlanContent) -> Table:
    """What is to be reached."""
    rows = [row for row in content.rows if row.targets and not row.is_stopped]
    return Table(
        columns=(
            Column("TT", 1, Align.CENTRE),
            Column("Nội dung", 6),
            Column("Chỉ tiêu", 6),
            Column("Cơ quan chủ trì", 4),
        ),
        rows=tuple((str(n), row.content, row.target_words, row.lead) for n, row in enumerate(rows, 1)),
    )


def _annexes(content: PlanContent, voices: tuple[Voice, ...], changes: tuple[ChangeRow, ...]) -> Iterator[Annex]:
    if changes:
        title = f"Bảng so sánh nội dung điều chỉnh {content.title_inside}"
        yield Annex(title, (changes_table(changes),), landscape=True)
    if voices:
        yield opinions_annex(voices, title=content.title_inside)
