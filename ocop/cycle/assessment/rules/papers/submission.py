"""Tờ trình phê duyệt kết quả đánh giá, phân hạng (form 1.4), with the list of products as its annex."""

from collections.abc import Iterator, Sequence

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Annex, Block, Paper, Paragraph
from ocop.base.papers.vocabulary import Align, Kind

from .decision import to_the_ministry
from .facts import Asked, Frame
from .reading import Recorded
from .words import asked_words, bullets, counted_words, head_of, mark_of, section, signature_of, table_of

ROWS = (
    ("TT", 0.6, Align.CENTRE), ("Sản phẩm", 3), ("Chủ thể", 3), ("Địa bàn", 1.6),
    ("Điểm trung bình", 1.2, Align.CENTRE), ("Đề nghị", 2.6),
)  # fmt: skip


def submission_paper(asked: Sequence[Asked], frame: Frame, *, addressee: str, text: str = "") -> Paper:
    """The whole paper."""
    return Paper(
        kind=Kind.SUBMISSION,
        head=head_of(frame),
        subject="Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP",
        addressees=(addressee,),
        body=tuple(_body(asked, frame, addressee, text)),
        recipients=frame.recipients,
        signature=signature_of(frame),
        annexes=(Annex("Danh sách sản phẩm trình phê duyệt kết quả", (_list(asked),), landscape=True),),
        preliminary_mark=mark_of(frame),
        filed=frame.filed,
    )


def _body(asked: Sequence[Asked], frame: Frame, addressee: str, text: str) -> Iterator[Block]:
    yield from section("Căn cứ", *bullets(frame.bases))
    yield from section("Kết quả đánh giá", *_results(asked))
    yield from section("Nội dung đề nghị", *_wishes(asked))
    yield from (Paragraph(line) for line in text.splitlines() if line.strip())
    yield Paragraph(f"{frame.issuer} kính trình {addressee} xem xét, quyết định (có dự thảo Quyết định gửi kèm)")


def _results(asked: Sequence[Asked]) -> Iterator[Block]:
    sittings = {(each.sitting["title"], each.held_on) for each in map(Recorded, (a.record for a in asked))}
    for title, day in sorted(sittings, key=lambda each: (each[1], each[0])):
        yield Paragraph(f"Hội đồng đã đánh giá tại {title}, ngày {short_date(day)}.")
    yield Paragraph(f"Có {len(asked)} sản phẩm trình phê duyệt kết quả (danh sách kèm theo).")


def _wishes(asked: Sequence[Asked]) -> Iterator[Block]:
    if recognised := counted_words(asked):
        yield Paragraph(f"Phê duyệt kết quả, công nhận sản phẩm đạt hạng: {recognised}.")
    if going := to_the_ministry(asked):
        yield Paragraph(f"Phê duyệt kết quả và gửi hồ sơ đề nghị Trung ương đánh giá {len(going)} sản phẩm.")


def _list(asked: Sequence[Asked]) -> Block:
    rows = []
    for n, each in enumerate(asked, 1):
        found = Recorded(each.record)
        product = found.product
        rows.append((str(n), product["name"], product["producer"], product["commune"], found.mean, asked_words(each)))
    return table_of(ROWS, rows)
