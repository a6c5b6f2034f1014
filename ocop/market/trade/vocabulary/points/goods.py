"""Words of what a point carries and of its sales."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class GoodsGroup(TextChoices):
    """By what right a thing stands on the shelf (950/QĐ-BCT, product criteria)."""

    OCOP = "ocop", _("Sản phẩm OCOP từ 3 sao")
    KEY_PRODUCT = "key_product", _("Sản phẩm chủ lực của tỉnh")
    TYPICAL = "typical", _("Sản phẩm công nghiệp, nông nghiệp nông thôn tiêu biểu")
    LOCAL = "local", _("Sản phẩm đặc trưng, đặc sản, tiềm năng của địa phương")


class ReportState(TextChoices):
    """Where a report of sales stands."""

    DRAFT = "draft", _("Đang ghi")
    SUBMITTED = "submitted", _("Đã gửi")


class ReportWay(TextChoices):
    """How its lines came in."""

    FORM = "form", _("Nhập trên điện thoại, máy tính")
    SHEET = "sheet", _("Tải tệp bảng tính")
    SCAN = "scan", _("Quét mã vạch")
