"""Columns of the lists: reports, the inbox, and the records behind a figure."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table
from ocop.steering.directives.vocabulary import AssignmentState, TimeStatus

from .models import AssignmentRow, Delivery, ExecutionReport, ExtensionRow, LetterRow

STATUS_TONES = {
    TimeStatus.OVERDUE: "late",
    TimeStatus.DUE_SOON: "soon",
    TimeStatus.NOT_DUE: "run",
    TimeStatus.DONE_ON_TIME: "done",
    TimeStatus.DONE_LATE: "done",
    TimeStatus.NO_DEADLINE: "wait",
    TimeStatus.OUT: "wait",
}


def status_of(row: AssignmentRow) -> Mark:
    """The status at the cut-off."""
    status = TimeStatus(row.status)
    return Mark(status.label, STATUS_TONES[status])


def state_of(row: AssignmentRow) -> str:
    """The state at the cut-off."""
    return str(AssignmentState(row.state).label)


def assignment_address(row: AssignmentRow | ExtensionRow) -> str:
    """The record itself."""
    return reverse("directives:assignment", args=[row.assignment_id])


def letter_address(row: LetterRow) -> str:
    """The letter itself."""
    return reverse("directives:letter", args=[row.letter_id])


def report_address(delivery: Delivery) -> str:
    """The report in the inbox."""
    return delivery.report.get_absolute_url()


def number_of(report: ExecutionReport) -> str:
    """Number and symbol, once signed."""
    return report.written


REPORTS = Table(
    caption=_("Báo cáo"),
    columns=(
        Column("report", _("Báo cáo"), str, link="get_absolute_url", heading=True, note="office.name"),
        Column("cut_off", _("Chốt số liệu"), kind="day", sort=True),
        Column("due_on", _("Hạn gửi"), kind="day", sort=True),
        Column("state", _("Trạng thái"), "stage", kind="status", sort="state"),
        Column("number", _("Số, ký hiệu"), number_of, sort="document__number"),
        Column("signed_on", _("Ngày ký"), kind="day", sort=True),
    ),
    order="-cut_off",
)

INBOX = Table(
    caption=_("Báo cáo đến"),
    columns=(
        Column(
            "report",
            _("Báo cáo"),
            lambda d: str(d.report),
            link=report_address,
            heading=True,
            note="report.office.name",
        ),
        Column("number", _("Số, ký hiệu"), "report.written"),
        Column("sent_at", _("Gửi lúc"), kind="moment", sort=True),
        Column("read_at", _("Đã xem lúc"), kind="moment", sort=True),
    ),
)

_RECORD = (
    Column("action", _("Nhiệm vụ"), link=assignment_address, heading=True, note="code", sort=("code", "occurrence")),
    Column("body", _("Chủ trì"), "body.short", sort="body_name", export="body_name"),
    Column("due", _("Hạn"), kind="day", sort=True),
    Column("status", _("Tình trạng"), status_of, kind="status", sort="status", note="explanation"),
    Column("finished_on", _("Xong ngày"), kind="day", sort=True),
    Column("days_late", _("Ngày quá hạn"), kind="number", sort=True),
)
RECORDS = Table(caption=_("Nhiệm vụ đứng sau con số"), columns=_RECORD, order="-days_late")
RECORDS_FILE = Table(
    caption=RECORDS.caption,
    columns=(
        Column("code", _("Mã")),
        *_RECORD,
        Column("explanation", _("Giải trình")),
        Column("occurrence", _("Kỳ"), kind="number"),
        Column("state", _("Xử lý"), state_of),
        Column("assigned_on", _("Ngày giao"), kind="day"),
        Column("workdays_late", _("Ngày làm việc quá hạn"), kind="number"),
        Column("proof", _("Văn bản kết quả")),
    ),
    order="-days_late",
)

EXTENSIONS = Table(
    caption=_("Đề nghị gia hạn"),
    columns=(
        Column("action", _("Nhiệm vụ"), link=assignment_address, heading=True, note="code"),
        Column("body_name", _("Chủ trì"), sort=True),
        Column("asked_on", _("Ngày đề nghị"), kind="day", sort=True),
        Column("old_due", _("Hạn cũ"), kind="day", sort=True),
        Column("new_due", _("Hạn đề nghị"), kind="day", sort=True),
        Column("state", _("Kết quả"), "get_state_display", sort="state"),
        Column("decided_on", _("Ngày quyết định"), kind="day", sort=True),
        Column("reason", _("Lý do")),
    ),
    order="asked_on",
)

LETTERS = Table(
    caption=_("Công văn đôn đốc"),
    columns=(
        Column("body_name", _("Gửi"), link=letter_address, heading=True, sort=True),
        Column("written", _("Số, ký hiệu")),
        Column("issued_on", _("Phát hành"), kind="day", sort=True),
        Column("answered_on", _("Phúc đáp"), kind="day", sort=True),
        Column("assignments", _("Số nhiệm vụ"), lambda row: len(row.assignments), kind="number"),
    ),
    order="issued_on",
)
