"""The words of indicators: where a figure comes from, who gathers it, how often, and along which lines."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class How(TextChoices):
    """Where the figure comes from."""

    COUNTED = "counted", _("Đếm từ hồ sơ")
    REPORTED = "reported", _("Cơ quan báo cáo")


class Tier(TextChoices):
    """Where the figure is gathered."""

    COMMUNE = "commune", _("Cấp xã")
    PROVINCE = "province", _("Cấp tỉnh")


class Frequency(TextChoices):
    """How often it is reported."""

    MONTH = "month", _("Tháng")
    QUARTER = "quarter", _("Quý")
    HALF_YEAR = "half_year", _("6 tháng")
    YEAR = "year", _("Năm")


class Breakdown(TextChoices):
    """Along which line it is broken down."""

    UNIT = "unit", _("địa bàn")
    STAR = "star", _("hạng sao")
    GROUP = "group", _("nhóm sản phẩm")
    PRODUCER_KIND = "producer_kind", _("loại hình chủ thể")
    KIND = "kind", _("loại")
    LEVEL = "level", _("cấp tổ chức")
    STATE = "state", _("trạng thái")
    REASON = "reason", _("lý do")
    SOURCE = "source", _("nguồn vốn")
    PROGRAMME = "programme", _("chương trình")
    CHANNEL = "channel", _("kênh")
    VENUE = "venue", _("loại địa điểm")
    STAGE = "stage", _("khâu xử lý")
    BODY = "body", _("cơ quan")
    CONTENT = "content", _("nội dung đo")


class Evidence(TextChoices):
    """How sure the definition is."""

    VERIFIED = "verified", _("Đã xác minh")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất")
