"""What recognition puts into the frame: the register, the radar, what waits today."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .queries.access import is_concerned
from .queries.misuse import open_misuse
from .today import waiting, waiting_count
from .vocabulary.checking import MISUSE


def is_for(person: Any, on: date) -> bool:
    """For whoever has to do with recognitions."""
    return is_concerned(person, on=on)


navigation.register(
    Item(_("Công nhận, giấy chứng nhận"), "certificate", "certificates:recognitions", count=waiting_count,
         section=CARRYING_OUT, order=33, is_for=is_for, short=_("Chứng nhận"),
         covers=frozenset({"certificates:recognition", "certificates:cases", "certificates:case",
                           "certificates:complaints", "certificates:complaint"}))
)  # fmt: skip
navigation.register(
    Item(_("Giấy chứng nhận sắp hết hạn"), "hourglass", "certificates:radar", section=CARRYING_OUT, order=34,
         is_for=is_for)
)  # fmt: skip
navigation.register(
    Item(_("Báo sai phạm"), "flag", "misuse:list", verb=MISUSE, count=open_misuse, section=CARRYING_OUT, order=35,
         covers=frozenset({"misuse:case", "misuse:scans"}))
)  # fmt: skip
today.register(
    today.Panel("cong-nhan", _("Công nhận, giấy chứng nhận"), waiting, "certificates:recognitions", order=27)
)
