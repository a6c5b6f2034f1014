"""Words of what follows a result: the submission to the Chairman, what each of its rows asks for, what is told when."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SubmissionState(TextChoices):
    """Tờ trình kết quả."""

    DRAFT = "draft", _("Dự thảo")
    SUBMITTED = "submitted", _("Đã trình Chủ tịch UBND tỉnh")
    APPROVED = "approved", _("Chủ tịch UBND tỉnh đã phê duyệt kết quả")
    RETURNED = "returned", _("Chủ tịch UBND tỉnh trả lại")


class RowVerdict(TextChoices):
    """What a row of the submission asks for."""

    RECOGNISE = "recognise", _("Đề nghị công nhận")
    TO_MINISTRY = "to_ministry", _("Phê duyệt kết quả, gửi Bộ")


class Stage(TextChoices):
    """What of a result is announced: each in a written notice of its own, in this order (E26)."""

    COUNCIL = "council", _("Kết quả của Hội đồng")
    MINISTRY = "ministry", _("Kết quả của Bộ")
    EXIT = "exit", _("Hướng xử lý sau kết quả của Bộ")


class PaperOf(TextChoices):
    """Which paper a kept content belongs to."""

    SITTING = "sitting", _("Biên bản, báo cáo của Hội đồng")
    SUBMISSION = "submission", _("Tờ trình")
    DECISION = "decision", _("Quyết định phê duyệt kết quả")
    LETTER = "letter", _("Công văn gửi Bộ")
    NOTICE = "notice", _("Thông báo kết quả")
