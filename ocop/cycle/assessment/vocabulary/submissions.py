"""Words of what follows a result: the submission to the Chairman and what each of its rows asks for."""

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
