"""Biên bản họp Hội đồng: who was there, how each dossier went, what was decided (form 1.9)."""

from collections.abc import Iterator, Sequence

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Block, Bullet, Heading, Paper, Paragraph, Signature, paragraphs
from ocop.base.papers.vocabulary import Align, Kind

from .facts import Attended, Frame, SittingContent
from .reading import Recorded, rank_words, read
from .words import SIGNED_AND_NAMED, bullets, explanation, head_of, section, table_of

RESULTS = (
    ("TT", 0.7, Align.CENTRE), ("Sản phẩm", 3), ("Chủ thể", 3), ("Số phiếu", 0.9, Align.CENTRE),
    ("Điểm trung bình", 1.2, Align.CENTRE), ("Kết quả", 1.4),
)  # fmt: skip


def minutes_paper(content: SittingContent, frame: Frame) -> Paper:
    """The minutes of a sitting."""
    first = Recorded(content.records[0])
    return Paper(
        kind=Kind.MINUTES,
        head=head_of(frame),
        subject=f"{first.sitting['mode_name']} của {first.sitting['council']} ({first.sitting['title']})",
        body=tuple(_body(content, first)),
        secretary=Signature(("THƯ KÝ",), content.secretary, SIGNED_AND_NAMED),
        signature=Signature(("CHỦ TỌA",), content.chair, SIGNED_AND_NAMED),
        recipients=("Các thành viên Hội đồng",),
        filed="hồ sơ Hội đồng",
    )


def _body(content: SittingContent, first: Recorded) -> Iterator[Block]:
    began = f"{content.began}, " if content.began else ""
    yield Paragraph(f"Thời gian: {began}{long_date(first.held_on)}.")
    if first.sitting["place"]:
        yield Paragraph(f"Địa điểm: {first.sitting['place']}.")
    yield Paragraph(grounds(first))
    yield from section("Thành phần", *_people(content))
    yield from section("Diễn biến", *paragraphs(content.opening))
    yield from section("Kết quả từng hồ sơ", *_items(content))
    yield from section("Tổng hợp kết quả", results_table(read(content.records)))
    yield from section("Kết luận", *paragraphs(content.conclusion))
    ended = f" lúc {content.ended}" if content.ended else ""
    yield Paragraph(f"Phiên kết thúc{ended}; biên bản được các thành viên dự phiên thống nhất thông qua")


def grounds(first: Recorded) -> str:
    """On which decisions the council works."""
    sitting = first.sitting
    return (
        f"Hội đồng làm việc theo Quyết định số {sitting['council_number']} và Quy chế hoạt động ban hành theo "
        f"Quyết định số {sitting['regulation_number']}."
    )


def _people(content: SittingContent) -> Iterator[Block]:
    present = [each for each in content.members if each.is_present]
    absent = [each for each in content.members if not each.is_present]
    yield Paragraph(f"Chủ tọa: {content.chair}. Thư ký: {content.secretary}.")
    yield Paragraph(f"Có mặt {len(present)}/{len(content.members)} thành viên:")
    yield from _named(present)
    if absent:
        yield Paragraph(f"Vắng mặt {len(absent)} thành viên:")
        yield from _named(absent)


def _named(members: Sequence[Attended]) -> tuple[Bullet, ...]:
    return bullets(", ".join(filter(None, (each.name, each.role_name, each.body, each.note))) for each in members)


def _items(content: SittingContent) -> Iterator[Block]:
    for place, record in enumerate(content.records):
        yield from _item(Recorded(record), content.course.get(place, ""))


def _item(found: Recorded, course: str) -> Iterator[Block]:
    product = found.product
    yield Heading(2, f"{product['name']} – {product['producer']}")
    yield from recusals(found)
    yield from paragraphs(course)
    for said in found.content["discussions"]:
        yield Paragraph(f"Thảo luận sau lần chấm {said['turn']}: {said['text']}")
    yield from agreed(found)
    yield Paragraph(f"Kết quả: {rank_words(found)}.")
    yield from bullets(explanation(found))


def recusals(found: Recorded) -> Iterator[Paragraph]:
    """Who stood back."""
    names = [seat["name"] for seat in found.content["seats"] if seat["is_recused"]]
    if names:
        yield Paragraph(f"Không tham gia đánh giá hồ sơ này: {', '.join(names)}.")


def agreed(found: Recorded) -> Iterator[Paragraph]:
    """The options the council agreed on, where its regulation asks for them."""
    options = found.content["agreed"]
    if options:
        votes = found.content.get("agreed_votes", {})  # records closed before votes were kept have none
        said = "; ".join(f"{code}: {_level(option)}{_voted(votes.get(code))}" for code, option in options.items())
        yield Paragraph(f"Mức Hội đồng thống nhất để xét yêu cầu tối thiểu: {said}.")


def _voted(votes: Sequence[int] | None) -> str:
    return f" ({votes[0]} tán thành, {votes[1]} không tán thành, {votes[2]} không biểu quyết)" if votes else ""


def _level(option: int | None) -> str:
    return "không chọn mức nào" if option is None else f"mức thứ {option + 1}"


def results_table(records: Sequence[Recorded]) -> Block:
    """Every dossier on a line."""
    rows = [
        (
            str(n), found.product["name"], found.product["producer"], str(len(found.result["totals"])),
            "–" if found.is_out else found.mean, rank_words(found),
        )
        for n, found in enumerate(records, 1)
    ]  # fmt: skip
    return table_of(RESULTS, rows)
