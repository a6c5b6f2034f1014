"""The desk's own lines in the frame: home, search, the trail, the working calendar."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, slots
from ocop.base.ui.navigation import ADMINISTRATION, Item

navigation.register(Item(_("Hôm nay"), "home", "desk:home", order=10, short=_("Hôm nay")))
navigation.register(
    Item(_("Nhật ký hệ thống"), "history", "desk:trail", verb="audit.view", section=ADMINISTRATION, order=10)
)
navigation.register(
    Item(_("Lịch làm việc"), "calendar", "desk:calendar", verb="workdays.edit", section=ADMINISTRATION, order=20)
)
slots.register_search(url_name="desk:search")
