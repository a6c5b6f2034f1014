"""The columns of the register of organisations."""

from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.base.ui.tables import Column, Table


def full_name(organisation: Organisation) -> str:
    """The official name below the short one, where it says more."""
    return organisation.name if organisation.name != organisation.short else ""


def doubt(organisation: Organisation) -> str:
    """What a file says about rows that are not sure."""
    return "" if organisation.is_sure else str(_("cần xác minh"))


REGISTER = Table(
    caption=_("Cơ quan, đơn vị"),
    columns=(
        Column("short", _("Cơ quan"), link="get_absolute_url", heading=True, note=full_name, sort=True),
        Column("kind", _("Loại"), value="get_kind_display"),
        Column("level", _("Cấp"), value="get_level_display"),
        Column("symbol", _("Ký hiệu"), sort=True),
        Column("parent", _("Trực thuộc"), value="parent.short", link="parent.get_absolute_url"),
        Column("doubt", _("Xác minh"), value=doubt, template="organisations/_doubt.html"),
    ),
)
