"""Columns of the lists: assignments, directives, urging letters."""

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due
from ocop.base.ui.tables import Column, Table

from .models import Assignment
from .queries.moments import Moment
from .rules.status import Standing
from .vocabulary import Scope, TimeStatus

# Words of the list's address that are no single status or state.
DONE, OPEN, TO_ACCEPT, TO_EXPLAIN = "xong", "dang-mo", "nhan", "giai-trinh"

TONES = {
    TimeStatus.OVERDUE: "late",
    TimeStatus.DUE_SOON: "soon",
    TimeStatus.DONE_ON_TIME: "done",
    TimeStatus.DONE_LATE: "done",
}


def due_of(assignment: Assignment, standing: Standing) -> Due:
    """The due day of an assignment as the screens show it."""
    late = standing.status == TimeStatus.OVERDUE
    return Due(
        assignment.current_due,
        -standing.workdays_late if late else standing.workdays_left,
        TONES.get(standing.status, "open"),
        basis=assignment.task.due_text,
    )


def address_of(assignment: Assignment) -> str:
    """The page of an assignment."""
    return reverse("directives:assignment", args=[assignment.pk])


def list_address(scope: Scope, **narrowed: Any) -> str:
    """The list of tasks in one scope, narrowed further by names of its filters."""
    return f"{reverse('directives:tasks')}?{urlencode({'pham-vi': scope.value, **narrowed})}"


def status_label(assignment: Assignment) -> Any:
    """The computed status in words; needs `time_status`."""
    return TimeStatus(assignment.time_status).label  # type: ignore[attr-defined]


def assignments_table(moment: Moment) -> Table:
    """The list of assignments as of a day."""
    return Table(
        caption=_("Nhiệm vụ được giao"),
        columns=(
            Column("action", _("Nhiệm vụ"), "task.action", link=address_of, heading=True, note="task"),
            Column("organisation", _("Chủ trì"), "organisation.name", sort="organisation__name"),
            Column(
                "due", _("Hạn"), lambda a: due_of(a, moment.standing_of(a)), kind="due",
                sort="current_due", export="current_due",
            ),
            Column("time_status", _("Tình trạng"), status_label, template="directives/_time_status.html"),
            Column("state", _("Xử lý"), "get_state_display", sort="state"),
            Column(
                "directive", _("Văn bản"), "task.directive.document.written", sort="task__directive__document__written",
            ),
            Column("officer", _("Người thực hiện"), "officer", sort="officer__full_name"),
        ),
        order="due",
    )  # fmt: skip


DIRECTIVES = Table(
    caption=_("Văn bản chỉ đạo"),
    columns=(
        Column(
            "written", _("Số, ký hiệu"), "document.written", heading=True, sort="document__written",
            link=lambda d: reverse("directives:directive", args=[d.pk]),
        ),
        Column("issued_on", _("Ngày"), "document.issued_on", kind="day", sort="document__issued_on"),
        Column("subject", _("Trích yếu"), "document.subject"),
        Column("assigner", _("Cơ quan giao"), "assigner.short", sort="assigner__name"),
        Column("state", _("Trạng thái"), "get_state_display", sort="state"),
    ),
    order="-issued_on",
)  # fmt: skip

LETTERS = Table(
    caption=_("Công văn đôn đốc"),
    columns=(
        Column(
            "organisation", _("Gửi"), "organisation.name", heading=True, sort="organisation__name",
            link=lambda letter: reverse("directives:letter", args=[letter.pk]),
        ),
        Column("subject", _("Trích yếu"), "subject"),
        Column("number", _("Số"), "document.written"),
        Column("drafted_on", _("Dự thảo"), kind="day", sort=True),
        Column("issued_on", _("Ngày phát hành"), kind="day", sort=True),
        Column("state", _("Trạng thái"), "get_state_display", sort="state"),
    ),
    order="-drafted_on",
)  # fmt: skip
