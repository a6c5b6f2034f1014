"""What products put into the frame: the worklist with its count, the register, trainings, and what a merge of
producers moves.
"""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions as posts
from ocop.actors.producers import mergeables
from ocop.actors.producers.mergeables import Mergeable
from ocop.actors.producers.queries import advised_by
from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from .models import Attendance, Invitation, Product
from .queries.access import own_bodies
from .today import waiting, waiting_count
from .vocabulary import ASSIST, TRAIN, VIEW


def is_for(person: Any, on: date) -> bool:
    """For who reads products, a producer's own people and its advisers."""
    verbs = {verb for post in posts.queries.posts_of(person, on) for verb in post.role.verbs}
    return bool({VIEW, ASSIST} & verbs) or bool(own_bodies(person, on=on)) or advised_by(person, on=on).exists()


def is_for_trainings(person: Any, on: date) -> bool:
    """For who holds trainings, and who is invited."""
    return posts.may(person, TRAIN, on=on) or bool(own_bodies(person, on=on))


navigation.register(
    Item(_("Sản phẩm trong chu trình"), "plant-2", "products:work", count=waiting_count, section=CARRYING_OUT, order=20,
         is_for=is_for, short=_("Chu trình"),
         covers=frozenset({"products:entries", "products:entry", "products:idea", "products:plan", "products:board",
                           "products:selections", "products:selection", "products:readiness"}))
)  # fmt: skip
navigation.register(
    Item(_("Sản phẩm"), "paper-bag", "products:list", section=CARRYING_OUT, order=21, is_for=is_for,
         covers=frozenset({"products:product"}))
)  # fmt: skip
navigation.register(
    Item(_("Tập huấn"), "users", "products:trainings", section=CARRYING_OUT, order=22, is_for=is_for_trainings,
         covers=frozenset({"products:training"}))
)  # fmt: skip
today.register(today.Panel("san-pham", _("Sản phẩm trong chu trình"), waiting, "products:work", order=20))

for mergeable in (
    Mergeable(Product, once=("name_key",)),
    Mergeable(Invitation, once=("training",)),
    Mergeable(Attendance, once=("training", "name_key")),
):
    mergeables.register(mergeable)
