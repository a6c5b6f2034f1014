"""Báo cáo kết quả đánh giá, phân hạng của Hội đồng, to the Chairman of the People's Committee (form 1.4)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from .facts import Frame, SittingContent
from .minutes import grounds, results_table
from .reading import Recorded, rank_words, read
from .words import bullets, ending_words, explanation, head_of, mark_of, section, signature_of


def report_paper(content: SittingContent, frame: Frame, *, addressee: str) -> Paper:
    """The report of one sitting."""
    records = read(content.records)
    return Paper(
        kind=Kind.REPORT,
        head=head_of(frame),
        subject=f"Kết quả đánh giá, phân hạng sản phẩm OCOP ({records[0].sitting['title']})",
        addressees=(addressee,),
        body=tuple(_body(content, records)),
        recipients=frame.recipients,
        signature=signature_of(frame),
        preliminary_mark=mark_of(frame),
        filed=frame.filed,
    )


def _body(content: SittingContent, records: Sequence[Recorded]) -> Iterator[Block]:
    first = records[0]
    yield Paragraph(grounds(first))
    yield from section("Tổ chức đánh giá", *_course(content, first))
    yield from section("Kết quả", *_results(records))
    yield from section("Giải trình mức xếp hạng", *_explained(records))
    yield from section("Đề nghị", *_proposals(records))


def _course(content: SittingContent, first: Recorded) -> Iterator[Block]:
    present = sum(each.is_present for each in content.members)
    yield Paragraph(
        f"Hội đồng làm việc ngày {short_date(first.held_on)} ({first.sitting['mode_name'].lower()}), "
        f"{present}/{len(content.members)} thành viên tham gia, đánh giá {len(content.records)} hồ sơ. "
        "Từng thành viên chấm độc lập trên phiếu; điểm của sản phẩm là trung bình cộng của các phiếu hợp lệ, "
        "không làm tròn khi so với khung điểm."
    )


def _results(records: Sequence[Recorded]) -> Iterator[Block]:
    counted = Counter(rank_words(found) for found in records)
    yield Paragraph("Trong đó: " + "; ".join(f"{n} sản phẩm {rank}" for rank, n in sorted(counted.items())) + ".")
    yield results_table(records)


def _explained(records: Sequence[Recorded]) -> Iterator[Block]:
    """Only what is not plain from the points alone."""
    for found in records:
        if found.is_out or found.result["shortfalls"]:
            yield Heading(2, f"{found.product['name']}: {rank_words(found)}")
            yield from bullets(explanation(found))


def _proposals(records: Sequence[Recorded]) -> Iterator[Block]:
    endings = Counter(ending_words(found) for found in records)
    yield Paragraph("Hội đồng đề nghị xử lý kết quả như sau:")
    yield from bullets(f"{ending}: {n} sản phẩm" for ending, n in sorted(endings.items()))
