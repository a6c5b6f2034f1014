"""Hợp đồng, phụ lục, giấy đề nghị tạm ứng, thanh toán, báo cáo tiến độ, nghiệm thu, bảng kê chứng từ."""

from collections.abc import Iterator

from ocop.base.kernel.formats import decimal_comma, grouped, short_date
from ocop.base.papers.blocks import Article, Block, Paper, Paragraph, Signature, paragraphs
from ocop.base.papers.vocabulary import Kind

from ..models import Acceptance, Contract, PaymentRequest, ProgressReport, SupportProject
from ..vocabulary.projects import ContractKind, PaperStage, RequestKind
from .deciding import person_said
from .words import (
    SIGNED,
    SIGNED_AND_NAMED,
    about_project,
    days_of,
    norm_said,
    numbered_list,
    office_head,
    producer_head,
    producer_signature,
    representative_of,
    said,
    section,
    sum_said,
    table_of,
)

VOUCHERS = (("TT", 0.5), ("Chứng từ", 3.6), ("Ngày nhận", 1.2), ("Ghi chú", 2.4))
DUTIES = (
    "Bên A chuyển kinh phí theo tiến độ, nghiệm thu, thanh toán khi Bên B có đủ hồ sơ theo quy định.",
    "Bên B bảo đảm vốn đối ứng, thực hiện đúng nội dung, báo cáo tiến độ, lưu giữ chứng từ, chịu sự kiểm tra.",
)
SCHEDULE = "Theo tiến độ của đề án được phê duyệt; tạm ứng, thanh toán theo quy định hiện hành."
RECOVERY = "Bên B hoàn trả kinh phí đã nhận khi dùng sai mục đích, vi phạm hợp đồng hoặc để đề án bị ngừng."


def contract(signed: Contract) -> Paper:
    """Hợp đồng hỗ trợ, or an appendix of one."""
    project, is_appendix = signed.project, signed.kind == ContractKind.APPENDIX
    return Paper(
        kind=Kind.MINUTES,
        type_name="Phụ lục hợp đồng" if is_appendix else "Hợp đồng",
        head=office_head(project.centre, "", written=signed.number, day=signed.signed_on),
        subject=f"Hỗ trợ thực hiện đề án “{project.title}”",
        body=tuple(_appendix(signed) if is_appendix else _contract(signed)),
        signature=Signature(("ĐẠI DIỆN BÊN B",), representative_of(project.producer), SIGNED_AND_NAMED),
        secretary=Signature(("ĐẠI DIỆN BÊN A",), "", SIGNED_AND_NAMED),
        filed="hồ sơ đề án",
    )


def _contract(signed: Contract) -> Iterator[Block]:
    project = signed.project
    yield Paragraph(
        f"Căn cứ Quyết định số {project.decision_number} về việc phê duyệt đề án hỗ trợ; ngày "
        f"{short_date(signed.signed_on)}, hai bên gồm:"
    )
    yield from said("Bên A", signed.party_a)
    yield from said("Bên B", signed.party_b)
    if signed.parent:
        yield from said("Thuộc hợp đồng", f"{signed.parent.number}, ngày {short_date(signed.parent.signed_on)}")
    yield Article("Nội dung", f"Bên A hỗ trợ Bên B thực hiện đề án “{project.title}” (mã {project.code}).")
    yield from norm_said(project)
    yield Article("Kinh phí hỗ trợ")
    yield from sum_said("Số tiền", signed.amount_vnd)
    yield Article("Thời gian", _until(signed) or days_of(project))
    yield Article("Tiến độ thực hiện và thanh toán")
    yield from paragraphs(signed.schedule or SCHEDULE)
    yield Article("Trách nhiệm của các bên")
    yield from (Paragraph(duty) for duty in DUTIES)
    yield Article("Vi phạm và thu hồi kinh phí")
    yield from paragraphs(signed.recovery_clause or RECOVERY)
    yield Article("Hiệu lực", "Hợp đồng có hiệu lực từ ngày ký, lập thành 04 bản có giá trị như nhau.")


def _until(signed: Contract) -> str:
    return f"Từ ngày ký đến ngày {short_date(signed.ends_on)}." if signed.ends_on else ""


def _appendix(signed: Contract) -> Iterator[Block]:
    parent = signed.parent
    if parent:
        yield Paragraph(f"Phụ lục của Hợp đồng số {parent.number} ngày {short_date(parent.signed_on)}.")
    yield from said("Bên A", signed.party_a)
    yield from said("Bên B", signed.party_b)
    yield Article("Nội dung điều chỉnh")
    yield from sum_said("Kinh phí hỗ trợ sau điều chỉnh", signed.amount_vnd)
    yield from said("Thời gian", _until(signed))
    yield from paragraphs(signed.schedule)
    yield Article("Điều khoản khác", "Các nội dung khác giữ nguyên; phụ lục là phần không tách rời của hợp đồng.")


