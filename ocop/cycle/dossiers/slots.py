"""What dossiers put into the frame: the worklist with its count, what waits today."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.actors.people import queries as people
from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from . import slots_of_team, withheld  # noqa: F401  # the advisory team in the frame; what nobody excluded finds
from .queries.access import own_bodies
from .today import waiting, waiting_count
from .vocabulary import ASSIST, VIEW


def is_for(person: Any, on: date) -> bool:
    """For who reads dossiers, and a producer's own people."""
    verbs = {verb for post in people.posts_of(person, on) for verb in post.role.verbs}
    return bool({VIEW, ASSIST} & verbs) or bool(own_bodies(person, on=on))


navigation.register(
    Item(_("Hồ sơ đánh giá"), "clipboard-list", "dossiers:work", count=waiting_count, section=CARRYING_OUT, order=23,
         is_for=is_for, short=pgettext_lazy("dossier", "Hồ sơ"),
         covers=frozenset({"dossiers:list", "dossiers:dossier", "dossiers:write", "dossiers:points",
                           "dossiers:criterion", "dossiers:review", "dossiers:ageing", "dossiers:proposals",
                           "dossiers:versions", "dossiers:thread"}))
)  # fmt: skip
today.register(today.Panel("ho-so", _("Hồ sơ đánh giá"), waiting, "dossiers:work", order=23))
