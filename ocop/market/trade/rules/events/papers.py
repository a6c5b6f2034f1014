"""The papers of an event (support-and-trade notes §11): plain facts in, blocks out; the same facts, the same bytes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.formats import decimal_comma, grouped, long_date, short_date
from ocop.base.papers.blocks import Block, Column, Head, Heading, Paper, Paragraph, Signature, Table, paragraphs
from ocop.base.papers.vocabulary import Align, Kind

MILLION = Decimal(1_000_000)
NUMBER = Column("TT", 0.6, Align.CENTRE)
RIGHT = Align.RIGHT


@dataclass(frozen=True, slots=True)
class Frame:
    """Who issues the paper and who signs it."""

    head: Head
    signature: Signature
    filed: str = "VT"


@dataclass(frozen=True, slots=True)
class EventFacts:
    """The event in words."""

    code: str
    name: str
    kind: str
    level: str
    place: str
    start_on: date
    end_on: date
    organiser: str
    partners: tuple[str, ...]
    ground: str
    plan_number: str
    booths_total: int
    booths_province: int
    state_part_vnd: int
    theme: str
    summary: str
    invitation: str
    opens_on: date | None
    closes_on: date | None

    @property
    def days(self) -> str:
        """từ ngày 20/04/2027 đến ngày 25/04/2027."""
        return f"từ ngày {short_date(self.start_on)} đến ngày {short_date(self.end_on)}"


@dataclass(frozen=True, slots=True)
class BoothRow:
    """A booth with its holder and what it told."""

    number: str
    producer: str
    place: str
    products: tuple[str, ...]
    stars: int
    area: str
    revenue_vnd: int | None = None
    orders: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """One kind of goods."""

    producer: str
    name: str
    unit: str
    brought: str
    sold: str
    returned: str
    given: str
    damaged: str
    missing: str


@dataclass(frozen=True, slots=True)
class DealRow:
    """One deal with its follow-up."""

    kind: str
    producer: str
    partner: str
    goods: str
    value_vnd: int | None
    signed_on: date
    state: str
    delivered_vnd: int | None
    last_told: date | None


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of the event; None is no data."""

    booths: int
    told: int
    producers: int
    products: int
    revenue_vnd: int | None
    orders: int | None
    contracts: int
    memoranda: int
    value_vnd: int
    counted: int | None
    estimated: int | None


def plan_paper(event: EventFacts, costs: Sequence[tuple[str, str, int]], frame: Frame) -> Paper:
    """Kế hoạch sự kiện."""
    return _paper(Kind.PLAN, "KẾ HOẠCH", _subject("Tổ chức, tham gia", event), _plan(event, costs), frame)


def _plan(event: EventFacts, costs: Sequence[tuple[str, str, int]]) -> Iterator[Block]:
    yield Heading(1, "MỤC ĐÍCH, YÊU CẦU")
    yield from paragraphs(event.summary or "Giới thiệu, quảng bá và kết nối tiêu thụ sản phẩm OCOP của tỉnh.")
    yield Heading(1, "THỜI GIAN, ĐỊA ĐIỂM, QUY MÔ")
    yield Paragraph(f"Thời gian: {event.days}.")
    yield Paragraph(f"Địa điểm: {event.place}.")
    yield Paragraph(f"Loại hình: {event.kind}, {event.level.lower()}.")
    if event.theme:
        yield Paragraph(f"Chủ đề: {event.theme}.")
    yield Paragraph(f"Quy mô: {event.booths_total} gian hàng, trong đó {event.booths_province} gian hàng của tỉnh.")
    yield Heading(1, "TỔ CHỨC THỰC HIỆN")
    yield Paragraph(f"Đơn vị tổ chức: {event.organiser}.")
    if event.partners:
        yield Paragraph(f"Đơn vị phối hợp: {', '.join(event.partners)}.")
    yield Paragraph(f"Căn cứ: {event.ground}.")
    yield Heading(1, "KINH PHÍ")
    yield Paragraph(f"Phần ngân sách nhà nước: {grouped(event.state_part_vnd)} đồng.")
    if costs:
        yield _costs(costs)


