"""Quyết định phê duyệt kế hoạch (form 1.3): articles, and the plan with its tables as the text it issues."""

from collections.abc import Iterator

from ocop.base.kernel.formats import grouped
from ocop.base.papers.blocks import Article, Attached, Block, Paper, Point
from ocop.base.papers.vocabulary import Kind
from ocop.base.papers.words import money_in_words

from .changes import ChangeRow, changes_table
from .content import Cited, Frame, PlanContent
from .tables import annex_of

DRAFT_MARK = "DỰ THẢO"


def decision_of(
    content: PlanContent,
    frame: Frame,
    *,
    owner: str,
    submission: Cited | None,
    bases: tuple[Cited, ...] = (),
    replaced: Cited | None = None,
    changes: tuple[ChangeRow, ...] = (),
) -> Paper:
    """The decision; `replaced` is the decision that an adjustment follows."""
    annexes: tuple[Attached, ...] = (annex_of(content),)
    if replaced and changes:
        annexes = (*annexes, Attached("Bảng so sánh", "Nội dung điều chỉnh", (changes_table(changes),), landscape=True))
    cited = (*bases, replaced) if replaced else bases
    return Paper(
        kind=Kind.DECISION,
        head=frame.head,
        subject=subject_of(content, is_adjustment=replaced is not None),
        authority=frame.authority,
        legal_basis=tuple(f"Căn cứ {document.whole}" for document in cited),
        proposer=f"{owner} tại {submission.short}" if submission else owner,
        body=tuple(_articles(content, owner, replaced)),
        recipients=frame.copies,
        signature=frame.signature,
        annexes=annexes,
        preliminary_mark=DRAFT_MARK if frame.is_draft else "",
    )


def subject_of(content: PlanContent, *, is_adjustment: bool) -> str:
    """Phê duyệt Kế hoạch …, Phê duyệt điều chỉnh Kế hoạch …"""
    return f"Phê duyệt {'điều chỉnh ' if is_adjustment else ''}{content.title_inside}"


def _articles(content: PlanContent, owner: str, replaced: Cited | None) -> Iterator[Block]:
    kind, rows = content.kind, len(content.rows)
    groups = sum(bool(group.rows) for group in content.groups)
    what = f"gồm {rows} nội dung công việc thuộc {groups} nhóm nhiệm vụ"
    adjusted = "điều chỉnh " if replaced else ""
    yield Article(text=f"Phê duyệt {adjusted}kèm theo Quyết định này {content.title_inside}, {what}.")
    if content.amount_vnd:
        words = money_in_words(content.amount_vnd)
        yield Article(text=f"Tổng kinh phí thực hiện {kind}: {grouped(content.amount_vnd)} đồng ({words}), trong đó:")
        *others, last = [f"{money.source}: {grouped(money.amount_vnd)} đồng" for money in content.by_source]
        yield from (Point(f"{words};") for words in others)
        yield Point(f"{last}.")
    yield Article(
        text=f"Các cơ quan, đơn vị chủ trì, phối hợp thực hiện nội dung được giao tại {kind}, báo cáo kết quả; {owner} "
        f"theo dõi, đôn đốc, tổng hợp việc thực hiện."
    )
    yield Article(text=_in_force(kind, replaced))
    yield Article(
        text=f"Thủ trưởng các cơ quan, đơn vị có tên tại {kind} kèm theo và các tổ chức, cá nhân có liên quan chịu "
        f"trách nhiệm thi hành Quyết định này."
    )


def _in_force(kind: str, replaced: Cited | None) -> str:
    if replaced is None:
        return "Quyết định này có hiệu lực kể từ ngày ký."
    return f"Quyết định này có hiệu lực kể từ ngày ký; {kind} kèm theo thay thế {kind} kèm theo {replaced.short}."
