"""The words of indicators."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class How(TextChoices):
    """Where the figure comes from."""

    COUNTED = "counted", _("Đếm từ hồ sơ")
    REPORTED = "reported", _("Cơ quan báo cáo")
