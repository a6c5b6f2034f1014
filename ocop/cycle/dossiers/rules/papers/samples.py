"""Phiếu theo dõi mẫu: the samples of a dossier as received, a lying sheet."""

from collections.abc import Iterator

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Block, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from .team import SampleRow, SampleSheet
from .words import SIGNED, head_of, signature_of, table_of

HEADS = (
    ("TT", 0.65), ("Số mẫu", 1.5), ("Sản phẩm", 2.2), ("Chủ thể", 2.2), ("Lô, hạn dùng", 1.8), ("Ngày nhận", 1.4),
    ("Người nhận", 1.7), ("Tình trạng", 1.9), ("Sử dụng", 1.4),
)  # fmt: skip
ROWS_FOR_PEN = 10


def samples_paper(facts: SampleSheet) -> Paper:
    """The sheet as it stands; without rows for the pen."""
    return Paper(
        kind=Kind.NOTICE,
        type_name="Sổ theo dõi mẫu sản phẩm",
        head=head_of(facts.frame),
        subject=facts.title or "Mẫu sản phẩm nộp kèm hồ sơ đánh giá, phân hạng OCOP",
        body=tuple(_body(facts)),
        signature=signature_of(facts.frame, usual=("NGƯỜI GIỮ MẪU",), note=SIGNED),
        landscape=True,
    )


def _body(facts: SampleSheet) -> Iterator[Block]:
    if facts.asked is not None:
        yield Paragraph(f"Số mẫu quy định: {facts.asked:02d}; đã nhận: {len(facts.rows):02d}.")
    yield table_of(HEADS, [_row(n, row) for n, row in enumerate(facts.rows, 1)], blank=ROWS_FOR_PEN, centred=(0, 5))


def _row(n: int, row: SampleRow) -> tuple[str, ...]:
    until = f"hạn dùng {short_date(row.best_before)}" if row.best_before else ""
    return (
        str(n), row.number, row.product, row.holder, "; ".join(filter(None, (row.batch, until))) or "–",
        short_date(row.received_on), row.received_by, row.condition, row.use or "–",
    )  # fmt: skip
