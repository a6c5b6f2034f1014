"""Báo cáo tổng hợp hồ sơ của đợt: what the office took in, told to the Chairman before the council sits.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.3 (receive, check, synthesise, submit).
"""

from collections import Counter
from collections.abc import Iterator

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Annex, Block, Bullet, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from .facts import Summary, SummaryRow
from .words import head_of, lines, section, signature_of, table_of

HEADS = (
    ("TT", 0.65), ("Sản phẩm", 2.3), ("Chủ thể", 2.3), ("Xã, phường", 1.5), ("Hình thức", 1.5), ("Bộ sản phẩm", 2),
    ("Số phiếu", 1.9), ("Văn bản đề nghị", 1.9), ("Mẫu", 0.7), ("Bổ sung", 0.8),
)  # fmt: skip


def summary_paper(facts: Summary) -> Paper:
    """The report as signed."""
    return Paper(
        kind=Kind.REPORT,
        head=head_of(facts.frame),
        subject=f"Tổng hợp hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP, {facts.round}",
        addressees=(facts.addressee,),
        body=tuple(_body(facts)),
        signature=signature_of(facts.frame, usual=("THỦ TRƯỞNG CƠ QUAN",)),
        recipients=("Hội đồng đánh giá, phân hạng", "Tổ tư vấn Hội đồng"),
        annexes=(
            Annex(
                "Danh sách hồ sơ đã tiếp nhận",
                (table_of(HEADS, [_row(n, row) for n, row in enumerate(facts.rows, 1)], centred=(0, 8, 9)),),
                landscape=True,
            ),
        ),
    )


def _body(facts: Summary) -> Iterator[Block]:
    basis = f"Căn cứ {'; '.join(facts.basis)}, " if facts.basis else ""
    yield Paragraph(
        f"{basis}{facts.frame.issuer} báo cáo kết quả tiếp nhận, kiểm tra hồ sơ {facts.round} (nhận đề nghị đến hết "
        f"ngày {short_date(facts.closes)}, hoàn thành đánh giá trước hoặc trong ngày {short_date(facts.done_by)}):"
    )
    yield from section("Kết quả tiếp nhận", *_counts(facts))
    yield from section("Kiến nghị", *(Paragraph(line) for line in lines(facts.words)))


def _counts(facts: Summary) -> Iterator[Block]:
    holders, places = {row.holder for row in facts.rows}, {row.place for row in facts.rows}
    yield Paragraph(
        f"Đã tiếp nhận {len(facts.rows)} hồ sơ của {len(holders)} chủ thể thuộc {len(places)} xã, phường "
        "(danh sách kèm theo), trong đó:"
    )
    kinds = Counter(row.kind for row in facts.rows)
    yield from (Bullet(f"{kind}: {n} hồ sơ;") for kind, n in sorted(kinds.items()))
    completed = sum(row.completions > 0 for row in facts.rows)
    samples, asked = sum(row.samples for row in facts.rows), sum(row.asked for row in facts.rows)
    yield Bullet(f"Hồ sơ phải bổ sung trước khi tiếp nhận: {completed};")
    yield Bullet(f"Mẫu sản phẩm đã nhận: {samples}/{asked}.")


def _row(n: int, row: SummaryRow) -> tuple[str, ...]:
    samples = f"{row.samples}/{row.asked}" if row.asked else "–"
    return (
        str(n), row.product, row.holder, row.place, row.kind, row.criteria_set, row.number, row.letter, samples,
        str(row.completions) if row.completions else "–",
    )  # fmt: skip
