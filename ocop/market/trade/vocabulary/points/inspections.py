"""Words of the checklist and of inspections."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Origin(TextChoices):
    """Where a criterion comes from."""

    DECISION = "decision", _("Quyết định của Bộ Công Thương")
    OTHER_LAW = "other_law", _("Pháp luật khác")
    PROJECT = "project", _("Nội dung của hệ thống, tỉnh quy định lại")


class CriterionKind(TextChoices):
    """What is written beside the answer: nothing, one of some values, a figure."""

    BOOLEAN = "boolean", _("Có hoặc không")
    CHOICE = "choice", _("Chọn một giá trị")
    INTEGER = "integer", _("Số đếm")
    PERCENT = "percent", _("Tỷ lệ phần trăm")
    MONEY = "money", _("Số tiền")
    AREA = "area", _("Diện tích, m²")


class ToldBy(TextChoices):
    """What the system itself knows about a criterion, shown beside it."""

    VENUE = "venue", _("Loại địa điểm")
    GOODS = "goods", _("Danh mục sản phẩm")
    SHARE = "share", _("Tỷ lệ sản phẩm OCOP")
    MARKS = "marks", _("Công nhận của sản phẩm")
    SUPPLY = "supply", _("Hợp đồng cung ứng")


class Answer(TextChoices):
    """What the team found."""

    MET = "met", _("Đạt")
    UNMET = "unmet", _("Không đạt")
    NOT_APPLICABLE = "na", _("Không áp dụng")


class InspectionKind(TextChoices):
    """Why one goes there."""

    SURVEY = "survey", _("Khảo sát lựa chọn")
    ACCEPTANCE = "acceptance", _("Nghiệm thu đưa vào sử dụng")
    PERIODIC = "periodic", _("Kiểm tra định kỳ")
    AD_HOC = "ad_hoc", _("Kiểm tra đột xuất")
    FOLLOW_UP = "follow_up", _("Kiểm tra khắc phục")


class InspectionState(TextChoices):
    """Where an inspection stands."""

    OPEN = "open", _("Đang kiểm tra")
    CONCLUDED = "concluded", _("Đã kết luận")
    CANCELLED = "cancelled", _("Đã hủy")


class Outcome(TextChoices):
    """What the answers amount to."""

    PASS = "pass", _("Đạt")
    CONDITIONAL = "conditional", _("Đạt có điều kiện")
    FAIL = "fail", _("Không đạt")
