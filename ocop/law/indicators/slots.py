"""What indicators put into the frame: the line of the catalogue in the side menu."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation

from .queries import may_read


def is_for(person: Any, on: date) -> bool:
    """For holders of a post."""
    return may_read(person, on=on)


navigation.register(
    navigation.Item(
        _("Danh mục chỉ tiêu"), "target", "indicators:list", section=navigation.ADMINISTRATION, order=55,
        is_for=is_for, covers=frozenset({"indicators:detail"}),
    )
)  # fmt: skip
