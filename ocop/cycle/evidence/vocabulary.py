"""Words of the evidence library: states of a paper, how it stands on a day, reasons of a refusal, verbs of the posts.

Legal basis: QĐ 26/2026/QĐ-TTg, Form 02; the reasons are those of a returned dossier (programme notes §3.5).
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`).
VIEW = "evidence.view"
OWN = "evidence.own"
ASSIST = "evidence.assist"
VERIFY = "evidence.verify"
KEEPING = (VERIFY, ASSIST)  # the offices that see papers of restricted kinds


class State(TextChoices):
    """What became of a paper; whether it has expired is computed from its days and never stored."""

    DRAFT = "draft", _("Đang nhập")
    ENTERED = "entered", _("Chờ xác nhận")
    VERIFIED = "verified", _("Đã xác nhận")
    REJECTED = "rejected", _("Không được xác nhận")
    SUPERSEDED = "superseded", _("Đã thay bằng giấy mới")
    REVOKED = "revoked", _("Đã thu hồi")


S = State
CHANGEABLE = frozenset({S.DRAFT, S.REJECTED})
FIXED = frozenset({S.VERIFIED, S.SUPERSEDED, S.REVOKED})

MOVES: dict[str, tuple[frozenset[State], State]] = {
    # verb        from                       to
    "enter":     (CHANGEABLE,                S.ENTERED),
    "take_back": (frozenset({S.ENTERED}),    S.DRAFT),
    "verify":    (frozenset({S.ENTERED}),    S.VERIFIED),
    "reject":    (frozenset({S.ENTERED}),    S.REJECTED),
    "confirm":   (frozenset({S.VERIFIED}),   S.VERIFIED),
    "supersede": (frozenset({S.VERIFIED}),   S.SUPERSEDED),
    "revoke":    (frozenset({S.VERIFIED}),   S.REVOKED),
}  # fmt: skip


class Standing(TextChoices):
    """How a paper stands on a day: its state, and for a verified one what its days say."""

    DRAFT = "draft", _("Đang nhập")
    ENTERED = "entered", _("Chờ xác nhận")
    REJECTED = "rejected", _("Không được xác nhận")
    VALID = "valid", _("Còn hiệu lực")
    SOON = "soon", _("Sắp hết hạn")
    EXPIRED = "expired", _("Đã hết hạn")
    SUPERSEDED = "superseded", _("Đã thay bằng giấy mới")
    REVOKED = "revoked", _("Đã thu hồi")


IN_FORCE = frozenset({Standing.VALID, Standing.SOON})


class Reason(TextChoices):
    """Lý do không xác nhận."""

    MISSING_DOC = "MISSING_DOC", _("Thiếu trang, thiếu giấy kèm theo")
    EXPIRED_DOC = "EXPIRED_DOC", _("Giấy đã hết hạn")
    DOC_NOT_MATCHING_PRODUCT = "DOC_NOT_MATCHING_PRODUCT", _("Giấy không đúng với sản phẩm, cơ sở")
    LABEL_NOT_COMPLIANT = "LABEL_NOT_COMPLIANT", _("Nhãn không đúng quy định")
    TEST_MISSING_PARAMETER = "TEST_MISSING_PARAMETER", _("Phiếu kiểm nghiệm thiếu chỉ tiêu")
    NO_LOCAL_MATERIAL_PROOF = "NO_LOCAL_MATERIAL_PROOF", _("Chưa chứng minh được nguyên liệu địa phương")
    NO_LABOUR_PROOF = "NO_LABOUR_PROOF", _("Chưa chứng minh được lao động địa phương")
    IP_OWNER_MISMATCH = "IP_OWNER_MISMATCH", _("Giấy đứng tên người khác")
    OWNER_CHANGED = "OWNER_CHANGED", _("Chủ thể đã thay đổi")
    WRONG_PRODUCT_SET = "WRONG_PRODUCT_SET", _("Sai bộ sản phẩm")
    PLAN_NOT_FEASIBLE = "PLAN_NOT_FEASIBLE", _("Phương án chưa khả thi")
    STORY_WEAK = "STORY_WEAK", _("Câu chuyện sản phẩm chưa rõ")
    OTHER = "OTHER", pgettext_lazy("reason", "Lý do khác")


class Verdict(TextChoices):
    """What an office said of a paper."""

    VERIFIED = "verified", _("Xác nhận")
    REJECTED = "rejected", pgettext_lazy("paper", "Không xác nhận")
    CONFIRMED = "confirmed", _("Xác nhận lại")
    REVOKED = "revoked", _("Thu hồi")


class OwnerMatch(TextChoices):
    """How the name printed on a paper relates to the producer."""

    SAME = "same", _("Đúng tên chủ thể")
    FORMER = "former", _("Tên cũ của chủ thể")
    REPRESENTATIVE = "representative", _("Tên người đại diện")
    PREDECESSOR = "predecessor", _("Tên chủ thể trước khi chuyển đổi")
    OTHER = "other", _("Tên người khác")


MISMATCHES = frozenset({OwnerMatch.PREDECESSOR, OwnerMatch.OTHER})
IP_OWNER_MISMATCH = Reason.IP_OWNER_MISMATCH


class Likeness(TextChoices):
    """Why two papers look like one."""

    NUMBER = "number", _("cùng số và nơi cấp")
    FILE = "file", _("cùng một tệp")


class Evidence(TextChoices):
    """How sure a row of the reference file is."""

    VERIFIED = "verified", _("Đã xác minh")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Đề xuất của hệ thống")