def payment_request(asked: PaymentRequest) -> Paper:
    """Giấy đề nghị tạm ứng, thanh toán."""
    project = asked.project
    what = "tạm ứng" if asked.kind == RequestKind.ADVANCE else "thanh toán"
    body = [
        *about_project(project),
        *said("Kinh phí hỗ trợ được phê duyệt", f"{grouped(project.approved_vnd)} đồng"),
        *said("Được thanh toán sau nghiệm thu", _payable(project)),
        *sum_said(f"Số tiền đề nghị {what}", asked.amount_vnd),
        *said("Thuyết minh", asked.note),
        *said("Chứng từ kèm theo", "\n".join(row[1] for row in _vouchers(project))),
    ]
    return Paper(
        kind=Kind.NOTICE,
        type_name=f"Giấy đề nghị {what}",
        head=producer_head(project, asked.asked_on),
        subject="Kinh phí hỗ trợ đề án",
        addressees=(project.department.name,),
        body=tuple(body),
        signature=producer_signature(project.producer),
        filed="đơn vị",
    )


def _payable(project: SupportProject) -> str:
    return "" if project.payable_vnd is None else f"{grouped(project.payable_vnd)} đồng"


def progress_report(report: ProgressReport) -> Paper:
    """Báo cáo tiến độ thực hiện đề án."""
    project = report.project
    body = [
        *section("Đề án", *about_project(project)),
        *section(
            "Kết quả thực hiện",
            *said("Khối lượng đã thực hiện", f"{decimal_comma(report.done_percent, 1)}% tổng vốn đầu tư"),
            *said("Vốn đã đầu tư", f"{grouped(report.invested_vnd)} đồng"),
            *paragraphs(report.text),
        ),
        *section("Xác nhận", *_confirmed(report)),
    ]
    return Paper(
        kind=Kind.REPORT,
        head=producer_head(project, report.reported_on),
        subject="Tiến độ thực hiện đề án hỗ trợ",
        addressees=(project.centre.name,),
        body=tuple(body),
        signature=producer_signature(project.producer),
        filed="đơn vị",
    )


def _confirmed(report: ProgressReport) -> Iterator[Block]:
    if report.confirmed_by and report.confirmed_on:
        name, day = report.confirmed_by.full_name, short_date(report.confirmed_on)
        yield Paragraph(f"{report.project.centre.name} xác nhận tiến độ ({name}, ngày {day}).")


def acceptance_minutes(accepted: Acceptance) -> Paper:
    """Biên bản nghiệm thu."""
    project = accepted.project
    body = [
        Paragraph(f"Ngày {short_date(accepted.accepted_on)}, tại {project.place.name}, tổ nghiệm thu đã làm việc:"),
        *numbered_list("Thành phần", [person_said(one) for one in accepted.members]),
        *section("Đề án", *about_project(project), *norm_said(project)),
        *section(
            "Kết quả nghiệm thu",
            *said("Khối lượng", accepted.quantity),
            *said("Chi phí được nghiệm thu", f"{grouped(accepted.cost_vnd)} đồng"),
            *said("Chi phí hợp lệ", f"{grouped(accepted.eligible_vnd)} đồng"),
            *sum_said("Kinh phí hỗ trợ được thanh toán", accepted.payable_vnd),
            *said("Kết luận", "Đạt" if accepted.is_passed else "Không đạt"),
            *paragraphs(accepted.remarks),
        ),
    ]
    return Paper(
        kind=Kind.MINUTES,
        head=office_head(project.centre, "BB", day=accepted.accepted_on),
        subject=accepted.get_level_display(),
        body=tuple(body),
        signature=Signature(("TỔ NGHIỆM THU",), accepted.made_by.full_name, SIGNED),
        secretary=producer_signature(project.producer, SIGNED),
        recipients=(project.producer.name,),
    )


def voucher_list(project: SupportProject) -> Paper:
    """Bảng kê chứng từ: what was handed in for acceptance and payment."""
    accepted = project.acceptances.filter(is_passed=True).first()
    cost = accepted.cost_vnd if accepted else 0
    body = [
        *about_project(project),
        table_of(VOUCHERS, _vouchers(project)),
        *sum_said("Tổng chi phí được nghiệm thu", cost),
    ]
    return Paper(
        kind=Kind.NOTICE,
        type_name="Bảng kê chứng từ",
        head=producer_head(project, project.accepted_on),
        subject="Thực hiện đề án hỗ trợ",
        body=tuple(body),
        signature=producer_signature(project.producer),
        filed="đơn vị",
    )


def _vouchers(project: SupportProject) -> list[tuple[str, ...]]:
    stages = (PaperStage.ACCEPTANCE, PaperStage.PAYMENT, PaperStage.SETTLEMENT)
    kept = project.papers.filter(stage__in=stages, removed_on=None, is_inner=False).select_related("file")
    return [
        (str(number), paper.file.name, short_date(paper.added_on), paper.note) for number, paper in enumerate(kept, 1)
    ]
