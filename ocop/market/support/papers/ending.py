"""Biên bản thanh lý, báo cáo quyết toán, quyết định điều chỉnh, ngừng, thông báo thu hồi."""

from collections.abc import Iterator
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.base.kernel.formats import grouped, short_date
from ocop.base.papers.blocks import Article, Block, Paper, Paragraph, Signature, paragraphs
from ocop.base.papers.vocabulary import Kind

from ..models import AdjustmentRequest, Recovery, Settlement, Stop, SupportProject
from ..vocabulary.projects import Authority, ContractKind
from .words import (
    SIGNED_AND_NAMED,
    about_project,
    committee_of,
    headed,
    laws_on,
    norm_said,
    office_head,
    office_signature,
    representative_of,
    said,
    section,
    sum_said,
    table_of,
    typed,
)

SETTLED = (("TT", 0.5), ("Nguồn kinh phí", 3.2), ("Được duyệt", 1.5), ("Đã chi", 1.5), ("Còn lại", 1.5))


def liquidation_minutes(settled: Settlement) -> Paper:
    """Biên bản thanh lý hợp đồng."""
    project = settled.project
    signed = project.contracts.filter(kind=ContractKind.BENEFICIARY).first()
    body = [
        *(_of_contract(signed.number, signed.party_a, signed.party_b) if signed else ()),
        *section("Kết quả thực hiện", *about_project(project), *_paid(project)),
        *section(
            "Thanh lý",
            Paragraph("Hai bên đã thực hiện xong nghĩa vụ và thống nhất thanh lý hợp đồng."),
            *paragraphs(settled.remarks),
        ),
    ]
    return Paper(
        kind=Kind.MINUTES,
        head=office_head(project.centre, "BB", written=settled.liquidation_number, day=settled.settled_on),
        subject="Thanh lý hợp đồng hỗ trợ",
        body=tuple(body),
        signature=Signature(("ĐẠI DIỆN BÊN B",), representative_of(project.producer), SIGNED_AND_NAMED),
        secretary=Signature(("ĐẠI DIỆN BÊN A",), "", SIGNED_AND_NAMED),
    )


def _of_contract(number: str, party_a: str, party_b: str) -> Iterator[Block]:
    yield Paragraph(f"Căn cứ Hợp đồng số {number}, hai bên gồm:")
    yield from said("Bên A", party_a)
    yield from said("Bên B", party_b)


def _paid(project: SupportProject) -> Iterator[Block]:
    yield from said("Kinh phí hỗ trợ được phê duyệt", f"{grouped(project.approved_vnd)} đồng")
    if project.payable_vnd is not None:
        yield from sum_said("Kinh phí được thanh toán sau nghiệm thu", project.payable_vnd)


def settlement_report(settled: Settlement) -> Paper:
    """Báo cáo quyết toán kinh phí hỗ trợ."""
    project = settled.project
    rows = list(_by_source(project))
    spent = sum(paid for _name, _approved, paid in rows)
    approved = sum(amount for _name, amount, _paid in rows)
    told = [
        (str(number), name, grouped(amount), grouped(paid), grouped(amount - paid))
        for number, (name, amount, paid) in enumerate(rows, 1)
    ]
    total = ("", "Cộng", grouped(approved), grouped(spent), grouped(approved - spent))
    body = [
        *section("Đề án", *about_project(project), *norm_said(project)),
        *section(
            "Quyết toán kinh phí", table_of(SETTLED, told, right=(2, 3, 4), total=total, unit="Đơn vị tính: đồng"),
            *said("Giá trị chứng từ hợp lệ", f"{grouped(settled.invoices_vnd)} đồng"),
            *said("Biên bản thanh lý hợp đồng", settled.liquidation_number),
            *said("Đại diện tài chính kiểm tra", settled.checked_by),
        ),
        *typed("Ghi chú", settled.remarks),
    ]  # fmt: skip
    return Paper(
        kind=Kind.REPORT,
        head=office_head(project.department, "BC", written=settled.number, day=settled.settled_on),
        subject="Quyết toán kinh phí hỗ trợ đề án",
        addressees=(committee_of(project).name,),
        body=tuple(body),
        signature=office_signature(project.department),
    )


