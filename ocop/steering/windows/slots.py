"""What the calendar puts into the frame: its line in the side menu, for whoever holds a post."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation

from .queries.places import may_read


def is_for(person: Any, on: date) -> bool:
    """For holders of a post."""
    return may_read(person, on=on)


navigation.register(
    navigation.Item(
        _("Lịch năm"), "calendar-event", "windows:year", section=navigation.CARRYING_OUT, order=5, is_for=is_for,
        short=_("Lịch năm"), covers=frozenset({"windows:detail", "windows:move", "windows:restore"}),
    )
)  # fmt: skip
