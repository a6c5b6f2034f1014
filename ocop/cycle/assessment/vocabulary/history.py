"""Words of imported results: states of a list and of its rows."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class BatchState(TextChoices):
    """Danh sách đã đọc."""

    TRIED = "tried", _("Đã đọc thử")
    CONFIRMED = "confirmed", _("Đã nhập")
    DISCARDED = "discarded", pgettext_lazy("list", "Đã bỏ")


class RowState(TextChoices):
    """What a row of the list comes to."""

    READY = "ready", _("Sẽ nhập")
    CORRECTS = "corrects", _("Sẽ nhập thành bản sửa")
    PRESENT = "present", _("Đã có, không đổi")
    FAULTY = "faulty", _("Có chỗ sai")
