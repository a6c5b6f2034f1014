"""The words of years and rounds: who judges a step, levels of a round, states of a year.

Sources: programme-and-cycle notes §3.2 and §4 (QĐ 490/QĐ-TTg, phụ lục I; QĐ 26/2026/QĐ-TTg, Art. 5).
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

# What a post may carry (`reference/roles.yaml`).
SET = "rounds.set"

FIRST_YEAR, LAST_YEAR = 2018, 2099


class Judge(TextChoices):
    """Who screens and who decides in a step; the district level ends on 30/06/2025."""

    COMMUNE = "commune", _("UBND cấp xã")
    DISTRICT = "district", _("UBND cấp huyện")
    COORDINATION = "coordination", _("Cơ quan điều phối OCOP cấp tỉnh")


class JudgedStep(TextChoices):
    """The steps of the cycle in which something is judged before evaluation."""

    IDEAS = "ideas", _("Ý tưởng sản phẩm")
    PLANS = "plans", _("Phương án sản xuất kinh doanh")


class RoundLevel(TextChoices):
    """Who evaluates in a round."""

    DISTRICT = "district", _("Cấp huyện")
    PROVINCE = "province", _("Cấp tỉnh")
    CENTRAL = "central", _("Trung ương")


class Evidence(TextChoices):
    """How sure a value of the reference file is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất, tỉnh quy định lại")
