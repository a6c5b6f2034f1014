"""What the criteria put into the frame: the browser for everybody with a post, the loading for who may load."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.actors.people import queries as people
from ocop.base.ui import navigation

from .vocabulary import LOAD


def is_for(person: Any, on: date) -> bool:
    """For holders of a post; the pages themselves are public."""
    return bool(people.posts_of(person, on))


navigation.register(
    navigation.Item(
        _("Bộ tiêu chí"), "scale", "criteria:frameworks", section=navigation.CARRYING_OUT, order=30, is_for=is_for
    )
)
navigation.register(
    navigation.Item(
        _("Nạp bộ tiêu chí"), "upload", "criteria:manage", verb=LOAD, section=navigation.ADMINISTRATION, order=58,
        covers=frozenset({"criteria:load", "criteria:draft", "criteria:papers"}),
    )
)  # fmt: skip
