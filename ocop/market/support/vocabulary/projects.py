"""The words of a support project: its states, who moves it, its papers, what may be changed, how it ends.

Source: support-and-trade notes §6.1, §6.3 (Thông tư 36/2013/TT-BCT, Thông tư liên tịch 26/2014/TTLT-BTC-BCT).
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`); VIEW is shared with the norms.
OWN = "support.own"
ASSIST = "support.assist"
HANDLE = "support.handle"
SIGN = "support.sign"
APPROVE = "support.approve"
PAY = "support.pay"


class ProjectState(TextChoices):
    """Where a project stands."""

    DRAFT = "draft", pgettext_lazy("project", "Nháp")
    PROPOSED = "proposed", pgettext_lazy("project", "Đã nộp")
    RETURNED = "returned", _("Yêu cầu bổ sung")
    SURVEYED = "surveyed", _("Đã khảo sát")
    APPRAISED = "appraised", _("Đã thẩm định")
    PLANNED = "planned", _("Trong danh mục trình duyệt")
    APPROVED = "approved", _("Đã phê duyệt")
    CONTRACTED = "contracted", _("Đã ký hợp đồng")
    RUNNING = "running", _("Đang thực hiện")
    ACCEPTED = "accepted", _("Đã nghiệm thu")
    DISBURSED = "disbursed", _("Đã giải ngân đủ")
    SETTLED = "settled", _("Đã quyết toán")
    CLOSED = "closed", _("Lưu hồ sơ")
    WITHDRAWN = "withdrawn", pgettext_lazy("project", "Đã rút")
    REFUSED = "refused", pgettext_lazy("project", "Từ chối")
    STOPPED = "stopped", _("Ngừng thực hiện")
    RECOVERED = "recovered", _("Đã thu hồi")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return TONES[self]


S = ProjectState
TONES = {
    S.DRAFT: "wait", S.PROPOSED: "run", S.RETURNED: "soon", S.SURVEYED: "run", S.APPRAISED: "run", S.PLANNED: "run",
    S.APPROVED: "done", S.CONTRACTED: "run", S.RUNNING: "run", S.ACCEPTED: "done", S.DISBURSED: "done",
    S.SETTLED: "done", S.CLOSED: "done", S.WITHDRAWN: "wait", S.REFUSED: "late", S.STOPPED: "late",
    S.RECOVERED: "late",
}  # fmt: skip
WAY = (
    S.DRAFT, S.PROPOSED, S.SURVEYED, S.APPRAISED, S.PLANNED, S.APPROVED, S.CONTRACTED, S.RUNNING, S.ACCEPTED,
    S.DISBURSED, S.SETTLED, S.CLOSED,
)  # fmt: skip
ENDS = frozenset({S.CLOSED, S.WITHDRAWN, S.REFUSED, S.STOPPED, S.RECOVERED})
UNSEEN = frozenset({S.DRAFT})  # only the applicant and whoever writes for them
EDITABLE = frozenset({S.DRAFT, S.RETURNED})
UNDECIDED = frozenset({S.DRAFT, S.PROPOSED, S.RETURNED, S.SURVEYED, S.APPRAISED, S.PLANNED})
BOUND = frozenset({S.APPROVED, S.CONTRACTED, S.RUNNING, S.ACCEPTED, S.DISBURSED, S.SETTLED, S.CLOSED, S.STOPPED})
UNDER_WAY = frozenset({S.CONTRACTED, S.RUNNING})
# B8: these occupy beneficiary + activity + object; a project that was refused, withdrawn or recovered does not.
FUNDED = frozenset(set(S) - {S.DRAFT, S.WITHDRAWN, S.REFUSED, S.STOPPED, S.RECOVERED})


class Implementing(TextChoices):
    """Who carries the project out."""

    PRODUCER = "producer", _("Chủ thể tự thực hiện")
    CENTRE = "centre", _("Trung tâm thực hiện")


class ObjectKind(TextChoices):
    """What the support is for; with beneficiary and activity it is the key of B8."""

    PRODUCT = "product", _("Sản phẩm")
    MARK = "mark", _("Nhãn hiệu")
    ASSET = "asset", _("Máy móc, tài sản")
    POINT = "point", _("Điểm bán hàng")
    EVENT = "event", _("Sự kiện, gian hàng")


class PaperStage(TextChoices):
    """When a file came to the project."""

    APPLICATION = "application", _("Hồ sơ đề nghị")
    SURVEY = "survey", _("Khảo sát")
    CONTRACT = "contract", _("Hợp đồng")
    PROGRESS = "progress", _("Tiến độ")
    ACCEPTANCE = "acceptance", _("Nghiệm thu")
    PAYMENT = "payment", _("Thanh toán")
    SETTLEMENT = "settlement", _("Quyết toán")


# Kinds of files that no list of the reference names.
SURVEY_MINUTES, SURVEY_PHOTO = "survey_minutes", "survey_photo"
CONTRACT_FILE, PROGRESS_FILE = "contract", "progress"
ACCEPTANCE_MINUTES, ACCEPTANCE_PHOTO = "acceptance_minutes", "photos_after"  # the lists ask for both of these
PAYMENT_FILE, CAPITAL_PROOF = "invoices", "capital_proof"
KEPT_KINDS = {
    SURVEY_MINUTES: _("Biên bản khảo sát"),
    SURVEY_PHOTO: _("Ảnh khảo sát"),
    CONTRACT_FILE: _("Hợp đồng, phụ lục"),
    PROGRESS_FILE: _("Tài liệu kèm báo cáo tiến độ"),
    ACCEPTANCE_MINUTES: _("Biên bản nghiệm thu"),
    ACCEPTANCE_PHOTO: _("Ảnh sau khi thực hiện"),
    PAYMENT_FILE: _("Chứng từ thanh toán"),
    CAPITAL_PROOF: _("Minh chứng vốn đối ứng"),
}


class Answer(TextChoices):
    """What the appraiser found at one line of the checklist."""

    YES = "yes", pgettext_lazy("checklist", "Đạt")
    NO = "no", pgettext_lazy("checklist", "Không đạt")
    NA = "na", pgettext_lazy("checklist", "Không áp dụng")


class AppraisalResult(TextChoices):
    """What an appraisal concludes."""

    PASS = "pass", _("Đạt")
    CONDITIONS = "conditions", _("Đạt khi hoàn thành điều kiện")
    FAIL = "fail", _("Không đạt")


class ContractKind(TextChoices):
    """Where a contract stands in the chain."""

    UPPER = "upper", _("Hợp đồng với cơ quan quản lý kinh phí quốc gia")
    BENEFICIARY = "beneficiary", _("Hợp đồng với chủ thể")
    APPENDIX = "appendix", _("Phụ lục hợp đồng")


class RequestKind(TextChoices):
    """What the producer asks to be paid."""

    ADVANCE = "advance", _("Tạm ứng")
    BALANCE = "balance", _("Thanh toán")


class RequestState(TextChoices):
    """Where a request for money stands."""

    OPEN = "open", _("Chờ kế toán")
    PAID = "paid", _("Đã chi")
    REFUSED = "refused", pgettext_lazy("payment", "Không chi")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return {"open": "soon", "paid": "done", "refused": "late"}[self.value]


class AcceptanceLevel(TextChoices):
    """Nghiệm thu cơ sở lets the rest be paid; nghiệm thu chương trình follows above."""

    FACILITY = "facility", _("Nghiệm thu cơ sở")
    PROGRAMME = "programme", _("Nghiệm thu cấp chương trình")


class AdjustmentKind(TextChoices):
    """What is asked to be changed after the approval."""

    TIME = "time", _("Thời gian")
    CONTENT = "content", _("Nội dung")
    COST = "cost", _("Kinh phí hỗ trợ")
    LINE = "line", _("Nguồn kinh phí")
    PLACE = "place", _("Địa điểm")
    BENEFICIARY = "beneficiary", _("Đơn vị thụ hưởng")
    PARTNER = "partner", _("Đơn vị phối hợp, nhà cung cấp")
    STOP = "stop", _("Ngừng thực hiện")


class AdjustmentState(TextChoices):
    """Where a request to change stands."""

    REQUESTED = "requested", _("Chờ Sở cho ý kiến")
    ENDORSED = "endorsed", _("Chờ quyết định")
    APPROVED = "approved", _("Được chấp thuận")
    REFUSED = "refused", pgettext_lazy("adjustment", "Không chấp thuận")
    APPLIED = "applied", _("Đã điều chỉnh")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        tones = {"requested": "soon", "endorsed": "run", "approved": "run", "refused": "late", "applied": "done"}
        return tones[self.value]


class Authority(TextChoices):
    """Who decides a change."""

    DEPARTMENT = "department", _("Sở Công Thương")
    APPROVER = "approver", _("Cấp phê duyệt đề án")
    AGENCY = "agency", _("Cơ quan quản lý khuyến công của Bộ")
    MINISTRY = "ministry", _("Bộ Công Thương")


class RecoveryCause(TextChoices):
    """Why paid support comes back."""

    STOPPED = "stopped", _("Ngừng thực hiện")
    BREACH = "breach", _("Vi phạm cam kết, hợp đồng")
    OVERPAID = "overpaid", _("Chi vượt số được thanh toán")


# Codes of settings, read by their day (`support.yaml`; the last two stand in `support-norms.yaml`).
RETURNS_MOST, RETURN_DAYS, CONTRACT_DAYS, APPEAL_DAYS = "returns_most", "return_days", "contract_days", "appeal_days"
RECEIVE_DAYS, SURVEYORS_LEAST, ACCEPTORS_LEAST = "receive_days", "surveyors_least", "acceptors_least"
RESURVEY_MONTHS, GROUP_LEAST, LATE_FROM = "resurvey_months", "group_least", "late_adjustment_month"
EFFECT_FIRST, EFFECT_LAST, SETTLEMENT_DAYS, COMMITMENT_YEARS = (
    "effect_first_months", "effect_last_months", "settlement_days", "commitment_years",
)  # fmt: skip
SETTINGS = (
    RETURNS_MOST, RETURN_DAYS, CONTRACT_DAYS, APPEAL_DAYS, RECEIVE_DAYS, SURVEYORS_LEAST, ACCEPTORS_LEAST,
    RESURVEY_MONTHS, GROUP_LEAST, LATE_FROM, EFFECT_FIRST, EFFECT_LAST, SETTLEMENT_DAYS, COMMITMENT_YEARS,
)  # fmt: skip
PACKAGING_AGAIN, POINT_AGAIN = "packaging_again_months", "point_again_years"
