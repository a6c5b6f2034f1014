"""Báo sai phạm: where a report of misuse stands."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

INSPECT = "certificates.inspect"
MISUSE = "certificates.misuse"


class MisuseState(TextChoices):
    """What the reporter reads under the answer code."""

    RECEIVED = "received", _("Đã tiếp nhận")
    IN_HAND = "in_hand", _("Đang kiểm tra")
    CONFIRMED = "confirmed", _("Đã kiểm tra: có sai phạm")
    UNFOUNDED = "unfounded", _("Đã kiểm tra: chưa thấy sai phạm")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return {"received": "wait", "in_hand": "run", "confirmed": "late", "unfounded": "done"}[self.value]


OPEN_MISUSE = frozenset({MisuseState.RECEIVED, MisuseState.IN_HAND})
ANSWERS = frozenset({MisuseState.CONFIRMED, MisuseState.UNFOUNDED})
