"""Columns of the lists of points, inspections, reports; states in words, tone and sign."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from ..models.points import Inspection, PointOfSale, SalesReport
from ..vocabulary.points import InspectionState, Outcome, PointState

TONES = {
    PointState.DRAFT: ("wait", "pencil"),
    PointState.PROPOSED: ("run", "send"),
    PointState.SURVEYED: ("run", "clipboard-list"),
    PointState.REJECTED: ("wait", "x"),
    PointState.SELECTED: ("run", "target"),
    PointState.BUILDING: ("run", "building-store"),
    PointState.RECOGNISED: ("done", "circle-check"),
    PointState.SUSPENDED: ("soon", "player-pause"),
    PointState.REVOKED: ("late", "ban"),
    PointState.CLOSED: ("wait", "circle-x"),
}
OUTCOMES = {
    Outcome.PASS: ("done", "circle-check"),
    Outcome.CONDITIONAL: ("soon", "hourglass"),
    Outcome.FAIL: ("late", "circle-x"),
}


def point_mark(point: PointOfSale) -> Mark:
    """Where a point stands."""
    state = PointState(point.state)
    return Mark(state.label, *TONES[state])


def outcome_mark(outcome: str) -> Mark:
    """An outcome in words, tone and sign."""
    return Mark(Outcome(outcome).label, *OUTCOMES[Outcome(outcome)])


def inspection_mark(inspection: Inspection) -> Mark:
    """Its outcome, or that it is under way."""
    if inspection.outcome:
        return outcome_mark(inspection.outcome)
    is_open = inspection.state == InspectionState.OPEN
    return Mark(InspectionState(inspection.state).label, *(("run", "pencil") if is_open else ("wait", "x")))


def report_mark(report: SalesReport) -> Mark:
    """Sent in time, late, or a draft."""
    if report.state == "draft":
        return Mark(_("Đang ghi"), "run", "pencil")
    return Mark(_("Gửi muộn"), "soon", "clock") if report.is_late else Mark(_("Đã gửi"), "done", "check")


POINTS = Table(
    caption=_("Điểm giới thiệu và bán sản phẩm"),
    columns=(
        Column("name", _("Điểm"), link="get_absolute_url", heading=True, sort=True, note="address"),
        Column("code", _("Mã"), sort=True),
        Column("unit", _("Xã, phường"), value="unit.name", sort="unit__name"),
        Column("venue", _("Loại địa điểm"), value=lambda row: str(row.venue_type or "–"), sort="venue_type__position"),
        Column("operator_name", _("Chủ điểm"), sort=True),
        Column("state", _("Trạng thái"), value=point_mark, kind="status", sort=True, export="get_state_display"),
    ),
    order="name",
)  # fmt: skip
INSPECTIONS = Table(
    caption=_("Kiểm tra điểm"),
    columns=(
        Column("point", _("Điểm"), value="point.name", link="get_absolute_url", heading=True, sort="point__name",
               note="point.unit.name"),
        Column("kind", _("Loại"), value="get_kind_display", sort=True),
        Column("held_on", _("Ngày"), kind="day", sort=True),
        Column("number", _("Biên bản")),
        Column("outcome", _("Kết luận"), value=inspection_mark, kind="status", sort=True,
               export=lambda row: str(inspection_mark(row).label)),
    ),
    order="-held_on",
)  # fmt: skip


def reports(revenue_of: Callable[[Any], int]) -> Table:
    """Reports of sales; `revenue_of` knows their lines."""
    return Table(
        caption=_("Báo cáo doanh số"),
        columns=(
            Column("point", _("Điểm"), value="point.name", link="get_absolute_url", heading=True, sort="point__name",
                   note="point.unit.name"),
            Column("start", _("Tháng"), value=lambda row: f"{row.start:%m/%Y}", sort=True),
            Column("version", _("Bản"), kind="ordinal"),
            Column("revenue", _("Doanh thu"), value=revenue_of, kind="money"),
            Column("submitted_on", _("Ngày gửi"), kind="day", sort=True),
            Column("state", _("Trạng thái"), value=report_mark, kind="status",
                   export=lambda row: report_mark(row).label),
        ),
        order="-start",
    )  # fmt: skip
