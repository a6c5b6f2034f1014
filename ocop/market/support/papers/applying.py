"""Đơn đề nghị, phiếu tiếp nhận, thông báo bổ sung."""

from collections.abc import Iterator

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Block, Bullet, Paper, Paragraph
from ocop.base.papers.vocabulary import Kind

from ..models import Return, SupportProject
from ..vocabulary.projects import PaperStage
from .words import (
    about_project,
    costs_of,
    days_of,
    money_of,
    office_head,
    office_signature,
    producer_head,
    producer_signature,
    said,
    section,
    typed,
)

PLEDGE = (
    "Đơn vị cam kết thông tin trong hồ sơ là đúng sự thật; bảo đảm đủ vốn đối ứng; chưa được hỗ trợ từ nguồn ngân sách "
    "nhà nước nào cho cùng nội dung; sử dụng kinh phí đúng mục đích và chịu trách nhiệm trước pháp luật."
)


def application(project: SupportProject) -> Paper:
    """Đơn đề nghị hỗ trợ, as submitted last."""
    return Paper(
        kind=Kind.NOTICE,
        type_name="Đơn đề nghị hỗ trợ",
        head=producer_head(project, project.submitted_on),
        subject=project.title,
        addressees=(project.department.name,),
        body=tuple(_application(project)),
        signature=producer_signature(project.producer),
        filed="đơn vị",
    )


def _application(project: SupportProject) -> Iterator[Block]:
    producer = project.producer
    about = [*about_project(project), *said("Mã số thuế", producer.tax_code), *said("Điện thoại", producer.phone)]
    yield from section("Đơn vị đề nghị và đề án", *about, *said("Thời gian thực hiện", days_of(project)))
    yield from typed("Hiện trạng", project.present)
    yield from typed("Sự cần thiết", project.need)
    yield from typed("Hiệu quả dự kiến", project.effect)
    yield from section("Kinh phí", *money_of(project), *costs_of(project))
    yield from section("Hồ sơ kèm theo", *(Bullet(row) for row in _attached(project)))
    yield Paragraph(PLEDGE)


def _attached(project: SupportProject) -> list[str]:
    kept = project.papers.filter(stage=PaperStage.APPLICATION, removed_on=None).select_related("file")
    return [paper.file.name for paper in kept]


def receipt(project: SupportProject) -> Paper:
    """Phiếu tiếp nhận hồ sơ."""
    body = [
        *about_project(project),
        *said("Người nộp", project.submitted_by.full_name if project.submitted_by else ""),
        *said("Ngày nộp", short_date(project.submitted_on) if project.submitted_on else ""),
        *said("Lần nộp", project.version),
        *said("Giấy tờ đã nhận", "\n".join(_attached(project))),
        *said("Hạn tiếp nhận, khảo sát", short_date(project.due_on) if project.due_on else ""),
    ]
    return Paper(
        kind=Kind.NOTICE,
        type_name="Phiếu tiếp nhận hồ sơ",
        head=office_head(project.centre, "PTN", day=project.submitted_on),
        subject="Đề nghị hỗ trợ",
        body=tuple(body),
        signature=office_signature(project.centre),
        recipients=(project.producer.name,),
    )


def completion_notice(asked: Return) -> Paper:
    """Thông báo bổ sung hồ sơ: one list with its last day."""
    project = asked.project
    body = [
        Paragraph(f"{project.centre.name} đã xem xét hồ sơ đề án “{project.title}” (mã {project.code})."),
        *typed("Lý do", asked.reason),
        *section("Nội dung cần bổ sung", *(Bullet(str(item)) for item in asked.items)),
        Paragraph(
            f"Đề nghị {project.producer.name} gửi hồ sơ bổ sung trước hết ngày {short_date(asked.due_on)}. "
            "Quá thời hạn này, hồ sơ được coi là đã rút; đơn vị có thể nộp lại."
        ),
    ]
    return Paper(
        kind=Kind.NOTICE,
        head=office_head(project.centre, "TB", day=asked.returned_on),
        type_name="Thông báo",
        subject="Về việc bổ sung hồ sơ đề nghị hỗ trợ",
        addressees=(project.producer.name,),
        body=tuple(body),
        signature=office_signature(project.centre),
    )
