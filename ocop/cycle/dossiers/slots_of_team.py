"""What the advisory team puts into the frame, and what a merge of producers moves."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions as posts
from ocop.actors.producers import mergeables
from ocop.actors.producers.mergeables import Mergeable
from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .models import DeclaredInterest
from .today_of_team import waiting, waiting_count
from .vocabulary import ADVISE, RECEIVE, TEAM


def is_for(person: Any, on: date) -> bool:
    """For who examines, gives out, or takes in."""
    return bool(
        {ADVISE, TEAM, RECEIVE} & {verb for post in posts.queries.posts_of(person, on) for verb in post.role.verbs}
    )


navigation.register(
    Item(_("Thẩm định hồ sơ"), "list-check", "dossiers:advisings", count=waiting_count, section=CARRYING_OUT, order=24,
         is_for=is_for, short=_("Thẩm định"),
         covers=frozenset({"dossiers:advising", "dossiers:visit", "dossiers:teams", "dossiers:team"}))
)  # fmt: skip
today.register(today.Panel("tham-dinh", _("Thẩm định hồ sơ"), waiting, "dossiers:advisings", order=24))
mergeables.register(Mergeable(DeclaredInterest, once=("person",)))
