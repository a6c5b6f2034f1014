"""What plans put into the frame: the list with its count, and what waits for the person on the first page."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .queries.turns import waiting_count
from .today import waiting
from .vocabulary import VIEW

navigation.register(
    Item(_("Kế hoạch"), "target", "plans:list", verb=VIEW, count=waiting_count, section=CARRYING_OUT, order=10,
         short=_("Kế hoạch"))
)  # fmt: skip
today.register(today.Panel("ke-hoach", _("Kế hoạch đang chờ anh/chị"), waiting, "plans:list", order=10))
