"""The papers of a project (§11), always in Vietnamese, made of what its records say; `SORTS` is the catalogue.

Layout by Decree 30/2020/NĐ-CP. `inner` ones are of the offices alone; a sort without records has no paper yet.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from ocop.base.papers.blocks import Paper

from ..models import ProjectList, SupportProject
from ..vocabulary.projects import ContractKind
from . import applying, deciding, ending, running

OFFICIAL = "vi"


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of paper: of which records of the project, made how."""

    code: str
    label: Any
    records: Callable[[SupportProject], Iterable[Any]]
    make: Callable[[Any], Paper]
    is_inner: bool = False


def _when_submitted(project: SupportProject) -> list[SupportProject]:
    return [project] if project.code else []


def _vouched(project: SupportProject) -> list[SupportProject]:
    return [project] if project.acceptances.filter(is_passed=True).exists() else []


def _of_one(name: str) -> Callable[[SupportProject], list[Any]]:
    """What a project has at most once."""
    return lambda project: [getattr(project, name)] if hasattr(project, name) else []


def _contracts(*kinds: ContractKind) -> Callable[[SupportProject], Any]:
    return lambda project: project.contracts.filter(kind__in=kinds).select_related("parent")


SORTS = (
    Sort("don", _("Đơn đề nghị hỗ trợ"), lambda project: [project], applying.application),
    Sort("tiep-nhan", _("Phiếu tiếp nhận"), _when_submitted, applying.receipt),
    Sort("bo-sung", _("Thông báo bổ sung"), lambda p: p.return_requests.all(), applying.completion_notice),
    Sort("khao-sat", _("Biên bản khảo sát"), lambda p: p.surveys.select_related("made_by"), deciding.survey_minutes),
    Sort("uu-tien", _("Phiếu chấm ưu tiên"), lambda p: p.appraisals.all(), deciding.priority_sheet, is_inner=True),
    Sort("tham-dinh", _("Biên bản thẩm định"), lambda p: p.appraisals.all(), deciding.appraisal_minutes, is_inner=True),
    Sort("tu-choi", _("Văn bản từ chối"), _of_one("refusal"), deciding.refusal_letter),
    Sort("hop-dong", _("Hợp đồng"), _contracts(ContractKind.UPPER, ContractKind.BENEFICIARY), running.contract),
    Sort("phu-luc", _("Phụ lục hợp đồng"), _contracts(ContractKind.APPENDIX), running.contract),
    Sort("tien-do", _("Báo cáo tiến độ"), lambda p: p.progress.all(), running.progress_report),
    Sort(
        "de-nghi-chi", _("Giấy đề nghị tạm ứng, thanh toán"), lambda p: p.payment_requests.all(),
        running.payment_request,
    ),
    Sort("nghiem-thu", _("Biên bản nghiệm thu"), lambda p: p.acceptances.all(), running.acceptance_minutes),
    Sort("bang-ke", _("Bảng kê chứng từ"), _vouched, running.voucher_list),
    Sort("thanh-ly", _("Biên bản thanh lý hợp đồng"), _of_one("settlement"), ending.liquidation_minutes),
    Sort("quyet-toan", _("Báo cáo quyết toán"), _of_one("settlement"), ending.settlement_report),
    Sort(
        "dieu-chinh", _("Quyết định điều chỉnh"), lambda p: p.adjustments.exclude(decision_number=""),
        ending.adjustment_decision,
    ),
    Sort("ngung", _("Quyết định ngừng thực hiện"), _of_one("stop"), ending.stop_decision),
    Sort("thu-hoi", _("Thông báo thu hồi"), lambda p: p.recoveries.all(), ending.recovery_notice),
)  # fmt: skip
BY_CODE = {sort.code: sort for sort in SORTS}
LIST_SORTS = {
    "to-trinh": (_("Tờ trình danh mục"), deciding.submission),
    "quyet-dinh": (_("Quyết định phê duyệt danh mục"), deciding.decision),
}


def paper_of(sort: Sort, record: Any) -> Paper:
    """The paper of one record, in the language of the state."""
    with override(OFFICIAL):
        return sort.make(record)


def list_paper(code: str, made: ProjectList) -> Paper:
    """Tờ trình or quyết định of a ranked list."""
    with override(OFFICIAL):
        return LIST_SORTS[code][1](made)
