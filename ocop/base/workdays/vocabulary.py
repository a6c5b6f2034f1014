"""Where a special day comes from."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Source(TextChoices):
    """The library seeds; what an administrator declares wins and is never overwritten."""

    LIBRARY = "library", _("Lịch nạp sẵn")
    ADMINISTRATOR = "administrator", _("Quản trị viên")
