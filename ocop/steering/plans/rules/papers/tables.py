"""The plan as tables on a wide page: a table for each group of work, then the money by source and in words."""

from collections.abc import Iterator, Mapping

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
    Column("Nội dung công việc", 20),
    Column("Chỉ tiêu, kết quả", 19),
    Column("Chủ trì", 10),
    Column("Phối hợp", 13.5),
    Column("Thời gian", 10, Align.CENTRE),
    Column("Kinh phí", 11.5, Align.RIGHT),
    Column("Nguồn", 12),
)


def annex_of(content: PlanContent) -> Attached:
    """The plan as issued by the decision."""
    return Attached(content.kind, content.subject, tuple(blocks_of(content)), landscape=True)


def blocks_of(content: PlanContent) -> Iterator[Block]:
    """What the numbers of the sources mean, every group that has a line, then the money."""
    numbers = {money.source: f"({n})" for n, money in enumerate(content.by_source, 1)}
    if numbers:
        yield Paragraph(f"Nguồn kinh phí: {joined(f'{n} {source}' for source, n in numbers.items())}.")
    for group in content.groups:
        if group.rows:
            yield Heading(1, group.name)
            yield _group_table(group, numbers)
    if content.by_source:
        yield Heading(1, "Kinh phí thực hiện")
        yield money_table(content.by_source)
        yield in_words(content.amount_vnd)


def _group_table(group: Group, numbers: Mapping[str, str]) -> Table:
    total = ("", "Cộng", "", "", "", "", grouped(group.amount_vnd), "")
    return Table(
        columns=COLUMNS,
        rows=tuple(_cells(row, numbers) for row in group.rows),
        total_rows=(total,) if group.amount_vnd else (),
        unit=UNIT if group.amount_vnd else "",
    )


def _cells(row: Row, numbers: Mapping[str, str]) -> tuple[str, ...]:
    return (
        str(row.number),
        row.content,
        joined(filter(None, (row.target_words, row.deliverable))),
        row.lead,
        joined(row.coordinating),
        STOPPED if row.is_stopped else row.time,
        grouped(row.amount_vnd) if row.amount_vnd else "",
        "" if row.is_stopped else sources(row.money, numbers),
    )


def sources(money: tuple[Money, ...], numbers: Mapping[str, str]) -> str:
    """The number of the source, with its amount where there are several."""
    if len(money) == 1:
        return numbers[money[0].source]
    return " ".join(f"{numbers[m.source]}\u00a0{grouped(m.amount_vnd)}" for m in money)


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
