"""Records of results with invented people, as a sitting of nine members freezes them."""

from dataclasses import replace

from ocop.cycle.assessment.rules.facts import Ballot, Seat
from ocop.cycle.assessment.rules.ranking import outcome_of
from ocop.cycle.assessment.rules.record import (
    About,
    DossierAbout,
    ProductAbout,
    Said,
    SeatAbout,
    SittingAbout,
    record_of,
)

from .sheets import COMPETENCES, TEA, ballots, filled, item, regulation

MEMBERS = (
    ("Hoàng Văn Minh", "Phó Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh", "chair", "Chủ tịch Hội đồng"),
    ("Nông Thị Bích", "Giám đốc", "Sở Nông nghiệp và Môi trường", "deputy", "Phó Chủ tịch Hội đồng"),
    ("Lý Thị Thu", "Phó Giám đốc", "Sở Công Thương", "member", "Thành viên"),
    ("Ma Văn Đức", "Phó Giám đốc", "Sở Y tế", "member", "Thành viên"),
    ("Bàn Văn Thắng", "Chánh Văn phòng", "Văn phòng Điều phối", "secretary", "Thư ký"),
)
SEATS = tuple(
    SeatAbout(member=n, name=name, title=title, body=body, role=role, role_name=role_name)
    for n, (name, title, body, role, role_name) in enumerate(MEMBERS, 1)
)
ABOUT = About(
    product=ProductAbout(
        name="Trà Shan tuyết Bản Nà",
        code="19-01234-7-2026",
        producer="Tổ hợp tác Trà Hương (dữ liệu minh họa)",
        address="Thôn Bản Nà, xã Bình Văn",
        phone="0200 000 001",
        representative="Triệu Thị Minh Họa",
        commune="xã Bình Văn",
        province="tỉnh Thái Nguyên",
        set_code="12",
        set_name="Sản phẩm trà từ thực vật khác",
    ),
    dossier=DossierAbout(
        dossier=31,
        number="07/PĐK-19-01234-2026",
        kind="first",
        kind_name="Đánh giá lần đầu",
        version=2,
        digest="5f0c",
        framework="QD-26-2026",
        framework_number="26/2026/QĐ-TTg",
        framework_hash="a1b2",
    ),
    sitting=SittingAbout(
        sitting=4,
        title="Phiên 2, đợt 2 năm 2026",
        mode="meeting",
        mode_name="Họp trực tiếp",
        held_on="2026-11-25",
        place="Thái Nguyên",
        council="Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Thái Nguyên",
        council_number="1900/QĐ-UBND",
        council_on="2026-09-14",
        council_issuer="Ủy ban nhân dân tỉnh Thái Nguyên",
        regulation_number="1901/QĐ-UBND",
        regulation_on="2026-09-14",
        regulation_version=1,
    ),
    seats=SEATS,
    closed_at="2026-11-25T10:42:00+07:00",
    closed_by="Hoàng Văn Minh",
    signed={(n, 1): f"2026-11-25T09:{10 + n}:00+07:00" for n in range(1, 6)},
    remarks={(2, 1): "Hợp đồng ghi 58% sản lượng; phụ lục tháng 9 chưa có chữ ký hộ."},
    discussions=(
        Said(turn=1, text="Thống nhất cách hiểu tiêu chí 4.1.", on="2026-11-25T10:02:00+07:00", by="Bàn Văn Thắng"),
    ),
    evidence=("bien-ban.pdf",),
)


def seats_of(*, absent=(), recused=()):
    return tuple(
        Seat(
            member=each.member,
            name=each.name,
            is_chair=each.role == "chair",
            is_present=each.member not in absent,
            is_recused=each.member in recused,
        )
        for each in SEATS
    )


def record(given, *, sheet=TEA, rules=None, name=ABOUT.product.name, discussions=(), **named):
    """What a sitting freezes of one dossier."""
    judged, terms = item(sheet, given, seats=named.pop("seats", seats_of()), **named), rules or regulation()
    about = replace(ABOUT, product=replace(ABOUT.product, name=name), discussions=discussions)
    return record_of(judged, outcome_of(judged, terms, COMPETENCES), terms, about)


def capped_record():
    """75 points, 3 stars: the area of distribution is below what 4 stars ask for."""
    low = {**filled(TEA, 76, 4), "4.1": 1}
    reasons = {"4.1": "Mới bán tại 3 đại lý trong xã, xem hợp đồng số 02."}
    given = tuple(Ballot(member=n, chosen=low, reasons=reasons if n == 2 else {}) for n in range(1, 6))
    return record(given)


def four_star_record():
    """A mean of 77,80 after a second turn, the first sheets kept."""
    first = ballots(*(filled(TEA, total, 4) for total in (70, 78, 82, 79, 80)))
    second = ballots(*(filled(TEA, total, 4) for total in (75, 78, 79, 78, 79)), turn=2)
    return record(first + second, name="Trà túi lọc Khau Mu", discussions=ABOUT.discussions)


def five_star_record():
    """94 points of five members, every minimum kept."""
    return record(ballots(*[filled(TEA, 94, 5)] * 5), name="Trà hoa vàng Phia Đén")


def low_record():
    """44 points: a notice only."""
    return record(ballots(*[filled(TEA, 44)] * 5), name="Trà dây Nà Cọ")
