"""Columns of what was loaded."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.territory.phrases import days_in_words
from ocop.base.ui.tables import Column, Table

from .models import Framework


def sets_in_words(row: Framework) -> str:
    """How many sets, and how many of them serve for scoring; the view counts both."""
    counts = {"usable": getattr(row, "usable", 0), "all": getattr(row, "all_sets", 0)}
    return _("%(usable)s trên %(all)s bộ dùng được") % counts


FRAMEWORKS = Table(
    caption=gettext_lazy("Các khung tiêu chí"),
    columns=(
        Column("number", gettext_lazy("Quyết định"), link="get_absolute_url", heading=True, note="title", sort=True),
        Column("period", gettext_lazy("Áp dụng"), lambda row: days_in_words(row.period), sort="start"),
        Column("state", gettext_lazy("Tình trạng"), "get_state_display", sort=True),
        Column("sets", gettext_lazy("Số bộ"), sets_in_words),
        Column("evidence", gettext_lazy("Độ tin cậy"), "get_evidence_display"),
        Column("loaded_on", gettext_lazy("Ngày nạp"), kind="day", sort=True),
    ),
)
