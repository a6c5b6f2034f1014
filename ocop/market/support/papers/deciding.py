"""Biên bản khảo sát, phiếu chấm ưu tiên, biên bản thẩm định, tờ trình, quyết định phê duyệt, văn bản từ chối."""

from collections.abc import Iterator
from typing import Any

from ocop.base.kernel.formats import grouped, short_date
from ocop.base.papers.blocks import Article, Block, Paper, Paragraph, Signature
from ocop.base.papers.vocabulary import Kind

from ..models import Appraisal, ProjectList, Refusal, Survey
from ..models.projects import thawed
from ..norm_words import figures_in_words
from .words import (
    SIGNED,
    about_project,
    beneficiaries_of,
    committee_of,
    costs_of,
    laws_on,
    money_of,
    numbered_list,
    office_head,
    office_signature,
    producer_signature,
    said,
    section,
    sum_said,
    table_of,
    typed,
)

PRIORITIES = (("TT", 0.5), ("Tiêu chí ưu tiên", 5), ("Điểm", 1))
CHECKS = (("TT", 0.5), ("Nội dung thẩm định", 3.4), ("Kết quả", 1.1), ("Nhận xét", 2.4))
LIST = (("TT", 0.5), ("Mã, tên đề án", 3.2), ("Đơn vị thụ hưởng", 2.2), ("Điểm", 0.7), ("Hỗ trợ (đồng)", 1.5))


def survey_minutes(survey: Survey) -> Paper:
    """Biên bản khảo sát, signed by the surveyors and the producer."""
    project = survey.project
    body = [
        Paragraph(f"Ngày {short_date(survey.surveyed_on)}, tại {project.place.name}, đoàn khảo sát đã làm việc:"),
        *numbered_list("Thành phần", [person_said(one) for one in survey.surveyors]),
        *section("Đề án", *about_project(project)),
        *typed("Kết quả khảo sát", survey.findings),
    ]
    return Paper(
        kind=Kind.MINUTES,
        head=office_head(project.centre, "BB", day=survey.surveyed_on),
        subject="Khảo sát đề án hỗ trợ",
        body=tuple(body),
        signature=Signature(("ĐẠI DIỆN ĐOÀN KHẢO SÁT",), survey.made_by.full_name, SIGNED),
        secretary=producer_signature(project.producer, SIGNED),
        recipients=(project.producer.name,),
    )


def person_said(one: Any) -> str:
    """A person of minutes, kept as words or as name and body."""
    if isinstance(one, dict):
        return ", ".join(str(part) for part in one.values() if part)
    return ", ".join(str(part) for part in one) if isinstance(one, list | tuple) else str(one)


def priority_sheet(appraisal: Appraisal) -> Paper:
    """Phiếu chấm điểm ưu tiên (N4)."""
    project = appraisal.project
    rows = [(str(number), *_weight_said(row)) for number, row in enumerate(appraisal.priority, 1)]
    total = ("", "Tổng điểm", str(appraisal.priority_score))
    body = [
        *about_project(project),
        table_of(PRIORITIES, rows, right=(2,), total=total),
    ]
    return Paper(
        kind=Kind.NOTICE,
        type_name="Phiếu chấm điểm ưu tiên",
        head=office_head(project.centre, "PCĐ", day=appraisal.drafted_on),
        subject=project.title,
        body=tuple(body),
        signature=Signature(("NGƯỜI CHẤM",), appraisal.drafted_by.full_name, SIGNED),
        filed="hồ sơ đề án",
    )


def _weight_said(row: Any) -> tuple[str, str]:
    if isinstance(row, dict):
        return str(row.get("name") or row.get("code")), str(row.get("points", ""))
    return str(row), ""


def appraisal_minutes(appraisal: Appraisal) -> Paper:
    """Biên bản thẩm định: the checklist, the norm, what is proposed."""
    project = appraisal.project
    lines = appraisal.lines.all()
    rows = [
        (str(number), _check_said(line.name, line.basis), line.get_answer_display() or "", line.remark)
        for number, line in enumerate(lines, 1)
    ]
    body = [
        *section("Đề án", *about_project(project), *money_of(project)),
        *section("Nội dung thẩm định", *([table_of(CHECKS, rows)] if rows else [])),
        *section("Kinh phí", *costs_of(project), *_limits(appraisal)),
        *section(
            "Kết luận", *said("Kết quả", appraisal.get_result_display()), *said("Điều kiện", appraisal.conditions)
        ),
    ]
    return Paper(
        kind=Kind.MINUTES,
        head=office_head(project.department, "BB", day=appraisal.signed_on or appraisal.drafted_on),
        subject="Thẩm định đề án hỗ trợ",
        body=tuple(body),
        signature=office_signature(project.department),
        secretary=Signature(("NGƯỜI THẨM ĐỊNH",), appraisal.drafted_by.full_name, SIGNED),
        preliminary_mark="" if appraisal.signed_on else "DỰ THẢO",
    )


def _concluded(appraisal: Appraisal) -> Iterator[Block]:
    yield from said("Kết quả", appraisal.get_result_display())
    yield from said("Điều kiện", appraisal.conditions)


def _check_said(name: str, basis: str) -> str:
    return f"{name} ({basis})" if basis else name