def _costs(costs: Sequence[tuple[str, str, int]]) -> Table:
    rows = tuple((str(n), name, payer, grouped(amount)) for n, (name, payer, amount) in enumerate(costs, 1))
    total = ("", "Tổng cộng", "", grouped(sum(amount for _name, _payer, amount in costs)))
    columns = (NUMBER, Column("Nội dung chi", 3), Column("Nguồn", 2), Column("Dự kiến", 1.4, RIGHT))
    return Table(columns, rows, caption="Dự toán kinh phí", total_rows=(total,), unit="Đơn vị tính: đồng")


def invitation_paper(event: EventFacts, frame: Frame) -> Paper:
    """Thư mời."""
    return _paper(Kind.NOTICE, "THƯ MỜI", _subject("Tham gia", event), _invitation(event), frame)


def _invitation(event: EventFacts) -> Iterator[Block]:
    yield Paragraph(f"{event.organiser} trân trọng kính mời các chủ thể OCOP tham gia {event.name}.")
    yield from paragraphs(event.invitation)
    yield Paragraph(f"Thời gian: {event.days}. Địa điểm: {event.place}.")
    yield Paragraph(f"Số gian hàng của tỉnh: {event.booths_province}.")
    if event.opens_on and event.closes_on:
        yield Paragraph(
            f"Đăng ký trên hệ thống OCOP của tỉnh từ {long_date(event.opens_on)} đến hết {long_date(event.closes_on)}; "
            f"chủ thể có ít nhất một sản phẩm còn hiệu lực vào {long_date(event.end_on)}."
        )


def form_paper(event: EventFacts, frame: Frame) -> Paper:
    """Phiếu đăng ký gian hàng, empty, for whoever registers on paper."""
    blank = Frame(
        Head(issuer="……………………………", place="……………", unnumbered=True), Signature(("ĐẠI DIỆN CHỦ THỂ",)), frame.filed
    )
    return _paper(Kind.NOTICE, "PHIẾU ĐĂNG KÝ GIAN HÀNG", event.name, _form(event), blank)


def _form(event: EventFacts) -> Iterator[Block]:
    yield Paragraph(f"Kính gửi: {event.organiser}.")
    for line in (
        "Tên chủ thể: ………………………………………………",
        "Địa chỉ: …………………………………………………",
        "Người đại diện, điện thoại: …………………………………",
        f"Đăng ký gian hàng tại {event.name}, {event.place}, {event.days}.",
        "Sản phẩm mang đến (tên, hạng sao, số giấy chứng nhận, ngày hết hiệu lực):",
        "……………………………………………………………",
        "Diện tích cần: …… m². Cần tủ lạnh, tủ đông: ☐. Cần thêm nguồn điện: ☐. Bày trong gian hàng chung: ☐.",
        "Chúng tôi đồng ý chi trả phần chi phí của chủ thể theo thông báo của đơn vị tổ chức.",
    ):
        yield Paragraph(line)


def allocation_paper(event: EventFacts, booths: Sequence[BoothRow], reserve: Sequence[str], frame: Frame) -> Paper:
    """Danh sách phân bổ gian hàng."""
    body = _allocation(event, booths, reserve)
    return _paper(Kind.NOTICE, "THÔNG BÁO", _subject("Danh sách phân bổ gian hàng tại", event), body, frame)


def _allocation(event: EventFacts, booths: Sequence[BoothRow], reserve: Sequence[str]) -> Iterator[Block]:
    yield Paragraph(
        f"Số gian hàng của tỉnh: {event.booths_province}. Thứ tự xét: hạng sao của sản phẩm còn hiệu lực vào ngày kết "
        "thúc sự kiện, số lần được hỗ trợ trong năm, thứ tự đăng ký."
    )
    columns = (NUMBER, Column("Gian hàng", 0.8), Column("Chủ thể", 2.4), Column("Địa phương", 1.6),
               Column("Sản phẩm", 2.4), Column("Hạng sao", 0.9, Align.CENTRE))  # fmt: skip
    rows = tuple(
        (str(n), row.number, row.producer, row.place, ", ".join(row.products), str(row.stars) if row.stars else "–")
        for n, row in enumerate(booths, 1)
    )
    yield Table(columns, rows, caption="Danh sách được cấp gian hàng")
    for place, name in enumerate(reserve, 1):
        yield Paragraph(f"Dự bị thứ {place}: {name}.")


