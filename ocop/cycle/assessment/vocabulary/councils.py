"""Words of councils and of their operating regulation (QĐ 26/2026/QĐ-TTg, Art. 7.3)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CouncilLevel(TextChoices):
    """Cấp của Hội đồng; the district level ends on 30/06/2025."""

    DISTRICT = "district", _("Cấp huyện")
    PROVINCE = "province", _("Cấp tỉnh")
    CENTRAL = "central", _("Trung ương")


class MemberRole(TextChoices):
    """What a member is in the council."""

    CHAIR = "chair", _("Chủ tịch Hội đồng")
    DEPUTY = "deputy", _("Phó Chủ tịch Hội đồng")
    SECRETARY = "secretary", _("Thư ký Hội đồng")
    MEMBER = "member", _("Ủy viên")


KEEPERS = frozenset({MemberRole.SECRETARY, MemberRole.CHAIR, MemberRole.DEPUTY})  # who may write the minutes


class Vote(TextChoices):
    """How the council decides what is not scored."""

    MAJORITY = "majority", _("Đa số thành viên có mặt")
    TWO_THIRDS = "two_thirds", _("Hai phần ba thành viên có mặt")
    UNANIMOUS = "unanimous", _("Toàn thể thành viên có mặt")


class Evidence(TextChoices):
    """How sure a default of the reference file is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Có trong quy chế của một số tỉnh; tỉnh quy định lại")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất của hệ thống; quy chế quy định lại")
