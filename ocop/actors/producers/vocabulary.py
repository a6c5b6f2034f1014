"""Words of the producers: kinds, states, where a fact comes from, the verbs of the posts.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 2 (who may take part); Law 91/2025/QH15 and Decree 356/2025/NĐ-CP (requests).
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`).
VIEW = "producers.view"
OWN = "producers.own"
EDIT = "producers.edit"
VERIFY = "producers.verify"
MERGE = "producers.merge"
PRIVACY = "producers.privacy"

ROLE = "producer"  # the role of the post that a verified sign-up opens


class Kind(TextChoices):
    """Loại hình chủ thể."""

    COOPERATIVE = "cooperative", _("Hợp tác xã")
    COOP_GROUP = "coop_group", _("Tổ hợp tác")
    ENTERPRISE = "enterprise", _("Doanh nghiệp")
    HOUSEHOLD_BUSINESS = "household_business", _("Hộ kinh doanh")
    FARM = "farm", _("Trang trại")
    TOURISM_BODY = "tourism_body", _("Hội, hiệp hội, trung tâm du lịch")


class Status(TextChoices):
    """Whether the producer works; a converted one has a successor, a merged record another that took it in."""

    ACTIVE = "active", _("Đang hoạt động")
    PAUSED = "paused", _("Tạm ngừng")
    DISSOLVED = "dissolved", _("Đã giải thể")
    CONVERTED = "converted", _("Đã chuyển đổi")
    MERGED = "merged", _("Đã gộp hồ sơ")


LIVING = frozenset({Status.ACTIVE, Status.PAUSED})
SUCCEEDED = frozenset({Status.CONVERTED, Status.MERGED})

MOVES: dict[str, tuple[frozenset[Status], Status]] = {
    # verb      from                                             to
    "pause":    (frozenset({Status.ACTIVE}),                     Status.PAUSED),
    "resume":   (frozenset({Status.PAUSED}),                     Status.ACTIVE),
    "dissolve": (LIVING,                                         Status.DISSOLVED),
    "convert":  (LIVING,                                         Status.CONVERTED),
    "merge":    (LIVING,                                         Status.MERGED),
}  # fmt: skip


class Origin(TextChoices):
    """How the record came in."""

    TYPED = "typed", _("Cán bộ nhập")
    IMPORTED = "imported", _("Nhập từ danh sách")
    SIGNED_UP = "signed_up", _("Chủ thể tự đăng ký")
    PUBLIC_LIST = "public_list", _("Lấy từ nguồn công khai")
    CONVERSION = "conversion", _("Chuyển đổi loại hình")


class Sex(TextChoices):
    """Asked of the legal representative alone, since Forms 02 and 03 ask it."""

    FEMALE = "female", _("Nữ")
    MALE = "male", _("Nam")


class FigureSource(TextChoices):
    """Where the figures of a year come from."""

    DECLARED = "declared", _("Chủ thể tự khai")
    STATEMENT = "statement", _("Báo cáo tài chính")
    TAX = "tax", _("Hồ sơ thuế")
    SURVEY = "survey", _("Khảo sát của cơ quan")


class CapabilityKind(TextChoices):
    """What the producer works with."""

    LAND = "land", _("Đất sản xuất")
    WORKSHOP = "workshop", _("Nhà xưởng")
    EQUIPMENT = "equipment", _("Máy móc, thiết bị")
    CAPACITY = "capacity", _("Công suất")
    MATERIAL_AREA = "material_area", _("Vùng nguyên liệu")
    LINKAGE = "linkage", _("Hợp đồng liên kết")
    ACCOUNTING = "accounting", _("Chế độ kế toán")


class ConversionState(TextChoices):
    """Where a change of legal form stands."""

    OPEN = "open", _("Đang làm thủ tục")
    FINISHED = "finished", _("Đã hoàn tất")
    CANCELLED = "cancelled", _("Đã hủy")


class Certainty(IntegerChoices):
    """How sure it is that two records are one producer."""

    POSSIBLE = 1, _("Có thể trùng")
    LIKELY = 2, _("Rất có thể trùng")
    CERTAIN = 3, _("Chắc chắn trùng")


class Reason(TextChoices):
    """Why two records look like one producer."""

    TAX_CODE = "tax_code", _("cùng mã số thuế")
    NAME = "name", _("cùng tên trong một xã, phường")
    PHONE = "phone", _("cùng số điện thoại")


class DuplicateState(TextChoices):
    """What was made of a pair."""

    OPEN = "open", _("Chờ xem xét")
    MERGED = "merged", _("Đã gộp")
    DISTINCT = "distinct", _("Không trùng")


class BatchState(TextChoices):
    """Where an imported list stands."""

    TRIED = "tried", _("Đã đọc thử")
    CONFIRMED = "confirmed", _("Đã nhập")
    UNDONE = "undone", _("Đã hoàn tác")
    DISCARDED = "discarded", _("Đã bỏ")


class RowState(TextChoices):
    """What becomes of one row of a list."""

    READY = "ready", _("Nhập được")
    FAULTY = "faulty", _("Có chỗ sai")
    PRESENT = "present", _("Đã có trong danh bạ")
    MADE = "made", _("Đã nhập")
    UNDONE = "undone", _("Đã hoàn tác")


class SignUpState(TextChoices):
    """A sign-up gives nothing until the commune has seen the person."""

    WAITING = "waiting", _("Chờ xác minh")
    VERIFIED = "verified", _("Đã xác minh")
    REFUSED = "refused", pgettext_lazy("sign-up", "Không chấp nhận")
    EXPIRED = "expired", _("Hết hạn")


class Way(TextChoices):
    """How consent was given."""

    SCREEN = "screen", _("Trên hệ thống")
    PAPER = "paper", _("Bằng giấy")


class RequestState(TextChoices):
    """Where a request on personal data stands."""

    RECEIVED = "received", _("Mới nhận")
    ANSWERED = "answered", _("Đã phản hồi, đang thực hiện")
    DONE = "done", _("Đã thực hiện")
    DECLINED = "declined", _("Không thực hiện được")


OPEN_REQUESTS = frozenset({RequestState.RECEIVED, RequestState.ANSWERED})


class Evidence(TextChoices):
    """How sure a row of the reference file of producers is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Đề xuất của hệ thống")
