"""What support puts into the frame."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.actors.producers import mergeables
from ocop.actors.producers.mergeables import Mergeable
from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import MARKET, Item

from .models import SupportProject
from .queries.access import is_concerned
from .today import waiting, waiting_count
from .vocabulary.norms import VIEW


def is_for(person: Any, on: date) -> bool:
    """For whoever has to do with projects."""
    return is_concerned(person, on=on)


NORM_PAGES = ("norm", "confirm-norm", "replace-norm", "end-norm", "add-norm")

navigation.register(
    Item(
        _("Định mức hỗ trợ"), "scale", "support:norms", verb=VIEW, section=MARKET, order=45,
        short=_("Định mức"), covers=frozenset(f"support:{page}" for page in NORM_PAGES),
    )
)  # fmt: skip
PROJECT_PAGES = ("project", "lists", "list", "write-content", "write-costs", "write-papers", "appraise")

navigation.register(
    Item(
        _("Đề án hỗ trợ"), "coins", "support:projects", is_for=is_for, count=waiting_count, section=MARKET, order=40,
        short=_("Hỗ trợ"), covers=frozenset(f"support:{page}" for page in PROJECT_PAGES),
    )
)  # fmt: skip
today.register(today.Panel("ho-tro", _("Đề án hỗ trợ"), waiting, "support:projects", order=40))
mergeables.register(Mergeable(SupportProject, "producer"))