def _limits(appraisal: Appraisal) -> Iterator[Block]:
    if appraisal.norm_figures:
        figures = thawed(appraisal.norm_figures)
        yield from said("Định mức", f"{figures_in_words(figures)} ({figures.source})")
    if appraisal.technology_ground:
        yield from said("Căn cứ xác định dây chuyền công nghệ", appraisal.technology_ground)
    yield from said("Chi phí hợp lệ sau thẩm định", f"{grouped(appraisal.eligible_vnd)} đồng")
    if appraisal.computed_vnd is not None:
        yield from said("Mức hỗ trợ tối đa theo định mức", f"{grouped(appraisal.computed_vnd)} đồng")
    else:
        yield from said("Mức hỗ trợ tối đa", "theo dự toán được cấp có thẩm quyền phê duyệt")
    yield from sum_said("Mức đề nghị hỗ trợ", appraisal.proposed_vnd)


def submission(made: ProjectList) -> Paper:
    """Tờ trình danh mục đề án."""
    project = made.entries.select_related("project")[0].project
    entries = list(_entries(made))
    total = sum(entry.proposed_vnd for entry in entries)
    department, committee = project.department, committee_of(project)
    body = [
        Paragraph(
            f"Trên cơ sở kết quả khảo sát, thẩm định, {department.name} kính trình {committee.name} xem xét, phê duyệt "
            f"danh mục {len(entries)} đề án hỗ trợ năm {made.year} như sau:"
        ),
        table_of(LIST, [_entry_row(entry) for entry in entries], right=(3, 4), total=_total_row(total)),
        *sum_said("Tổng kinh phí hỗ trợ", total),
        Paragraph(f"{department.name} kính trình {committee.name} xem xét, quyết định."),
    ]
    return Paper(
        kind=Kind.SUBMISSION,
        head=office_head(department, "TTr", written=made.number, day=made.made_on),
        subject=f"Về việc phê duyệt danh mục đề án hỗ trợ năm {made.year}",
        addressees=(committee.name,),
        body=tuple(body),
        signature=office_signature(department),
    )


def decision(made: ProjectList) -> Paper:
    """Quyết định phê duyệt danh mục: as decided, else the draft."""
    project = made.entries.select_related("project")[0].project
    department, committee = project.department, committee_of(project)
    entries = [entry for entry in _entries(made) if entry.is_chosen is not False]
    total = sum(entry.project.approved_vnd or entry.proposed_vnd for entry in entries)
    body = [
        Article("", f"Phê duyệt danh mục {len(entries)} đề án hỗ trợ năm {made.year} như sau:"),
        table_of(LIST, [_entry_row(entry) for entry in entries], right=(3, 4), total=_total_row(total)),
        *sum_said("Tổng kinh phí hỗ trợ", total),
        Article(
            "", f"{department.name} tổ chức thực hiện, ký hợp đồng, nghiệm thu, thanh toán, quyết toán theo quy định."
        ),
        Article(
            "", f"Thủ trưởng {department.name}, các cơ quan, đơn vị liên quan và các đơn vị thụ hưởng chịu trách nhiệm "
            "thi hành Quyết định này."
        ),
    ]  # fmt: skip
    return Paper(
        kind=Kind.DECISION,
        head=office_head(committee, "QĐ", written=made.decision_number, day=made.decided_on),
        subject=f"Phê duyệt danh mục đề án hỗ trợ năm {made.year}",
        legal_basis=tuple(_bases(made, entries)),
        proposer=f"{department.name} tại Tờ trình số {made.number}",
        authority=committee.name,
        body=tuple(body),
        signature=office_signature(committee),
        recipients=(department.name,),
        preliminary_mark="" if made.decided_on else "DỰ THẢO",
    )


def _bases(made: ProjectList, entries: list[Any]) -> Iterator[str]:
    """The law of the day, and the norms by which the projects were counted."""
    sources = (entry.project.norm_figures.get("source", "") for entry in entries)
    norms = (f"Căn cứ {source}" for source in sources if source)
    yield from dict.fromkeys((*laws_on(made.decided_on or made.made_on), *norms))


def _entries(made: ProjectList) -> Any:
    related = ("project__producer__organisation", "project__department__parent", "project__place")
    return made.entries.select_related(*related).prefetch_related("project__members__producer__organisation")


def _entry_row(entry: Any) -> tuple[str, ...]:
    project = entry.project
    amount = project.approved_vnd or entry.proposed_vnd
    title = f"{project.code}: {project.title}"
    return str(entry.rank), title, "; ".join(beneficiaries_of(project)), str(entry.score), grouped(amount)


def _total_row(total: int) -> tuple[str, ...]:
    return "", "Cộng", "", "", grouped(total)


def refusal_letter(refusal: Refusal) -> Paper:
    """Văn bản từ chối: the legal reason and the last day to appeal; never the inner note."""
    project = refusal.project
    body = [
        Paragraph(f"{project.department.name} đã xem xét đề án “{project.title}” (mã {project.code}) của quý đơn vị."),
        *said("Lý do không hỗ trợ", f"{refusal.ground.name} ({refusal.ground.source})"),
        *said("Nội dung cụ thể", refusal.text),
        Paragraph(
            "Nếu không đồng ý, đơn vị có thể gửi kiến nghị bằng văn bản đến "
            f"{project.department.name} đến hết ngày {short_date(refusal.appeal_until)}."
        ),
    ]
    return Paper(
        kind=Kind.LETTER,
        head=office_head(project.department, "", written=refusal.number, day=refusal.refused_on),
        subject="V/v không hỗ trợ đề án",
        addressees=(project.producer.name,),
        body=tuple(body),
        signature=office_signature(project.department),
        recipients=(project.centre.name,),
    )
