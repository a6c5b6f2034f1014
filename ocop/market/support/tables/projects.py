"""Columns of the lists of projects."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due
from ocop.base.ui.tables import Column, Table

from ..vocabulary.projects import ENDS, ProjectState

NEAR = 5  # days


def due_of(project: Any, on: Any) -> Due | None:
    """The clock of the present state; none where nothing runs."""
    if project.due_on is None or project.stage in ENDS - {ProjectState.REFUSED}:
        return None
    left = (project.due_on - on).days
    if project.state == ProjectState.REFUSED and left < 0:
        return None
    return Due(project.due_on, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)


def projects(on: Any) -> Table:
    """The register; the clock knows the day. `committed` and `paid` come from the budget."""
    return Table(
        caption=_("Đề án hỗ trợ"),
        columns=(
            Column("title", _("Đề án"), value=str, link="get_absolute_url", heading=True, sort=True,
                   note=lambda p: ", ".join(filter(None, (p.code, p.producer.name)))),
            Column("activity", _("Nội dung"), value=lambda p: p.activity.label if p.activity else ""),
            Column("requested_vnd", _("Đề nghị"), kind="money", sort=True),
            Column("committed", _("Cam kết"), kind="money", sort=True),
            Column("paid", _("Đã chi"), kind="money", sort=True),
            Column("due_on", _("Hạn"), value=lambda p: due_of(p, on), kind="due", sort=True,
                   export=lambda p: p.due_on),
            Column("state", _("Trạng thái"), value="stage", kind="status", sort=True, export="get_state_display"),
        ),
        order="due_on",
    )  # fmt: skip


LISTS = Table(
    caption=_("Danh mục trình duyệt"),
    columns=(
        Column("number", _("Tờ trình"), link="get_absolute_url", heading=True, sort=True),
        Column("year", _("Năm"), kind="ordinal", sort=True),
        Column("made_on", _("Ngày lập"), kind="day", sort=True),
        Column("count", _("Số đề án"), kind="number"),
        Column("asked", _("Đề xuất"), kind="money"),
        Column("decision_number", _("Quyết định")),
        Column("decided_on", _("Ngày quyết định"), kind="day", sort=True),
    ),
    order="-made_on",
)
