"""Biên bản kiểm tra thực tế: where, when, who, what was found, signed by both sides (form 1.9)."""

from collections.abc import Iterator, Sequence
from datetime import date

from ocop.base.kernel.formats import long_date
from ocop.base.papers.blocks import Block, Bullet, Paper, Paragraph, Signature
from ocop.base.papers.vocabulary import Kind

from .team import Found, Present, Visit
from .words import SIGNED, head_of, lines, section, table_of

HEADS = (("TT", 0.5), ("Nội dung kiểm tra", 2.4), ("Kết quả", 1.6), ("Ghi nhận", 4))


def visit_paper(facts: Visit) -> Paper:
    """The minutes as signed, or with blanks."""
    return Paper(
        kind=Kind.MINUTES,
        head=head_of(facts.frame),
        subject=f"Kiểm tra thực tế cơ sở sản xuất, sản phẩm “{facts.product}”",
        body=tuple(_body(facts)),
        secretary=Signature(("ĐẠI DIỆN CHỦ THỂ",), _first(facts.producer), SIGNED),
        signature=Signature(("ĐẠI DIỆN ĐOÀN KIỂM TRA",), facts.frame.signer or _first(facts.team), SIGNED),
        filed="hồ sơ sản phẩm",
        recipients=(facts.holder,),
    )


def _body(facts: Visit) -> Iterator[Block]:
    yield Paragraph(f"Thời gian: {when(facts.day, facts.began, facts.ended)}.")
    yield Paragraph(f"Địa điểm: {facts.place}.")
    yield Paragraph(f"Chủ thể: {facts.holder}.")
    yield from section("Thành phần", *_taking_part(facts))
    yield from section("Nội dung và kết quả kiểm tra", *_found(facts.findings))
    yield from section("Kết luận", *(Paragraph(line) for line in lines(facts.conclusion)))
    yield from section("Ý kiến của chủ thể", *(Paragraph(line) for line in lines(facts.producer_words)))
    with_photos = f"Kèm theo biên bản {facts.photos:02d} ảnh chụp tại hiện trường. " if facts.photos else ""
    yield Paragraph(f"{with_photos}Biên bản được đọc lại, các bên thống nhất và ký tên")


def _taking_part(facts: Visit) -> Iterator[Block]:
    yield Paragraph("Đoàn kiểm tra:")
    yield from people(facts.team)
    yield Paragraph("Đại diện chủ thể:")
    yield from people(facts.producer)


def people(present: Sequence[Present]) -> Iterator[Block]:
    """Each with title and body."""
    for each in present:
        yield Bullet(", ".join(filter(None, (each.name, each.title, each.body))) + ";")


def when(day: date, began: str, ended: str) -> str:
    """từ 08:30 đến 10:15, ngày 05 tháng 4 năm 2027."""
    hours = f"từ {began} đến {ended}, " if began and ended else f"từ {began}, " if began else ""
    return f"{hours}{long_date(day)}"


def _found(findings: Sequence[Found]) -> Iterator[Block]:
    if findings:
        yield table_of(HEADS, [(str(n), f.topic, f.finding, f.note or "–") for n, f in enumerate(findings, 1)])


def _first(present: Sequence[Present]) -> str:
    return present[0].name if present else ""
