"""Bảng tổng hợp kết quả chấm điểm: of one product by member, with the means, and the minima that capped it."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph
from ocop.base.papers.vocabulary import Align, Kind

from ..record import Json
from .facts import Frame
from .reading import Recorded, rank_words
from .words import bullets, explanation, head_of, labelled, signature_of, table_of

SCORES = (
    ("TT", 0.8, Align.CENTRE), ("Thành viên", 3), ("Cơ quan, chức danh", 4), ("Phần A", 1, Align.CENTRE),
    ("Phần B", 1, Align.CENTRE), ("Phần C", 1, Align.CENTRE), ("Tổng điểm", 1.2, Align.CENTRE),
)  # fmt: skip
CRITERIA = (
    ("Mã", 0.8), ("Tiêu chí", 6.5), ("Tối đa", 1, Align.CENTRE), ("Điểm trung bình", 1.4, Align.CENTRE),
    ("Mức tối thiểu 3, 4, 5 sao", 1.8, Align.CENTRE),
)  # fmt: skip


def summary_paper(record: Json, frame: Frame) -> Paper:
    """The table of one product."""
    found = Recorded(record)
    return Paper(
        kind=Kind.NOTICE,
        type_name="Bảng tổng hợp kết quả chấm điểm",
        head=head_of(frame, unnumbered=True),
        subject=f"Sản phẩm “{found.product['name']}”",
        body=tuple(_body(found)),
        signature=signature_of(frame),
        filed="hồ sơ Hội đồng",
    )


def _body(found: Recorded) -> Iterator[Block]:
    yield from labelled("Chủ thể", found.product["producer"])
    yield from labelled("Bộ sản phẩm", f"{found.product['set_code']}. {found.product['set_name']}")
    yield from labelled("Phiên", found.sitting["title"])
    if not found.is_out:
        yield from _scores(found)
        yield from _criteria(found)
    yield Heading(1, "Kết quả")
    yield Paragraph(f"Xếp hạng: {rank_words(found)}.")
    yield from bullets(explanation(found))


def _scores(found: Recorded) -> Iterator[Block]:
    yield Heading(1, f"Điểm của thành viên (lần chấm {found.turn})")
    yield table_of(SCORES, list(_members(found)), total_rows=(_means(found),))
    shares = found.exact_mean if "/" in found.exact_mean else ""
    if shares:
        yield Paragraph(f"Điểm trung bình chính xác là {shares}, không làm tròn khi so với khung điểm.")
    yield from _earlier(found)


def _members(found: Recorded) -> Iterator[tuple[str, ...]]:
    for n, ballot in enumerate(found.ballots(found.turn), 1):
        key, seat = str(ballot["member"]), found.seat(ballot["member"])
        parts = found.result["member_parts"][key]
        place = ", ".join(filter(None, (seat.get("body", ""), seat.get("role_name", ""))))
        yield str(n), seat["name"], place, *(str(parts[code]) for code in parts), str(found.result["totals"][key])


def _means(found: Recorded) -> tuple[str, ...]:
    return "", "Điểm trung bình", "", *(found.part(code) for code in found.result["parts"]), found.mean


def _earlier(found: Recorded) -> Iterator[Block]:
    for said in found.content["discussions"]:
        yield Paragraph(f"Sau lần chấm {said['turn']}, Hội đồng đã thảo luận: {said['text']}")


def _criteria(found: Recorded) -> Iterator[Block]:
    yield Heading(1, "Điểm trung bình theo tiêu chí")
    rows = [
        (each["code"], each["title"], str(each["max"]), found.criterion(each["code"]), _minima(each["minima"]))
        for each in found.content["criteria"]
    ]
    yield table_of(CRITERIA, rows)


def _minima(minima: Json) -> str:
    """The least points of 3, 4 and 5 stars, a dash where a rank asks for nothing."""
    return " / ".join(str(minima.get(str(star), "–")) for star in (3, 4, 5)) if minima else "–"
