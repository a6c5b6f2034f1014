"""Phiếu đánh giá: one member's sheet as Appendix II prints it, with the options ticked, reasons, remarks, day and name.

The options come from the set of the published framework, which never changes; the record names its hash.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph, Signature, Table
from ocop.base.papers.vocabulary import Align, Kind
from ocop.law.criteria.rules.scoring import points_of
from ocop.law.criteria.rules.sheets import Criterion, Option, Part, Sheet

from ..record import Json
from .facts import Frame
from .reading import Recorded, in_short
from .words import SIGNED_AND_NAMED, head_of, labelled, table_of

TICK, MARK = "X", "*"
HEADS = (
    ("Mã", 0.8),
    ("Tiêu chí, mức đánh giá", 7.6),
    ("Điểm", 1.1, Align.CENTRE),
    ("Chọn", 1.1, Align.CENTRE),
    ("Điểm chấm", 1.1, Align.CENTRE),
)


def ballot_paper(record: Json, sheet: Sheet, frame: Frame, *, member: int, turn: int) -> Paper:
    """One sheet, filled."""
    found = Recorded(record)
    ballot, seat = found.ballot(member, turn), found.seat(member)
    points = _points(found, sheet, member, turn)
    return Paper(
        kind=Kind.NOTICE,
        type_name="Phiếu đánh giá, phân hạng sản phẩm OCOP",
        head=head_of(frame, unnumbered=True),
        subject=f"Bộ sản phẩm {sheet.code}: {sheet.name}",
        body=(
            *_about(found, turn),
            *(block for part in sheet.parts for block in _part(part, ballot, points)),
            *_sum(sheet, points),
            *labelled("Nhận xét", ballot["remarks"]),
            *labelled("Ký và khóa phiếu", in_short(ballot["signed_at"]) if ballot["signed_at"] else ""),
        ),
        signature=Signature(("THÀNH VIÊN HỘI ĐỒNG",), seat["name"], SIGNED_AND_NAMED),
        filed="hồ sơ Hội đồng",
    )


def _about(found: Recorded, turn: int) -> Iterator[Block]:
    product = found.product
    yield from labelled("Tên sản phẩm", product["name"])
    yield from labelled("Mã số sản phẩm", product["code"])
    yield from labelled("Chủ thể", product["producer"])
    yield from labelled("Điện thoại", product["phone"])
    yield from labelled("Địa chỉ", product["address"])
    yield from labelled("Phiên", f"{found.sitting['title']}, lần chấm {turn}")
    yield from labelled("Căn cứ", f"Quyết định số {found.dossier['framework_number']}")


def _points(found: Recorded, sheet: Sheet, member: int, turn: int) -> dict[str, int]:
    chosen = found.ballot(member, turn)["chosen"]
    return points_of(sheet, chosen)


def _part(part: Part, ballot: Mapping[str, Any], points: dict[str, int]) -> Iterator[Block]:
    yield Heading(1, f"Phần {part.code}. {part.title} ({part.max_points} điểm)", numbered=False)
    yield _table(part, ballot, points)


def _table(part: Part, ballot: Mapping[str, Any], points: dict[str, int]) -> Table:
    rows = [row for criterion in part.criteria() for row in _rows(criterion, ballot, points)]
    total = ("", f"Tổng điểm phần {part.code}", str(part.max_points), "", str(_total(part, points)))
    return table_of(HEADS, rows, total_rows=(total,))


def _rows(criterion: Criterion, ballot: Mapping[str, Any], points: dict[str, int]) -> Iterator[tuple[str, ...]]:
    title = f"{criterion.title.upper()} (tối đa {criterion.max_points} điểm)"
    yield criterion.code, title, "", "", str(points[criterion.code])
    chosen = ballot["chosen"].get(criterion.code)
    for option in criterion.options:
        yield "", _option(option), str(option.points), TICK if option.index == chosen else "", ""
    if chosen is None:
        yield "", "Không chọn mức nào", "0", TICK, ""
    if reason := ballot["reasons"].get(criterion.code):
        yield "", f"Lý do: {reason}", "", "", ""


def _option(option: Option) -> str:
    """With its case and the asterisks of the decision."""
    case = f"{option.case}. " if option.case else ""
    return f"{case}{option.text}{' ' + MARK * option.star if option.star else ''}"


def _sum(sheet: Sheet, points: dict[str, int]) -> Iterator[Block]:
    parts = " + ".join(f"{part.code} {_total(part, points)}" for part in sheet.parts)
    yield Paragraph(f"Tổng điểm: {sum(points.values())}/{sheet.max_points} điểm ({parts}).")


def _total(part: Part, points: dict[str, int]) -> int:
    return sum(points[criterion.code] for criterion in part.criteria())
