"""Thông báo kết quả đến UBND cấp xã và chủ thể (E19; QĐ 26/2026/QĐ-TTg, Art. 7.3g), the rank explained."""

from collections.abc import Iterator, Sequence

from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from ...vocabulary import Ending
from ..record import Json
from .facts import Frame
from .minutes import results_table
from .reading import Recorded, rank_words
from .words import bullets, explanation, head_of, labelled, mark_of, signature_of

NEXT = {
    Ending.DISQUALIFIED: "Hồ sơ không đạt; chủ thể khắc phục các nội dung nêu trên trước khi đăng ký lại.",
    Ending.LOW: "Kết quả này không được cấp quyết định công nhận, giấy chứng nhận. "
    "Chủ thể hoàn thiện sản phẩm theo các nội dung nêu trên và đăng ký lại.",
    Ending.RECOGNISED: "Sản phẩm được công nhận theo quyết định của Chủ tịch Ủy ban nhân dân tỉnh.",
    Ending.POTENTIAL_FIVE: "Hồ sơ được gửi Trung ương đánh giá; "
    "sản phẩm chưa có hạng 5 sao cho đến khi Trung ương công nhận.",
}  # the words of a notice, read with the decision that it announces


def to_producer(record: Json, frame: Frame, *, decision: str = "") -> Paper:
    """The notice to the producer of one product."""
    found = Recorded(record)
    return _paper((found,), frame, addressee=found.product["producer"], body=tuple(_of_one(found, decision)))


def to_commune(records: Sequence[Json], frame: Frame, *, commune: str, decision: str = "") -> Paper:
    """The notice to a commune of all its products."""
    found = tuple(map(Recorded, records))
    return _paper(found, frame, addressee=f"Ủy ban nhân dân {commune}", body=tuple(_of_many(found, decision)))


def _paper(found: Sequence[Recorded], frame: Frame, *, addressee: str, body: tuple[Block, ...]) -> Paper:
    named = f"sản phẩm “{found[0].product['name']}”" if len(found) == 1 else f"{len(found)} sản phẩm"
    return Paper(
        kind=Kind.NOTICE,
        type_name="Thông báo",
        head=head_of(frame),
        subject=f"Kết quả đánh giá, phân hạng {named}",
        addressees=(addressee,),
        body=body,
        recipients=frame.recipients,
        signature=signature_of(frame),
        preliminary_mark=mark_of(frame),
        filed=frame.filed,
    )


def _of_one(found: Recorded, decision: str) -> Iterator[Block]:
    yield Paragraph(_opening(found, decision))
    yield from labelled("Sản phẩm", found.product["name"])
    if not found.is_out:
        yield from labelled("Điểm trung bình", f"{found.mean} điểm")
    yield from labelled("Kết quả", rank_words(found))
    yield from bullets(explanation(found))
    yield Paragraph(NEXT[Ending(found.result["ending"])].rstrip("."))


def _of_many(found: Sequence[Recorded], decision: str) -> Iterator[Block]:
    yield Paragraph(_opening(found[0], decision))
    yield results_table(found)
    for each in found:
        if each.is_out or each.result["shortfalls"]:
            yield Heading(2, f"{each.product['name']}: {rank_words(each)}")
            yield from bullets(explanation(each))
    yield Paragraph("Đề nghị Ủy ban nhân dân cấp xã thông tin đến chủ thể và tiếp tục hỗ trợ hoàn thiện sản phẩm")


def _opening(found: Recorded, decision: str) -> str:
    ground = f"Thực hiện {decision}, " if decision else ""
    return (
        f"{ground}{found.sitting['council']} đã đánh giá, phân hạng sản phẩm tại {found.sitting['title']} "
        f"theo Quyết định số {found.dossier['framework_number']}. Kết quả như sau:"
    )
