"""Dự thảo Quyết định phê duyệt kết quả, công nhận sản phẩm OCOP (form 1.2): articles, and the list with the stars."""

from collections.abc import Iterator, Sequence

from ocop.base.papers.blocks import Annex, Article, Block, Paper, Table
from ocop.base.papers.vocabulary import Align, Kind

from .facts import Asked, Frame
from .reading import Recorded, rank_words
from .words import counted_words, head_of, mark_of, signature_of, table_of

LIST = (
    ("TT", 0.6, Align.CENTRE), ("Sản phẩm", 3), ("Mã số sản phẩm", 2), ("Chủ thể", 3), ("Địa bàn", 1.6),
    ("Điểm", 0.9, Align.CENTRE), ("Hạng", 1.2, Align.CENTRE),
)  # fmt: skip


def decision_paper(asked: Sequence[Asked], frame: Frame, *, proposer: str) -> Paper:
    """The decision as drafted, or as issued with its number."""
    return Paper(
        kind=Kind.DECISION,
        head=head_of(frame),
        subject="Phê duyệt kết quả đánh giá, phân hạng và công nhận sản phẩm OCOP",
        authority=frame.authority,
        legal_basis=tuple(f"Căn cứ {basis}" for basis in frame.bases),
        proposer=proposer,
        body=tuple(_articles(asked)),
        recipients=frame.recipients,
        signature=signature_of(frame),
        annexes=tuple(_annexes(asked)),
        preliminary_mark=mark_of(frame),
        filed=frame.filed,
    )


def recognised(asked: Sequence[Asked]) -> list[Asked]:
    """What the province recognises itself."""
    return [each for each in asked if not each.to_ministry]


def to_the_ministry(asked: Sequence[Asked]) -> list[Asked]:
    """What goes to the ministry; it is no 5-star product yet (E20)."""
    return [each for each in asked if each.to_ministry]


def products_table(asked: Sequence[Asked]) -> Table:
    """The products with their points and stars."""
    return table_of(LIST, [_row(n, Recorded(each.record), each) for n, each in enumerate(asked, 1)])


def _row(n: int, found: Recorded, asked: Asked) -> tuple[str, ...]:
    product = found.product
    rank = "Đề nghị 5 sao" if asked.to_ministry else rank_words(found)
    return str(n), product["name"], product["code"], product["producer"], product["commune"], found.mean, rank


def _articles(asked: Sequence[Asked]) -> Iterator[Block]:
    if counted := counted_words(asked):
        yield Article(text=f"Công nhận {counted} (danh sách kèm theo). Chủ thể được cấp giấy chứng nhận theo quy định.")
    if going := to_the_ministry(asked):
        yield Article(
            text=f"Phê duyệt kết quả đánh giá {len(going)} sản phẩm có tiềm năng 5 sao; "
            "gửi hồ sơ đề nghị Trung ương đánh giá, phân hạng (danh sách kèm theo)."
        )
    yield Article(
        text="Cơ quan tham mưu quản lý OCOP cấp tỉnh thông báo bằng văn bản kết quả đến Ủy ban nhân dân cấp xã và "
        "chủ thể, công bố kết quả theo quy định."
    )
    yield Article(text="Thủ trưởng các cơ quan, đơn vị liên quan và chủ thể chịu trách nhiệm thi hành Quyết định này")


def _annexes(asked: Sequence[Asked]) -> Iterator[Annex]:
    titled = (
        ("Danh sách sản phẩm OCOP được công nhận", recognised(asked)),
        ("Danh sách sản phẩm có tiềm năng 5 sao gửi Trung ương", to_the_ministry(asked)),
    )
    for title, rows in titled:
        if rows:
            yield Annex(title, (products_table(rows),), landscape=True)
