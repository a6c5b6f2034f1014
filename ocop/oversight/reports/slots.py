"""What reports put into the frame: the list for those who make them, the inbox for those who receive them."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation
from ocop.base.ui.navigation import FOLLOW_UP, Item

from .queries import access

navigation.register(
    Item(
        _("Báo cáo"), "file-text", "reports:list", verb=access.DRAFT, count=access.turn_count, section=FOLLOW_UP,
        order=30,
    )
)  # fmt: skip
navigation.register(
    Item(
        _("Báo cáo đến"), "mail", "reports:inbox", verb=access.RECEIVE, count=access.unread_count, section=FOLLOW_UP,
        order=40, short=_("Báo cáo đến"),
    )
)  # fmt: skip
