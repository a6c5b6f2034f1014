"""The columns of the territory's list."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.tables import Column, Table

UNITS = Table(
    caption=_("Đơn vị hành chính"),
    columns=(
        Column("name", _("Tên đơn vị"), link="get_absolute_url", heading=True, sort="folded"),
        Column("type", _("Loại"), value="get_type_display"),
        Column("parent", _("Thuộc"), value="parent", link="parent.get_absolute_url", sort="parent__folded"),
        Column("code", _("Mã"), sort=True),
        Column("days", _("Thời gian"), sort="start"),
    ),
    order="code",
)
