"""Columns of the lists."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import Plan
from .vocabulary import PlanState

TONES = {
    PlanState.DRAFT: ("wait", "pencil"),
    PlanState.COLLECTING: ("run", "users"),
    PlanState.CONSULTING: ("run", "message-2"),
    PlanState.SUBMITTED: ("run", "send"),
    PlanState.RETURNED: ("soon", "arrow-back-up"),
    PlanState.APPROVED: ("done", "signature"),
    PlanState.IN_FORCE: ("done", "check"),
    PlanState.AMENDED: ("wait", "history"),
    PlanState.CLOSED: ("wait", "lock"),
}


def mark_of(state: str) -> Mark:
    """A state in words, tone and sign."""
    tone, sign = TONES[PlanState(state)]
    return Mark(PlanState(state).label, tone, sign)


def latest_mark(plan: Any) -> Mark | None:
    """The state of the plan's newest version."""
    return mark_of(plan.latest_state) if plan.latest_state else None


def adjusting(plan: Any) -> str:
    """That a later version is on its way, where one is."""
    is_under_way = plan.latest_state == PlanState.IN_FORCE and plan.newest_state != PlanState.IN_FORCE
    return str(_("đang điều chỉnh")) if is_under_way else ""


def years_of(plan: Plan) -> str:
    """2027, or 2026–2030."""
    return f"{plan.first_year}–{plan.last_year}" if plan.is_scheme else str(plan.first_year)


PLANS = Table(
    caption=_("Kế hoạch"),
    columns=(
        Column("title", _("Kế hoạch"), link="get_absolute_url", heading=True, sort=True, note="owner.name"),
        Column("years", _("Năm"), years_of, sort=("first_year", "last_year")),
        Column("level", _("Cấp"), "get_level_display", sort=True),
        Column("programme", _("Loại"), "programme.label", sort="programme__position"),
        Column("number", _("Quyết định"), "latest_written"),
        Column("state", _("Trạng thái"), latest_mark, kind="status", note=adjusting, sort="latest_state"),
    ),
    order="-years",
)
