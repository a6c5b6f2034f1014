"""The columns of the territory's list."""

from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.tables import Column, Table


def days_of(unit: Unit) -> str:
    """Từ – đến, as far as known."""
    start = unit.period.start and f"{unit.period.start:%d/%m/%Y}"
    last = unit.period.last_day and f"{unit.period.last_day:%d/%m/%Y}"
    return f"{start or '…'} – {last or '…'}"


UNITS = Table(
    caption=_("Đơn vị hành chính"),
    columns=(
        Column("name", _("Tên đơn vị"), link="get_absolute_url", heading=True, sort="folded"),
        Column("type", _("Loại"), value="get_type_display"),
        Column("parent", _("Thuộc"), value="parent", link="parent.get_absolute_url", sort="parent__folded"),
        Column("code", _("Mã"), sort=True),
        Column("days", _("Thời gian"), value=days_of, sort="start"),
    ),
    order="code",
)
