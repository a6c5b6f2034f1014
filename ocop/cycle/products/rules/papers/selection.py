"""Danh sách lựa chọn ý tưởng sản phẩm của năm, as it was approved or as it would be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Column, Head, Paper, Paragraph, Signature, Table
from ocop.base.papers.vocabulary import Kind

DRAFT_MARK = "DỰ THẢO"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One product."""

    rank: int
    product: str
    holder: str
    place: str
    group: str
    form_no: str


def selection_paper(
    rows: Sequence[ListRow],
    *,
    head: Head,
    signature: Signature,
    year: int,
    number: int,
    decision: str = "",
    decided_on: date | None = None,
    places: Sequence[str] = (),
) -> Paper:
    """Lying, with its table; without a decision it is the draft."""
    said = f"Kèm theo Quyết định số {decision} {long_date(decided_on)}. " if decision and decided_on else ""
    return Paper(
        kind=Kind.NOTICE,
        type_name="Danh sách",
        head=head,
        subject=f"Lựa chọn ý tưởng sản phẩm tham gia Chương trình OCOP năm {year} (lần {number})",
        body=(
            Paragraph(f"{said}Danh sách gồm {len(rows)} sản phẩm của {len({row.holder for row in rows})} chủ thể."),
            Table(
                columns=(
                    Column("TT", 0.5), Column("Tên sản phẩm", 2.6), Column("Chủ thể", 2.6), Column("Xã, phường", 1.6),
                    Column("Nhóm sản phẩm", 2), Column("Số phiếu", 2.3),
                ),
                rows=tuple((str(r.rank), r.product, r.holder, r.place, r.group, r.form_no) for r in rows),
            ),
        ),
        recipients=(*places, "Các chủ thể có tên trong danh sách"),
        signature=signature,
        landscape=True,
        preliminary_mark="" if decision else DRAFT_MARK,
    )  # fmt: skip
