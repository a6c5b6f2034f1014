"""Thông báo kết quả đến UBND cấp xã và chủ thể (E19; QĐ 26/2026/QĐ-TTg, Art. 7.3g), the rank explained."""

from collections.abc import Iterator, Sequence

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Block, Heading, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from ...vocabulary import Ending
from ..record import Json
from .facts import Frame
from .kept import CentralWords
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
ASKED_OF_COMMUNE = "Đề nghị Ủy ban nhân dân cấp xã thông tin đến chủ thể và tiếp tục hỗ trợ hoàn thiện sản phẩm"
RECOGNISED_THERE = "Sản phẩm được công nhận theo quyết định của Trung ương"
TO_BE_DECIDED = "Chủ tịch Ủy ban nhân dân tỉnh quyết định hướng xử lý; kết quả được thông báo bằng văn bản tiếp theo"


def to_producer(record: Json, frame: Frame, *, decision: str = "", central: CentralWords | None = None) -> Paper:
    """The notice to the producer of one product; with `central`, of what the ministry answered or the way on."""
    found = Recorded(record)
    body = tuple(_of_central(found, central) if central else _of_one(found, decision))
    return _paper((found,), frame, addressee=found.product["producer"], body=body)


def to_commune(
    records: Sequence[Json], frame: Frame, *, commune: str, decision: str = "", central: CentralWords | None = None
) -> Paper:
    """The notice to a commune of all its products, or of one that was with the ministry."""
    found = tuple(map(Recorded, records))
    if central:
        body = (*_of_central(found[0], central), Paragraph(ASKED_OF_COMMUNE))
        return _paper(found, frame, addressee=f"Ủy ban nhân dân {commune}", body=body)
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
    yield Paragraph(ASKED_OF_COMMUNE)


def _of_central(found: Recorded, central: CentralWords) -> Iterator[Block]:
    yield Paragraph(
        f"{central.ministry} đã trả lời kết quả đánh giá của Trung ương tại văn bản số {central.number} "
        f"{long_date(central.day)}. Kết quả như sau:"
    )
    yield from labelled("Sản phẩm", found.product["name"])
    yield from labelled("Điểm trung bình của Hội đồng Trung ương", f"{central.mean} điểm")
    rank = f"{central.stars} sao"
    yield from labelled("Kết quả", rank if central.is_highest else f"{rank}, dưới hạng do Trung ương công nhận")
    yield from labelled("Hướng xử lý", central.exit)
    yield from labelled("Lý do", central.reason)
    if not central.exit:
        yield Paragraph(RECOGNISED_THERE if central.is_highest else TO_BE_DECIDED)


def _opening(found: Recorded, decision: str) -> str:
    ground = f"Thực hiện {decision}, " if decision else ""
    return (
        f"{ground}{found.sitting['council']} đã đánh giá, phân hạng sản phẩm tại {found.sitting['title']} "
        f"theo Quyết định số {found.dossier['framework_number']}. Kết quả như sau:"
    )
