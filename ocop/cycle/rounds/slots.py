"""What years and rounds put into the frame: their line in the menu, for whoever holds a post."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation
from ocop.steering.windows.queries.places import may_read


def is_for(person: Any, on: date) -> bool:
    """For holders of a post."""
    return may_read(person, on=on)


navigation.register(
    navigation.Item(
        _("Năm, đợt đánh giá"), "stack-2", "rounds:list", section=navigation.CARRYING_OUT, order=6, is_for=is_for,
        covers=frozenset({"rounds:year"}),
    )
)  # fmt: skip
