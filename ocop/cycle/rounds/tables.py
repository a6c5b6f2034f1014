"""Columns of the list of years."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import ProgrammeYear, Round


def year_mark(year: ProgrammeYear) -> Mark:
    """Open or over."""
    return Mark(_("Đã kết thúc"), "wait", "lock") if year.is_closed else Mark(_("Đang mở"), "run")


def round_mark(held: Round, on: Any) -> Mark:
    """Taking in, working, over."""
    if held.is_closed:
        return Mark(_("Đã kết thúc"), "wait", "lock")
    return Mark(_("Đang nhận hồ sơ"), "run") if on <= held.intake_close else Mark(_("Hết nhận hồ sơ"), "soon")


YEARS = Table(
    caption=_("Năm chương trình"),
    columns=(
        Column("year", _("Năm"), kind="ordinal", link="get_absolute_url", heading=True, sort=True),
        Column("state", _("Trạng thái"), value=year_mark, kind="status"),
        Column("opened_on", _("Mở ngày"), kind="day", sort=True),
        Column("round_count", _("Số đợt"), kind="number"),
    ),
    order="-year",
)