def goods_paper(event: EventFacts, goods: Sequence[GoodsRow], frame: Frame) -> Paper:
    """Danh mục hàng hóa mang đi, with what became of them where it is known."""
    columns = (
        NUMBER, Column("Chủ thể", 2.2), Column("Hàng hóa", 2), Column("Đơn vị", 0.8), Column("Mang đi", 0.9, RIGHT),
        Column("Bán", 0.9, RIGHT, "Sau sự kiện"), Column("Mang về", 0.9, RIGHT, "Sau sự kiện"),
        Column("Biếu, dùng thử", 0.9, RIGHT, "Sau sự kiện"), Column("Hư hỏng", 0.9, RIGHT, "Sau sự kiện"),
        Column("Chênh lệch", 0.9, RIGHT, "Sau sự kiện"),
    )  # fmt: skip
    rows = tuple(
        (str(n), row.producer, row.name, row.unit, row.brought, row.sold, row.returned, row.given, row.damaged,
         row.missing)
        for n, row in enumerate(goods, 1)
    )  # fmt: skip
    return _paper(
        Kind.NOTICE, "DANH MỤC", _subject("Hàng hóa mang đi", event), [Table(columns, rows)], frame, wide=True
    )


def revenue_paper(event: EventFacts, booths: Sequence[BoothRow], sums: Sums, frame: Frame) -> Paper:
    """Bảng doanh thu gian hàng."""
    return _paper(
        Kind.NOTICE, "BẢNG TỔNG HỢP", _subject("Doanh thu gian hàng tại", event), [_revenue(booths, sums)], frame
    )


def _revenue(booths: Sequence[BoothRow], sums: Sums) -> Table:
    columns = (NUMBER, Column("Gian hàng", 0.8), Column("Chủ thể", 2.6), Column("Doanh thu", 1.4, RIGHT),
               Column("Đơn hàng", 0.9, RIGHT), Column("Ghi chú", 2))  # fmt: skip
    rows = tuple(
        (str(n), row.number, row.producer, _figure(row.revenue_vnd), _figure(row.orders), row.remark)
        for n, row in enumerate(booths, 1)
    )
    total = (
        "",
        "",
        f"Tổng cộng ({sums.told}/{sums.booths} gian hàng đã báo)",
        _figure(sums.revenue_vnd),
        _figure(sums.orders),
        "",
    )
    return Table(columns, rows, total_rows=(total,), unit="Đơn vị tính: đồng", note="Chưa báo cáo: không tính là 0.")


def deals_paper(event: EventFacts, deals: Sequence[DealRow], frame: Frame) -> Paper:
    """Danh mục hợp đồng, biên bản ghi nhớ."""
    body = [_deals(deals)]
    return _paper(Kind.NOTICE, "DANH MỤC", _subject("Hợp đồng, biên bản ghi nhớ ký tại", event), body, frame, wide=True)


def _deals(deals: Sequence[DealRow]) -> Table:
    columns = (NUMBER, Column("Loại", 1.1), Column("Chủ thể", 1.8), Column("Đối tác", 1.6),
               Column("Hàng hóa, số lượng", 1.4), Column("Giá trị", 1.7, RIGHT),
               Column("Ngày ký", 1.6, Align.CENTRE))  # fmt: skip
    rows = tuple(
        (str(n), row.kind, row.producer, row.partner, row.goods, _figure(row.value_vnd), short_date(row.signed_on))
        for n, row in enumerate(deals, 1)
    )
    note = "Biên bản ghi nhớ không ghi giá trị và không tính vào doanh thu."
    return Table(columns, rows, unit="Đơn vị tính: đồng", note=note)


