"""Kinds and outcomes of what happens to a recognition; grounds of revocation, days and series are rows of reference."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Source(TextChoices):
    """Where a recognition comes from."""

    RESULT = "result", _("Kết quả đánh giá trong hệ thống")
    IMPORTED = "imported", _("Công nhận trước đây, nhập từ tài liệu")


class Evidence(TextChoices):
    """How sure what the source says is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTIAL = "partial", _("Xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất của hệ thống")


class SuccessionKind(TextChoices):
    """Why a later recognition takes the place of an earlier one."""

    RENEWAL = "renewal", _("Đánh giá, phân hạng lại")
    UPGRADE = "upgrade", _("Nâng hạng")


class CaseState(TextChoices):
    """Where a revocation case stands."""

    OPEN = "open", _("Đang xác minh")
    PROPOSED = "proposed", _("Đã trình thu hồi")
    REVOKED = "revoked", _("Đã có quyết định thu hồi")
    DROPPED = "dropped", _("Kết thúc, không thu hồi")


OPEN_CASES = frozenset({CaseState.OPEN, CaseState.PROPOSED})
CASE_MOVES = {
    # verb       from                         to
    "propose": (frozenset({CaseState.OPEN}), CaseState.PROPOSED),
    "revoke": (frozenset({CaseState.PROPOSED}), CaseState.REVOKED),
    "drop": (OPEN_CASES, CaseState.DROPPED),
}


class ComplaintKind(TextChoices):
    """Kiến nghị asks to look again; khiếu nại is a complaint under its own law, with terms."""

    PETITION = "petition", _("Kiến nghị")
    COMPLAINT = "complaint", _("Khiếu nại")


class ComplaintState(TextChoices):
    """Where it stands."""

    RECEIVED = "received", _("Đã tiếp nhận")
    ACCEPTED = "accepted", _("Đã thụ lý, đang xem xét lại")
    ANSWERED = "answered", _("Đã trả lời")
    REFUSED = "refused", _("Không thụ lý")
    WITHDRAWN = "withdrawn", _("Người gửi rút")


OPEN_COMPLAINTS = frozenset({ComplaintState.RECEIVED, ComplaintState.ACCEPTED})
COMPLAINT_MOVES = {
    "accept": (frozenset({ComplaintState.RECEIVED}), ComplaintState.ACCEPTED),
    "refuse": (frozenset({ComplaintState.RECEIVED}), ComplaintState.REFUSED),
    "answer": (frozenset({ComplaintState.ACCEPTED}), ComplaintState.ANSWERED),
    "withdraw": (OPEN_COMPLAINTS, ComplaintState.WITHDRAWN),
}


class Outcome(TextChoices):
    """What the re-examination found; a result itself is never changed, another assessment is its own act."""

    UPHELD = "upheld", _("Giữ nguyên kết quả")
    ASSESS_AGAIN = "assess_again", _("Đánh giá lại")
    CORRECTED = "corrected", _("Đính chính nội dung ghi sai")
