"""What plans put into the frame: the list, with what waits for the person as its count."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .queries.turns import waiting_count
from .vocabulary import VIEW

navigation.register(
    Item(_("Kế hoạch"), "target", "plans:list", verb=VIEW, count=waiting_count, section=CARRYING_OUT, order=10,
         short=_("Kế hoạch"))
)  # fmt: skip
