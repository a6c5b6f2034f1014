"""The words of norms: how a norm counts, where it stands, what its keeper does with it.

Sources: `reference/support-norms.yaml` (how to read); support-and-trade notes §6.2.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

# What a post may carry (`reference/roles.yaml`).
VIEW = "support.view"
NORMS = "support.norms"


class Fund(TextChoices):
    """Whose money a programme spends; national money always follows the national norm."""

    CENTRAL = "central", _("Ngân sách trung ương")
    LOCAL = "local", _("Ngân sách địa phương")
    BOTH = "central_and_local", _("Ngân sách trung ương và địa phương")


class NormLevel(TextChoices):
    """Who set the norm."""

    NATIONAL = "national", _("Trung ương quy định")
    PROVINCIAL = "provincial", _("Tỉnh quy định")


class NormMode(TextChoices):
    """How a norm counts."""

    LIMIT = "limit", _("Mức tối đa")
    FIXED = "fixed", _("Mức cố định")
    EVENT_CEILING = "event_ceiling", _("Mức tối đa cho cả đợt tổ chức")


class NormState(TextChoices):
    """Whether a norm may be used; that it has ended is told by its last day."""

    NEEDS_CONFIRMATION = "needs_confirmation", _("Chờ xác nhận")
    CONFIRMED = "confirmed", _("Đã xác nhận")
    ENDED = "ended", _("Hết hiệu lực")
    PRECEDENT = "precedent", _("Tham khảo tỉnh khác")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return NORM_TONES[self]


NORM_TONES = {
    NormState.NEEDS_CONFIRMATION: "soon",
    NormState.CONFIRMED: "done",
    NormState.ENDED: "wait",
    NormState.PRECEDENT: "wait",
}


class KeptAct(TextChoices):
    """What the norm keeper did."""

    CONFIRMED = "confirmed", _("Xác nhận")
    ADDED = "added", _("Thêm định mức")
    VERSIONED = "versioned", _("Thay bằng mức mới")
    ENDED = "ended", _("Cho hết hiệu lực")


class Binds(TextChoices):
    """Which part of a norm gave the limit."""

    PERCENT = "percent", _("theo tỷ lệ")
    CEILING = "ceiling", _("theo mức trần")
    COST = "cost", _("theo chi phí hợp lệ")
    FIXED = "fixed", _("mức cố định")
    ESTIMATE = "estimate", _("theo dự toán được duyệt")


class AttachedAt(TextChoices):
    """When a paper is asked for."""

    APPLICATION = "application", _("Khi nộp hồ sơ")
    ACCEPTANCE = "acceptance", _("Khi nghiệm thu")


class Need(TextChoices):
    """How much a paper is asked for; one asked on a condition is asked by whoever receives the file."""

    REQUIRED = "required", _("Bắt buộc")
    CONDITIONAL = "conditional", _("Bắt buộc khi có điều kiện")
    OPTIONAL = "optional", _("Nếu có")


class WeightKind(TextChoices):
    """Groups of the priority score, in the order of the law: areas before trades (46/2012, Art. 6)."""

    KEY_PROJECT = "key_project", _("Đề án điểm")
    AREA = "area", _("Địa bàn ưu tiên")
    TRADE = "trade", _("Ngành nghề ưu tiên")
    OCOP = "ocop", _("Sản phẩm OCOP")
    OWNER = "owner", _("Chủ thể")
    JOBS = "jobs", _("Việc làm")
    READINESS = "readiness", _("Mức độ sẵn sàng")
