"""Every paper of the council's work with invented people, products and numbers."""

from dataclasses import replace
from datetime import date

from ocop.base.papers.blocks import Paper
from ocop.cycle.assessment.rules import papers
from ocop.cycle.assessment.rules.facts import KnockOut
from ocop.cycle.assessment.rules.papers import Asked, Attended, Frame, SittingContent
from ocop.cycle.assessment.vocabulary import Ground

from ..records import SEATS, capped_record, five_star_record, four_star_record, low_record, record, seats_of
from ..sheets import TEA

CHAIRMAN = "Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên"
COUNCIL = Frame(
    issuer="Hội đồng đánh giá, phân hạng sản phẩm OCOP",
    parent_body="Ủy ban nhân dân tỉnh Thái Nguyên",
    place="Thái Nguyên",
    day=date(2026, 11, 25),
    symbol="BB-HĐ",
    number=4,
    competence=("TM. HỘI ĐỒNG", "CHỦ TỊCH"),
    signer="Hoàng Văn Minh",
)
OFFICE = Frame(
    issuer="Sở Nông nghiệp và Môi trường",
    parent_body="Ủy ban nhân dân tỉnh Thái Nguyên",
    place="Thái Nguyên",
    symbol="TTr-SNNMT",
    competence=("GIÁM ĐỐC",),
    signer="Nông Thị Bích",
    bases=(
        "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ",
        "Quyết định số 1900/QĐ-UBND ngày 14 tháng 9 năm 2026 về việc thành lập Hội đồng",
        "Quyết định số 1901/QĐ-UBND ngày 14 tháng 9 năm 2026 ban hành Quy chế hoạt động của Hội đồng",
    ),
    recipients=("Văn phòng Điều phối nông thôn mới",),
)
PROVINCE = replace(
    OFFICE,
    issuer="Ủy ban nhân dân tỉnh Thái Nguyên",
    parent_body="",
    symbol="QĐ-UBND",
    authority=CHAIRMAN,
    competence=("CHỦ TỊCH",),
    signer="",
    recipients=("Sở Nông nghiệp và Môi trường",),
)
ALONG = ("Báo cáo thẩm định của Tổ tư vấn", "Báo cáo kết quả của Hội đồng", "Hồ sơ sản phẩm", "05 mẫu sản phẩm")


def out_record():
    """A dossier that is out."""
    forged = KnockOut(ground=Ground.FORGED, reason="Phiếu kiểm nghiệm bị sửa ngày cấp", has_evidence=True)
    return record((), knock_outs=(forged,), seats=seats_of(recused=(3,)), name="Trà gừng Nặm Cang")


def attended(seat):
    """A member who was there."""
    return Attended(name=seat.name, title=seat.title, body=seat.body, role_name=seat.role_name, is_present=True)


ABSENT = Attended(
    name="Lưu Thị Hoa", title="Chủ tịch", body="Hội Nông dân", role_name="Thành viên", is_present=False,
    note="vắng có lý do",
)  # fmt: skip


def sitting() -> SittingContent:
    """Three dossiers."""
    return SittingContent(
        records=(four_star_record(), capped_record(), out_record()),
        members=(*(attended(seat) for seat in SEATS), ABSENT),
        secretary="Bàn Văn Thắng",
        chair="Hoàng Văn Minh",
        began="08 giờ 00",
        ended="11 giờ 20",
        course={1: "Chủ thể trình bày 10 phút và trả lời hai câu hỏi về hợp đồng đại lý."},
    )


def asked() -> tuple[Asked, ...]:
    """What goes before the Chairman."""
    return (
        Asked(record=five_star_record(), to_ministry=True),
        Asked(record=four_star_record()),
        Asked(record=capped_record()),
    )


DECISION = "Quyết định số 2100/QĐ-UBND ngày 20 tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh"
NOTICE = replace(OFFICE, symbol="TB-SNNMT", number=112, day=date(2026, 12, 22))


def all_papers() -> dict[str, Paper]:
    """By the name of its page."""
    return {
        "phieu-danh-gia": papers.ballot_paper(capped_record(), TEA, COUNCIL, member=2, turn=1),
        "tong-hop": papers.summary_paper(four_star_record(), COUNCIL),
        "tong-hop-khong-dat": papers.summary_paper(out_record(), COUNCIL),
        "bien-ban": papers.minutes_paper(sitting(), COUNCIL),
        "bao-cao": papers.report_paper(sitting(), replace(COUNCIL, symbol="BC-HĐ"), addressee=CHAIRMAN),
        "to-trinh": papers.submission_paper(asked(), OFFICE, addressee=CHAIRMAN),
        "quyet-dinh": papers.decision_paper(asked(), PROVINCE, proposer="Giám đốc Sở Nông nghiệp và Môi trường"),
        "thong-bao-chu-the": papers.to_producer(capped_record(), NOTICE, decision=DECISION),
        "thong-bao-duoi-3-sao": papers.to_producer(low_record(), NOTICE),
        "thong-bao-xa": papers.to_commune(
            (four_star_record(), capped_record()), NOTICE, commune="xã Bình Văn", decision=DECISION
        ),
        "gui-bo": papers.letter_paper(
            asked()[:1],
            replace(PROVINCE, symbol="UBND-KT", number=3105, day=date(2026, 12, 22)),
            ministry="Bộ Nông nghiệp và Môi trường",
            decision=DECISION,
            along=ALONG,
        ),
    }
