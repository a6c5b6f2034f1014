"""Words of sittings: modes, states of a sitting, a dossier on its list and a sheet, declarations, knock-outs."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mode(TextChoices):
    """Cách làm việc của phiên."""

    MEETING = "meeting", _("Họp")
    WRITTEN = "written", _("Lấy ý kiến bằng văn bản")
    CALIBRATION = "calibration", _("Chấm thử trên sản phẩm mẫu")


class SittingState(TextChoices):
    """Phiên: planned, at work, over, or called off."""

    PLANNED = "planned", _("Dự kiến")
    OPEN = "open", _("Đang họp")
    CLOSED = "closed", _("Đã kết thúc")
    CANCELLED = "cancelled", _("Đã hủy")


class ItemState(TextChoices):
    """Where a dossier stands on the list of a sitting."""

    WAITING = "waiting", _("Chưa chấm")
    SCORING = "scoring", _("Đang chấm")
    DISCUSSING = "discussing", _("Đang thảo luận chênh lệch")
    CLOSED = "closed", _("Đã có kết quả")
    DISQUALIFIED = "disqualified", _("Không đạt: bị loại")
    MOVED = "moved", _("Chuyển sang phiên họp")
    WITHDRAWN = "withdrawn", _("Đã rút khỏi phiên")


OPEN_ITEMS = frozenset({ItemState.WAITING, ItemState.SCORING, ItemState.DISCUSSING})
CLOSED_ITEMS = frozenset({ItemState.CLOSED, ItemState.DISQUALIFIED})


class SheetState(TextChoices):
    """Phiếu chấm: in work, or signed and locked."""

    OPEN = "open", _("Đang chấm")
    SIGNED = "signed", _("Đã ký, khóa")


class Interest(TextChoices):
    """What a member declares of a product."""

    NONE = "none", _("Không có xung đột lợi ích")
    INTEREST = "interest", _("Có liên quan đến chủ thể hoặc sản phẩm")


class KnockOutState(TextChoices):
    """A proposal to disqualify a dossier."""

    RAISED = "raised", _("Đề nghị loại")
    CONFIRMED = "confirmed", _("Hội đồng kết luận loại")
    DISMISSED = "dismissed", _("Hội đồng không chấp nhận")


class VoiceKind(TextChoices):
    """What a member says to a proposal to disqualify."""

    FOR = "for", _("Tán thành loại")
    AGAINST = "against", _("Không tán thành loại")
    ABSTAIN = "abstain", _("Ý kiến khác, không biểu quyết")


class NoteKind(TextChoices):
    """What the secretary writes down of a dossier."""

    DISCUSSION = "discussion", _("Thảo luận về chênh lệch điểm")
    COURSE = "course", _("Diễn biến, ý kiến")


class OpinionKind(TextChoices):
    """What a member says in a written consultation."""

    AGREE = "agree", _("Đồng ý kết luận theo phiếu, không cần họp")
    MEETING = "meeting", _("Đề nghị họp Hội đồng")
