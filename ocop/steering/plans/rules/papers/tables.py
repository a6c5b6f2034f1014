"""The plan as tables on a wide page: a table for each group of work, then the money by source and in words."""

from collections.abc import Iterator

from ocop.base.kernel.formats import grouped
from ocop.base.papers.blocks import Attached, Block, Column, Heading, Paragraph, Run, Table
from ocop.base.papers.vocabulary import Align
from ocop.base.papers.words import money_in_words

from .content import Group, Money, PlanContent, Row, joined

UNIT = "Đơn vị tính: đồng"
TOTAL = "Tổng cộng"
STOPPED = "Ngừng thực hiện"
COLUMNS = (
    Column("TT", 4, Align.CENTRE),
    Column("Nội dung công việc", 24),
    Column("Chỉ tiêu", 18),
    Column("Chủ trì", 11),
    Column("Phối hợp", 12),
    Column("Thời gian", 9, Align.CENTRE),
    Column("Kết quả", 11),
    Column("Kinh phí", 10, Align.RIGHT),
    Column("Nguồn", 12),
)


def annex_of(content: PlanContent) -> Attached:
    """The plan as issued by the decision."""
    return Attached(content.kind, content.subject, tuple(blocks_of(content)), landscape=True)


def blocks_of(content: PlanContent) -> Iterator[Block]:
    """Every group that has a line, then the money."""
    for group in content.groups:
        if group.rows:
            yield Heading(1, group.name)
            yield _group_table(group)
    if content.by_source:
        yield Heading(1, "Kinh phí thực hiện")
        yield money_table(content.by_source)
        yield in_words(content.amount_vnd)


def _group_table(group: Group) -> Table:
    total = ("", "Cộng", "", "", "", "", "", grouped(group.amount_vnd), "")
    return Table(
        columns=COLUMNS,
        rows=tuple(_cells(row) for row in group.rows),
        total_rows=(total,) if group.amount_vnd else (),
        unit=UNIT if group.amount_vnd else "",
    )


def _cells(row: Row) -> tuple[str, ...]:
    return (
        str(row.number),
        row.content,
        row.target_words,
        row.lead,
        joined(row.coordinating),
        STOPPED if row.is_stopped else row.time,
        row.deliverable,
        grouped(row.amount_vnd) if row.amount_vnd else "",
        "" if row.is_stopped else sources(row.money),
    )


def sources(money: tuple[Money, ...]) -> str:
    """The source, with its amount where there are several."""
    if len(money) == 1:
        return money[0].source
    return joined(f"{m.source}: {grouped(m.amount_vnd)}" for m in money)


def money_table(by_source: tuple[Money, ...]) -> Table:
    """Totals by source."""
    return Table(
        columns=(Column("TT", 1, Align.CENTRE), Column("Nguồn kinh phí", 7), Column("Số tiền", 3, Align.RIGHT)),
        rows=tuple((str(n), m.source, grouped(m.amount_vnd)) for n, m in enumerate(by_source, 1)),
        total_rows=(("", TOTAL, grouped(sum(m.amount_vnd for m in by_source))),),
        unit=UNIT,
    )


def in_words(amount_vnd: int) -> Paragraph:
    """Bằng chữ."""
    return Paragraph((Run("Bằng chữ: ", italic=True), Run(f"{money_in_words(amount_vnd)}.", italic=True)))