def report_paper(
    event: EventFacts, booths: Sequence[BoothRow], deals: Sequence[DealRow], sums: Sums, paid_vnd: int, frame: Frame
) -> Paper:
    """Báo cáo kết quả sự kiện."""
    body = _report(event, booths, deals, sums, paid_vnd)
    return _paper(Kind.REPORT, "BÁO CÁO", _subject("Kết quả", event), body, frame)


def _report(
    event: EventFacts, booths: Sequence[BoothRow], deals: Sequence[DealRow], sums: Sums, paid_vnd: int
) -> Iterator[Block]:
    yield Heading(1, "TÌNH HÌNH TỔ CHỨC")
    yield Paragraph(
        f"Thực hiện {event.plan_number}, {event.organiser} đã tổ chức, tham gia {event.name} {event.days} "
        f"tại {event.place}."
    )
    yield Paragraph(f"Có {sums.booths} gian hàng của tỉnh với {sums.producers} chủ thể, {sums.products} sản phẩm.")
    yield Heading(1, "KẾT QUẢ")
    yield Paragraph(
        f"Doanh thu tại sự kiện: {_millions(sums.revenue_vnd)}; {_figure(sums.orders)} đơn hàng "
        f"({sums.told}/{sums.booths} gian hàng đã báo)."
    )
    yield Paragraph(
        f"Ký {sums.contracts} hợp đồng, giá trị {_millions(sums.value_vnd)}, và {sums.memoranda} biên bản ghi nhớ."
    )
    yield Paragraph(
        f"Khách tham quan: đếm được {_figure(sums.counted)}, ước tính {_figure(sums.estimated)} "
        "(ghi riêng, không cộng)."
    )
    yield Paragraph(f"Kinh phí ngân sách đã chi: {_millions(paid_vnd)}.")
    yield Heading(1, "SỐ LIỆU CHI TIẾT")
    yield _revenue(booths, sums)
    if deals:
        yield _deals(deals)


def follow_paper(event: EventFacts, deals: Sequence[DealRow], frame: Frame) -> Paper:
    """Sổ theo dõi thực hiện hợp đồng, ghi nhớ."""
    columns = (
        NUMBER, Column("Loại", 1.1), Column("Chủ thể", 2), Column("Đối tác", 2), Column("Ngày ký", 1, Align.CENTRE),
        Column("Giá trị", 1.2, RIGHT), Column("Tình hình", 1.5), Column("Đã thực hiện", 1.2, RIGHT),
        Column("Báo gần nhất", 1.1, Align.CENTRE),
    )  # fmt: skip
    rows = tuple(
        (str(n), row.kind, row.producer, row.partner, short_date(row.signed_on), _figure(row.value_vnd), row.state,
         _figure(row.delivered_vnd), short_date(row.last_told) if row.last_told else "chưa báo")
        for n, row in enumerate(deals, 1)
    )  # fmt: skip
    body = [Table(columns, rows, unit="Đơn vị tính: đồng")]
    return _paper(
        Kind.NOTICE,
        "SỔ THEO DÕI",
        _subject("Thực hiện hợp đồng, biên bản ghi nhớ ký tại", event),
        body,
        frame,
        wide=True,
    )


def _paper(
    kind: Kind,
    type_name: str,
    subject: str,
    body: Iterator[Block] | Sequence[Block],
    frame: Frame,
    *,
    wide: bool = False,
) -> Paper:
    return Paper(
        kind=kind, type_name=type_name, head=frame.head, subject=subject, body=tuple(body), signature=frame.signature,
        filed=frame.filed, landscape=wide,
    )  # fmt: skip


def _subject(what: str, event: EventFacts) -> str:
    return f"{what} {event.name}"


def _figure(number: int | None) -> str:
    """No data is a dash, 0 is 0."""
    return "–" if number is None else grouped(number)


def _millions(amount_vnd: int | None) -> str:
    """R6: million đồng with one decimal, rounded once."""
    return "chưa có số liệu" if amount_vnd is None else f"{decimal_comma(amount_vnd / MILLION, 1)} triệu đồng"
