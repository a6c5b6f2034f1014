"""Words of the people: how far a role reaches."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ReachKind(TextChoices):
    """Phạm vi của vai trò, counted from the organisation of the post."""

    OWN = "own", _("Cơ quan của mình")
    SUBTREE = "subtree", _("Cơ quan của mình và cấp dưới")
    PROVINCE = "province", _("Toàn tỉnh")
    ALL = "all", _("Toàn hệ thống")
