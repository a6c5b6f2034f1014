"""Columns of the lists, states in words, tone and sign."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import Case, Certificate, Complaint, Recognition
from .queries.facts import certificate_of
from .vocabulary import CaseState, ComplaintState, Stage, Standing

STANDING_TONES = {
    Standing.NO_DATA: ("wait", "help-circle"),
    Standing.RECOGNISED: ("run", "clock"),
    Standing.ACTIVE: ("done", "circle-check"),
    Standing.EXPIRING: ("soon", "hourglass"),
    Standing.RENEWAL_IN_PROGRESS: ("run", "refresh"),
    Standing.UPGRADE_IN_PROGRESS: ("run", "chevron-up"),
    Standing.UNDER_VERIFICATION: ("soon", "zoom-exclamation"),
    Standing.EXTENDED: ("run", "calendar-plus"),
    Standing.SUSPENDED: ("soon", "player-pause"),
    Standing.EXPIRED: ("late", "calendar-off"),
    Standing.SUPERSEDED: ("wait", "arrow-right"),
    Standing.REVOKED: ("late", "ban"),
}
CASE_TONES = {
    CaseState.OPEN: ("run", "search"),
    CaseState.PROPOSED: ("soon", "send"),
    CaseState.REVOKED: ("late", "ban"),
    CaseState.DROPPED: ("wait", "x"),
}
COMPLAINT_TONES = {
    ComplaintState.RECEIVED: ("soon", "mail"),
    ComplaintState.ACCEPTED: ("run", "scale"),
    ComplaintState.ANSWERED: ("done", "check"),
    ComplaintState.REFUSED: ("wait", "x"),
    ComplaintState.WITHDRAWN: ("wait", "arrow-back-up"),
}
STAGE_TONES = {
    Stage.EARLY: ("wait", "clock"),
    Stage.OPEN: ("soon", "folder-open"),
    Stage.FILED: ("run", "refresh"),
    Stage.CLOSED: ("late", "alert-triangle"),
}


def standing_mark(standing: Standing) -> Mark:
    """A state in words, tone and sign."""
    return Mark(standing.label, *STANDING_TONES[standing])


def case_mark(case: Case) -> Mark:
    """Where a case stands."""
    return Mark(CaseState(case.state).label, *CASE_TONES[CaseState(case.state)])


def complaint_mark(complaint: Complaint) -> Mark:
    """Where a complaint stands."""
    return Mark(ComplaintState(complaint.state).label, *COMPLAINT_TONES[ComplaintState(complaint.state)])


def stage_mark(stage: Stage) -> Mark:
    """Where a certificate stands on the radar."""
    return Mark(stage.label, *STAGE_TONES[stage])


def stars_of(recognition: Recognition) -> str:
    """In words; a dash where the source does not tell."""
    return str(_("%(n)s sao")) % {"n": recognition.stars} if recognition.stars else "–"


def holder_of(recognition: Recognition) -> str:
    """Producer and place as on the day."""
    return ", ".join(filter(None, (recognition.producer_name, recognition.place_name)))


def of_certificate(name: str) -> Any:
    """A column of the newest issue."""

    def found(recognition: Recognition) -> Any:
        certificate = certificate_of(recognition)
        return getattr(certificate, name) if certificate else None

    return found


def recognitions(standing_of: Any) -> Table:
    """The register; `standing_of(recognition)` knows the day."""
    return Table(
        caption=_("Sản phẩm được công nhận"),
        columns=(
            Column("product_name", _("Sản phẩm"), link="get_absolute_url", heading=True, sort=True, note=holder_of),
            Column("stars", _("Hạng"), value=stars_of, sort=True),
            Column("number", _("Giấy chứng nhận"), value=of_certificate("number")),
            Column("decision_number", _("Quyết định")),
            Column("issued_on", _("Ngày cấp"), value=of_certificate("issued_on"), kind="day"),
            Column("valid_until", _("Có giá trị đến hết"), value=of_certificate("valid_until"), kind="day"),
            Column("standing", _("Trạng thái"), value=lambda row: standing_mark(standing_of(row)), kind="status",
                   export=lambda row: standing_of(row).label),
        ),
        order="-decided_on",
    )  # fmt: skip


def radar(stage_of: Any, window_of: Any) -> Table:
    """Certificates near their end; the functions know day and law."""
    return Table(
        caption=_("Giấy chứng nhận sắp hết hạn"),
        columns=(
            Column("product", _("Sản phẩm"), value="recognition.product_name", link="get_absolute_url", heading=True,
                   note=lambda row: holder_of(row.recognition)),
            Column("stars", _("Hạng"), value=lambda row: stars_of(row.recognition)),
            Column("valid_until", _("Có giá trị đến hết"), kind="day", sort=True),
            Column("opens", _("Nộp từ"), value=lambda row: window_of(row).opens, kind="day"),
            Column("closes", _("Nộp chậm nhất"), value=lambda row: window_of(row).closes, kind="day"),
            Column("stage", _("Đánh giá lại"), value=lambda row: stage_mark(stage_of(row)), kind="status",
                   export=lambda row: stage_of(row).label),
        ),
        order="valid_until",
    )  # fmt: skip


def certificate_name(certificate: Certificate) -> str:
    """Its number, or that none is known."""
    return certificate.number or str(_("chưa rõ số"))


CASES = Table(
    caption=_("Hồ sơ thu hồi"),
    columns=(
        Column("product", _("Sản phẩm"), value="recognition.product_name", link="get_absolute_url", heading=True,
               note=lambda case: holder_of(case.recognition)),
        Column("ground", _("Căn cứ"), value=lambda case: str(case.ground)),
        Column("concluded_on", _("Ngày kết luận"), kind="day", sort=True),
        Column("due_on", _("Hạn quyết định"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value=case_mark, kind="status", sort=True, export="get_state_display"),
    ),
    order="due_on",
)  # fmt: skip
COMPLAINTS = Table(
    caption=_("Kiến nghị, khiếu nại"),
    columns=(
        Column("product", _("Sản phẩm"), value="result.item.called", link="get_absolute_url", heading=True,
               note="sender_name"),
        Column("kind", _("Loại"), value="get_kind_display", sort=True),
        Column("received_on", _("Ngày nhận"), kind="day", sort=True),
        Column("due_on", _("Hạn trả lời"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value=complaint_mark, kind="status", sort=True, export="get_state_display"),
    ),
    order="due_on",
)  # fmt: skip
