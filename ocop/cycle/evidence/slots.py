"""What the library puts into the frame: one's own papers, those of a place, the worklists; what a merge moves."""

from django.utils.translation import gettext_lazy as _

from ocop.actors.producers import mergeables
from ocop.actors.producers.mergeables import Mergeable
from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .models import Paper
from .queries.radar import waiting_count
from .today import is_own, of_own, to_verify
from .vocabulary import ASSIST, VERIFY, VIEW

navigation.register(
    Item(_("Kho minh chứng"), "folder-open", "evidence:own", section=CARRYING_OUT, order=36, short=_("Giấy tờ"),
         is_for=is_own, covers=frozenset({"evidence:library", "evidence:new", "evidence:paper", "evidence:edit"}))
)  # fmt: skip
navigation.register(
    Item(_("Kho minh chứng"), "folder-open", "evidence:list", verb=VIEW, section=CARRYING_OUT, order=37,
         covers=frozenset({"evidence:library", "evidence:paper"}))
)  # fmt: skip
navigation.register(
    Item(_("Giấy tờ chờ xác nhận"), "checks", "evidence:worklist", verb=VERIFY, count=waiting_count,
         section=CARRYING_OUT, order=38, covers=frozenset({"evidence:verify", "evidence:reject"}))
)  # fmt: skip
navigation.register(
    Item(_("Giấy tờ sắp hết hạn"), "calendar-off", "evidence:radar", verb=VIEW, section=CARRYING_OUT, order=39)
)
navigation.register(
    Item(_("Nhập giấy tờ thay"), "writing", "evidence:assisted", verb=ASSIST, section=CARRYING_OUT, order=40)
)
today.register(today.Panel("giay-to-cho", _("Giấy tờ chờ anh/chị xác nhận"), to_verify, "evidence:worklist", order=35))
today.register(today.Panel("giay-to", _("Giấy tờ của chủ thể"), of_own, "evidence:own", order=36))
mergeables.register(Mergeable(Paper))
