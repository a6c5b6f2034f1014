"""What the register puts into the frame: its lines of the side menu."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation
from ocop.base.ui.navigation import FOLLOW_UP, Item

from .vocabulary import REGISTER, VIEW

navigation.register(
    Item(_("Sổ văn bản"), "file-text", "documents:list", verb=VIEW, section=FOLLOW_UP, order=40, short=_("Văn bản"))
)
navigation.register(
    Item(_("Dãy số văn bản"), "layout-list", "documents:series", verb=REGISTER, section=FOLLOW_UP, order=41)
)
