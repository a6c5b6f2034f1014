"""The words of the year's calendar: kinds of windows, whom they concern, steps of the cycle, events that start a span.

Sources: programme-and-cycle notes §1.1, §3.3, §4 (QĐ 26/2026/QĐ-TTg; the provincial profile is a proposal).
"""

from enum import StrEnum

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _

# What a post may carry (`reference/roles.yaml`).
MOVE = "windows.move"

FIRST_YEAR, LAST_YEAR = 2018, 2099


class Kind(TextChoices):
    """Who set the date: the law, the province, the commune's own default."""

    STATUTORY = "statutory", _("Mốc theo quy định")
    PROVINCIAL = "provincial", _("Mốc của tỉnh")
    LOCAL = "local", _("Mốc của xã")


class Audience(TextChoices):
    """For whom a window is."""

    COORDINATION = "coordination", _("Cơ quan điều phối OCOP")
    DEPARTMENTS = "departments", _("Các sở, ngành")
    DISTRICTS = "districts", _("UBND cấp huyện")
    COMMUNES = "communes", _("UBND cấp xã")
    PRODUCERS = "producers", _("Chủ thể OCOP")
    MINISTRY = "ministry", _("Bộ Nông nghiệp và Môi trường")


class Level(TextChoices):
    """For what kind of place a window holds; the district level ends on 30/06/2025."""

    PROVINCE = "province", _("Toàn tỉnh")
    DISTRICT = "district", _("Từng huyện")
    COMMUNE = "commune", _("Từng xã")


OWN_AUDIENCES = {  # what a place below the province reads beside its own windows
    Level.COMMUNE: frozenset({Audience.COMMUNES, Audience.PRODUCERS}),
    Level.DISTRICT: frozenset({Audience.DISTRICTS}),
}


class Step(IntegerChoices):
    """The six steps of the yearly cycle (QĐ 490/QĐ-TTg, phụ lục I)."""

    COMMUNICATION = 1, _("Bước 1: tuyên truyền, hướng dẫn")
    IDEAS = 2, _("Bước 2: nhận đăng ký ý tưởng sản phẩm")
    PLANS = 3, _("Bước 3: nhận phương án, dự án sản xuất kinh doanh")
    CARRYING_OUT = 4, _("Bước 4: triển khai phương án, dự án")
    EVALUATION = 5, _("Bước 5: đánh giá, phân hạng sản phẩm")
    PROMOTION = 6, _("Bước 6: xúc tiến thương mại")


class Event(TextChoices):
    """What a span is counted from, where no day of the calendar is."""

    RECEIVED = "received", _("ngày xã nhận hồ sơ")
    EXPIRY = "expiry", _("ngày giấy chứng nhận hết hạn")
    COMPLETE_PROPOSAL = "complete_proposal", _("ngày nhận đủ hồ sơ đề nghị")
    CONCLUSION = "conclusion", _("ngày có kết luận của cơ quan có thẩm quyền")


class DayUnit(TextChoices):
    """What is counted."""

    DAY = "day", _("ngày")
    WORKING_DAY = "working_day", _("ngày làm việc")


class Side(StrEnum):
    """The two edges of a window."""

    OPENS = "opens"
    CLOSES = "closes"


class Evidence(TextChoices):
    """How sure a date of the reference file is; shown wherever the date is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất, tỉnh quy định lại")
