"""Báo cáo thẩm định của Tổ tư vấn (of the office for a re-evaluation), from examination to proposal (form 1.4).

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.3c (team) and 7.6 (re-evaluation).
"""

from collections.abc import Iterator, Sequence

from ocop.base.papers.blocks import Block, Bullet, Heading, Paper, Paragraph, Run, Table
from ocop.base.papers.vocabulary import Kind

from .facts import Said
from .team import Advisory, PreScore, Test
from .words import head_of, labelled, lines, section, signature_of, table_of

SCORE_HEADS = (("Mã", 0.8), ("Tiêu chí", 3), ("Tối đa", 0.8), ("Tự chấm", 0.9), ("Thẩm định", 1), ("Nhận xét", 3))
TEST_HEADS = (("TT", 0.65), ("Chỉ tiêu kiểm nghiệm", 2.4), ("Lý do", 2.4), ("Kết quả", 2), ("Phiếu kiểm nghiệm", 2.4))
REPORT_SCORES = (
    "Điểm thẩm định là ý kiến tham mưu, không thay cho điểm của thành viên Hội đồng và chỉ được mở cho thành viên theo "
    "Quy chế hoạt động của Hội đồng."
)


def advisory_paper(facts: Advisory) -> Paper:
    """The report as signed, or its draft."""
    return Paper(
        kind=Kind.REPORT,
        head=head_of(facts.frame),
        subject=f"Thẩm định hồ sơ đánh giá, phân hạng sản phẩm OCOP “{facts.product}”",
        addressees=(facts.addressee,),
        body=tuple(_body(facts)),
        signature=signature_of(facts.frame, usual=("TỔ TRƯỞNG",)),
        recipients=facts.copies,
        preliminary_mark="" if facts.frame.day else "DỰ THẢO",
    )


def _body(facts: Advisory) -> Iterator[Block]:
    under = f"Thực hiện {facts.decision}, " if facts.decision else ""
    yield Paragraph(f"{under}{facts.author} báo cáo kết quả thẩm định hồ sơ như sau:")
    yield from section("Thông tin hồ sơ", *_about(facts))
    yield from section("Thành phần và nội dung hồ sơ", *_told(facts.dossier))
    yield from section("Đề nghị hoàn thiện hồ sơ", *_told(facts.requests))
    yield from section("Mẫu sản phẩm", *_told(facts.samples))
    yield from section("Kiểm tra thực tế", *_told(facts.visits))
    yield from section("Kiểm nghiệm bổ sung", *_tests(facts.tests))
    yield from section("Ý kiến về điểm theo tiêu chí", *_scores(facts))
    yield Heading(1, "Kết luận, đề nghị")
    if facts.verdict:
        yield Paragraph((Run(f"{facts.verdict}.", bold=True),))
    yield from (Paragraph(line) for line in lines(facts.conclusion))


def _about(facts: Advisory) -> Iterator[Block]:
    yield from labelled("Sản phẩm", facts.product)
    yield from labelled("Chủ thể", ", ".join(filter(None, (facts.holder, facts.place))))
    yield from labelled("Hình thức", facts.kind)
    yield from labelled("Phiếu đăng ký", facts.form_number)
    yield from labelled("Khung tiêu chí", f"{facts.framework}; bộ {facts.criteria_set}")


def _told(rows: Sequence[Said]) -> Iterator[Block]:
    for row in rows:
        first, *others = lines(row.words) or ("",)
        yield Bullet(f"{row.label}: {first}" if first else row.label)
        yield from (Bullet(line, depth=2) for line in others)


def _tests(tests: Sequence[Test]) -> Iterator[Block]:
    if tests:
        rows = [
            (str(n), t.name, t.reason or "–", t.result or "chưa có", t.paper or "–") for n, t in enumerate(tests, 1)
        ]
        yield table_of(TEST_HEADS, rows)


def _scores(facts: Advisory) -> Iterator[Block]:
    if facts.scores:
        yield _table(facts)
        yield Paragraph(REPORT_SCORES)


def _table(facts: Advisory) -> Table:
    rows: list[tuple[str, ...]] = [_row(row) for row in facts.scores]
    most = sum(row.max_points for row in facts.scores)
    own = [row.self_points for row in facts.scores if row.self_points is not None]
    total = ("", "Tổng", str(most), str(sum(own)) if own else "–", "–" if facts.total is None else str(facts.total), "")
    return table_of(SCORE_HEADS, rows, centred=(0, 2, 3, 4), total=total)


def _row(row: PreScore) -> tuple[str, ...]:
    said = ["–" if points is None else str(points) for points in (row.self_points, row.points)]
    return (row.code, row.title, str(row.max_points), *said, row.remark)
