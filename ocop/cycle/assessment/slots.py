"""What councils put into the frame: sittings with what waits, results."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from . import withheld  # noqa: F401  # says what an unsigned sheet hides
from .queries.access import is_concerned
from .today import waiting, waiting_count


def is_for(person: Any, on: date) -> bool:
    """For whoever has to do with councils."""
    return is_concerned(person, on=on)


navigation.register(
    Item(_("Hội đồng đánh giá"), "users", "assessment:sittings", count=waiting_count, section=CARRYING_OUT, order=30,
         is_for=is_for, short=_("Hội đồng"),
         covers=frozenset({"assessment:sitting", "assessment:item", "assessment:sheet", "assessment:pack",
                           "assessment:councils", "assessment:council", "assessment:regulations",
                           "assessment:regulation"}))
)  # fmt: skip
navigation.register(
    Item(_("Kết quả đánh giá"), "award", "assessment:results", section=CARRYING_OUT, order=31, is_for=is_for,
         covers=frozenset({"assessment:result", "assessment:submissions", "assessment:submission"}))
)  # fmt: skip
today.register(today.Panel("hoi-dong", _("Hội đồng đánh giá"), waiting, "assessment:sittings", order=25))