def _by_source(project: SupportProject) -> Iterator[tuple[str, int, int]]:
    for funding in project.fundings.select_related("line__source", "commitment"):
        held = funding.commitment
        yield funding.line.source.name, held.approved_vnd if held else 0, held.paid_vnd if held else 0


def adjustment_decision(asked: AdjustmentRequest) -> Paper:
    """Quyết định điều chỉnh đề án: of the department or of who approved."""
    project = asked.project
    is_ours = asked.authority == Authority.DEPARTMENT
    issuer = project.department if is_ours else committee_of(project)
    body = [
        Article("", f"Điều chỉnh {asked.get_kind_display().lower()} của đề án “{project.title}” (mã {project.code}):"),
        *_changed(asked),
        *said("Lý do", asked.reason),
        Article("", f"Các nội dung khác thực hiện theo Quyết định số {project.decision_number}."),
        _carried_out(project),
    ]
    decided = (asked.decision_number, asked.decided_on)
    return _decision(issuer, decided, "Về việc điều chỉnh đề án hỗ trợ", body, project)


def _changed(asked: AdjustmentRequest) -> Iterator[Block]:
    yield from paragraphs(asked.text)
    yield from said("Thời gian thực hiện đến", short_date(asked.end_on) if asked.end_on else "")
    if asked.amount_vnd is not None:
        yield from sum_said("Kinh phí hỗ trợ", asked.amount_vnd)
    yield from said("Địa điểm", asked.place.name if asked.place else "")
    yield from said("Đơn vị thụ hưởng", asked.beneficiary.name if asked.beneficiary else "")


def stop_decision(stopped: Stop) -> Paper:
    """Quyết định ngừng thực hiện đề án."""
    project = stopped.project
    body = [
        Article("", f"Ngừng thực hiện đề án “{project.title}” (mã {project.code}) của {project.producer.name}."),
        *said("Lý do", stopped.reason),
        Article("", "Kinh phí chưa chi được giải phóng, số đã chi được thu hồi theo quy định và hợp đồng."),
        *sum_said("Kinh phí giải phóng", stopped.released_vnd),
        _carried_out(project),
    ]
    decided = (stopped.decision_number, stopped.decided_on)
    return _decision(committee_of(project), decided, "Về việc ngừng thực hiện đề án hỗ trợ", body, project)


def _carried_out(project: SupportProject) -> Article:
    bodies = f"{project.department.name}, {project.producer.name}"
    return Article("", f"{bodies} và các cơ quan liên quan thi hành Quyết định này.")


def _decision(
    issuer: Organisation, decided: tuple[str, date | None], subject: str, body: list[Block], project: SupportProject
) -> Paper:
    number, day = decided
    return Paper(
        kind=Kind.DECISION,
        head=office_head(issuer, "QĐ", written=number, day=day),
        subject=subject,
        legal_basis=(
            *(laws_on(day) if day else ()),
            f"Căn cứ Quyết định số {project.decision_number} phê duyệt danh mục đề án hỗ trợ",
        ),
        proposer=project.department.name,
        authority=headed(issuer) if issuer == project.department else issuer.name,
        body=tuple(body),
        signature=office_signature(issuer),
        recipients=(project.department.name, project.producer.name),
        preliminary_mark="" if number else "DỰ THẢO",
    )


def recovery_notice(opened: Recovery) -> Paper:
    """Thông báo thu hồi kinh phí hỗ trợ."""
    project = opened.project
    body = [
        Paragraph(f"{project.department.name} thông báo thu hồi kinh phí đã hỗ trợ {project.producer.name} như sau:"),
        *about_project(project),
        *said("Căn cứ", opened.document_number),
        *said("Lý do", f"{opened.get_cause_display()}: {opened.reason}"),
        *sum_said("Số tiền phải hoàn trả", opened.amount_vnd),
        *said("Đã hoàn trả", f"{grouped(opened.received_vnd)} đồng" if opened.received_vnd else ""),
        *said("Thời hạn", f"đến hết ngày {short_date(opened.due_on)}" if opened.due_on else ""),
    ]
    return Paper(
        kind=Kind.NOTICE,
        type_name="Thông báo",
        head=office_head(project.department, "TB", day=opened.opened_on),
        subject="Về việc thu hồi kinh phí hỗ trợ",
        addressees=(project.producer.name,),
        body=tuple(body),
        signature=office_signature(project.department),
    )
