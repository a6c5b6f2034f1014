"""Columns of the catalogue of indicators."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.tables import Column, Table

from .models import Indicator
from .queries import source_of


def counted_from(indicator: Indicator) -> str:
    """From which records the figure is read now."""
    return str(source_of(indicator.code))


def codes_of(indicator: Indicator) -> str:
    """Its code, and those of other regimes for the same figure."""
    return " = ".join([indicator.code, *indicator.same_as])


INDICATORS = Table(
    caption=_("Danh mục chỉ tiêu"),
    columns=(
        Column("name", _("Tên chỉ tiêu"), "label", link="get_absolute_url", heading=True, note="meaning", sort=True),
        Column("code", _("Mã"), codes_of, sort=True),
        Column("unit", _("Đơn vị tính"), "unit_label", sort=True),
        Column("source", _("Số liệu lấy từ"), counted_from),
        Column("frequency", _("Kỳ báo cáo"), "rhythm", export=lambda row: ", ".join(row.rhythm)),
    ),
)

INDICATORS_FILE = Table(
    caption=INDICATORS.caption,
    columns=(
        *INDICATORS.columns,
        Column("definition", _("Định nghĩa"), "meaning"),
        Column("level", _("Cấp thu thập"), lambda row: ", ".join(row.tiers)),
        Column("by", _("Phân tổ theo"), lambda row: ", ".join(row.breakdowns)),
        Column("basis", _("Căn cứ"), "source"),
        Column("evidence", _("Độ tin cậy"), "certainty"),
    ),
)
