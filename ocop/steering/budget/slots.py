"""What the budget puts into the frame: the summary, with what waits for the person's hand."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import FOLLOW_UP, Item

from . import today as waiting_today
from .queries import access
from .vocabulary import VIEW

PAGES = ("lines", "line", "ledger", "commitments", "commitment", "years", "contributions", "close", "open-line")


def waiting(person: Any, on: date) -> int:
    """Commitments that wait for this person's appraisal or approval."""
    return access.waiting_for(person, on=on).count()


navigation.register(
    Item(
        _("Ngân sách"), "coins", "budget:summary", verb=VIEW, count=waiting, section=FOLLOW_UP, order=15,
        short=_("Ngân sách"), covers=frozenset(f"budget:{page}" for page in PAGES),
    )
)  # fmt: skip
today.register(
    today.Panel("cam-ket", _("Khoản cam kết đang chờ anh/chị"), waiting_today.waiting, "budget:commitments", order=20)
)
