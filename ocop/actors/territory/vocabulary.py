"""Words of the territory: levels and types of administrative units, marks of evidence."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """Cấp hành chính; the district level ends on 30/06/2025."""

    PROVINCE = "province", _("Cấp tỉnh")
    DISTRICT = "district", _("Cấp huyện")
    COMMUNE = "commune", _("Cấp xã")


class UnitType(TextChoices):
    """Loại đơn vị hành chính; a city stands at province or district level."""

    PROVINCE = "tinh", _("Tỉnh")
    CITY = "thanh_pho", _("Thành phố")
    DISTRICT = "huyen", _("Huyện")
    TOWN = "thi_xa", _("Thị xã")
    URBAN_DISTRICT = "quan", _("Quận")
    COMMUNE = "xa", _("Xã")
    WARD = "phuong", _("Phường")
    TOWNSHIP = "thi_tran", _("Thị trấn")
    SPECIAL_ZONE = "dac_khu", _("Đặc khu")


class Evidence(TextChoices):
    """How sure a fact of the reference files is."""

    VERIFIED = "verified", _("Đã xác minh")
    PAIR_RECALLED = "verified_pair_recalled", _("Đơn vị đã xác minh, việc nhập vào đơn vị nào cần xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    DERIVED = "derived", _("Suy ra từ quy định")
    RECALLED = "recalled", _("Cần xác minh")


class Extent(TextChoices):
    """How much of a unit passed to one successor."""

    WHOLE = "whole", _("Toàn bộ")
    PART = "part", _("Một phần")
    UNCLEAR = "unclear", _("Chưa rõ toàn bộ hay một phần")
