"""Mẫu số 01: Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP, with the parts of both offices."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Block, Paper, Paragraph, Signature
from ocop.base.papers.vocabulary import Kind
from ocop.cycle.products.rules.papers import BLANK, Choice, Line

from .facts import Frame, OfficePart, Registration
from .words import SIGNED_AND_NAMED, day_or_blank, head_of, part_of, table_of

KINDS = (("first", "lần đầu"), ("upgrade", "nâng hạng"), ("re_evaluation", "phân hạng lại"))
PLEDGE = (
    "Chúng tôi cam kết thông tin, tài liệu trong hồ sơ là đúng sự thật và thực hiện đúng quy định của Chương trình Mỗi "
    "xã một sản phẩm."
)
OFFICES = ("UBND cấp xã", "Cơ quan tham mưu quản lý OCOP cấp tỉnh")


def registration_paper(facts: Registration) -> Paper:
    """The form as filed, or empty for the pen."""
    year = str(facts.year) if facts.year else "……"
    return Paper(
        kind=Kind.NOTICE,
        type_name="Phiếu đăng ký",
        head=head_of(_frame(facts)),
        subject=f"Mẫu số 01 – Đánh giá, phân hạng sản phẩm OCOP năm {year}",
        addressees=(facts.addressee or f"Ủy ban nhân dân xã (phường) {BLANK}",),
        body=tuple(_body(facts)),
        signature=Signature(("ĐẠI DIỆN CHỦ THỂ",), facts.representative, SIGNED_AND_NAMED),
        filed="chủ thể",
    )


def _frame(facts: Registration) -> Frame:
    """The number is the one the commune gave; before that it is left blank."""
    number, _slash, symbol = facts.commune.number.partition("/")
    return Frame(
        issuer=facts.holder,
        place=facts.place,
        day=facts.day,
        symbol=symbol,
        number=int(number) if number.isdecimal() else None,
    )


def _body(facts: Registration) -> Iterator[Block]:
    is_blank = not facts.holder
    yield _offices(facts)
    yield from part_of("Chủ thể đăng ký", *_holder(facts), is_blank=is_blank)
    yield from part_of("Sản phẩm đăng ký, tài liệu kèm theo", *_product(facts), *_attached(facts), is_blank=is_blank)
    yield Paragraph(PLEDGE)


def _holder(facts: Registration) -> Iterator[Line]:
    yield _line("Tỉnh (thành phố)", facts.province)
    yield _line("Tên chủ thể", facts.holder)
    yield _line(
        "Người đại diện theo pháp luật, chức vụ", ", ".join(filter(None, (facts.representative, facts.position)))
    )
    yield _line("Địa chỉ liên hệ", facts.address)
    yield _line("Điện thoại, thư điện tử", ", ".join(filter(None, (facts.phone, facts.email))))


def _product(facts: Registration) -> Iterator[Line | Choice]:
    yield _line("Tên sản phẩm", facts.product)
    yield _line("Ngành, nhóm, phân nhóm", ", ".join(filter(None, (facts.sector, facts.group, facts.subgroup))))
    yield Choice("Hình thức đánh giá", tuple((words, code == facts.kind) for code, words in KINDS))


def _attached(facts: Registration) -> Iterator[Line | Choice]:
    copies = (("01 bản giấy", facts.has_paper_copy), ("01 bản điện tử", facts.has_electronic_copy))
    yield Choice("Báo cáo tự đánh giá (Mẫu số 02)", copies)
    words = f"{facts.samples:02d} mẫu" if facts.samples else "không yêu cầu mẫu" if facts.samples == 0 else ""
    yield _line("Số lượng mẫu sản phẩm", words)


def _line(label: str, words: str) -> Line:
    return Line(label, (words,) if words else ())


def _offices(facts: Registration) -> Block:
    parts = (facts.commune, facts.office)
    rows = [
        ("Số phiếu", *(_number(part, facts.year) for part in parts)),
        ("Ngày tiếp nhận", *(day_or_blank(part.day) for part in parts)),
        ("Người nhận, ký, dấu", *(part.receiver or "………………………" for part in parts)),
    ]
    heads = (("Nội dung", 1.7), *((part.body or usual, 2.4) for part, usual in zip(parts, OFFICES, strict=True)))
    return table_of(heads, rows, centred=(), caption="Phần dành cho cơ quan tiếp nhận")


def _number(part: OfficePart, year: int | None) -> str:
    return part.number or f"……/PĐK-……-……-{year or '……'}"
