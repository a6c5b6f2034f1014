"""Mẫu số 02: Báo cáo tự đánh giá, parts I to IV with the list of evidence as its annex."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Annex, Block, Heading, Paper, Paragraph, Signature, Table
from ocop.base.papers.vocabulary import Kind
from ocop.cycle.products.rules.papers import BLANK, Choice

from .facts import CriterionRow, EvidenceRow, Frame, SelfReport
from .words import SIGNED_AND_NAMED, head_of, lines_of, part_of, table_of

TITLE = "Mẫu số 02 – Tự đánh giá sản phẩm tham gia đánh giá, phân hạng OCOP"
ANNEX = "Danh mục tài liệu minh chứng"
CRITERIA_HEADS = (("Mã", 0.8), ("Tiêu chí", 2.6), ("Điểm", 0.9), ("Mô tả", 3.4), ("Minh chứng", 2.3))
EVIDENCE_HEADS = (("TT", 0.5), ("Nhóm minh chứng", 2.2), ("Tài liệu kèm theo", 4), ("Tiêu chí", 1.3))
ROWS_FOR_PEN = 15


def self_report_paper(facts: SelfReport) -> Paper:
    """The report as filed, or empty for the pen."""
    return Paper(
        kind=Kind.REPORT,
        head=head_of(Frame(issuer=facts.holder, place=facts.place, day=facts.day)),
        subject=f"{TITLE}{f': {facts.product}' if facts.product else ''}",
        addressees=(facts.addressee or f"Ủy ban nhân dân xã (phường) {BLANK}",),
        body=tuple(_body(facts)),
        signature=Signature(("ĐẠI DIỆN CHỦ THỂ",), facts.signer, SIGNED_AND_NAMED),
        filed="chủ thể",
        annexes=(Annex(ANNEX, (_evidence(facts),)),),
    )


def _body(facts: SelfReport) -> Iterator[Block]:
    is_blank = not facts.holder
    yield Heading(1, "Thông tin chung")
    yield from part_of("Chủ thể, sản phẩm", *lines_of(facts.general), is_blank=is_blank)
    ticks = Choice("Đã có", tuple((tick.label, tick.is_there) for tick in facts.ticks))
    yield from part_of("Giấy tờ đã có", ticks, is_blank=is_blank)
    yield from part_of("Lịch sử, cơ cấu tổ chức", *lines_of(facts.history), is_blank=is_blank)
    yield Heading(1, "Kết quả thực hiện phương án sản xuất kinh doanh")
    yield from part_of("Kết quả", *lines_of(facts.results), is_blank=is_blank)
    if facts.changes:
        yield from part_of("Thay đổi so với lần công nhận trước", *lines_of(facts.changes), is_blank=is_blank)
    yield Heading(1, "Tự đánh giá theo từng tiêu chí")
    yield _criteria(facts)
    yield Heading(1, "Kế hoạch sản xuất kinh doanh thời gian tới")
    yield from part_of("Kế hoạch", *lines_of(facts.plans), is_blank=is_blank)
    yield Paragraph("Tài liệu minh chứng kèm theo báo cáo được liệt kê ở phụ lục")


def _criteria(facts: SelfReport) -> Table:
    """Criterion by criterion under A, B, C; every row says its expected points of the most."""
    rows: list[tuple[str, ...]] = []
    for code, title in facts.parts:
        own = [row for row in facts.criteria if row.part == code]
        rows.append((code, title, _of(own), "", ""))
        rows += [(row.code, row.title, _points(row), row.description, "; ".join(row.evidence)) for row in own]
    total = ("", "Tổng điểm tự đánh giá", _of(facts.criteria), "", "") if facts.criteria else ()
    return table_of(CRITERIA_HEADS, rows, blank=ROWS_FOR_PEN, centred=(0, 2), total=total)


def _points(row: CriterionRow) -> str:
    return f"{'…' if row.points is None else row.points}/{row.max_points}"


def _of(rows: "list[CriterionRow] | tuple[CriterionRow, ...]") -> str:
    known = [row.points for row in rows if row.points is not None]
    return f"{sum(known) if known else '…'}/{sum(row.max_points for row in rows)}"


def _evidence(facts: SelfReport) -> Table:
    return table_of(EVIDENCE_HEADS, [_row(row) for row in facts.evidence], blank=ROWS_FOR_PEN)


def _row(row: EvidenceRow) -> tuple[str, ...]:
    return (str(row.number), row.title, "; ".join(row.papers), ", ".join(row.criteria))
