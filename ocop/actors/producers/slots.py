"""What producers put into the frame: the registry, the worklists, one's own record and data; what a merge moves."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import CARRYING_OUT, Item

from . import mergeables
from .mergeables import Mergeable
from .models import (
    Account,
    Adviser,
    Capability,
    Consent,
    Conversion,
    FormerName,
    Member,
    Representative,
    Site,
    YearFigures,
)
from .queries import access, waiting
from .today import panel_rows
from .vocabulary import MERGE, PRIVACY, VERIFY, VIEW


def sign_up_count(person: Any, on: date) -> int:
    """Who waits to be seen."""
    return waiting.sign_ups_waiting(person, on=on).count()


def pair_count(person: Any, on: date) -> int:
    """Pairs nobody has decided on."""
    return waiting.pairs_open(person, on=on).count()


def request_count(person: Any, on: date) -> int:
    """Requests with a day to keep."""
    return waiting.requests_open(person, on=on).count()


def is_helping(person: Any, on: date) -> bool:
    """Whether the person keeps a producer's record or was invited to help one."""
    return bool(access.own_bodies(person, on=on)) or access.advised_by(person, on=on).exists()


navigation.register(
    Item(_("Chủ thể OCOP"), "users", "producers:list", verb=VIEW, section=CARRYING_OUT, order=30, short=_("Chủ thể"))
)
navigation.register(
    Item(
        _("Hồ sơ chủ thể"), "user", "producers:own", section=CARRYING_OUT, order=31, short=_("Hồ sơ"), is_for=is_helping
    )
)
navigation.register(
    Item(_("Xác minh đăng ký"), "user-check", "producers:sign-ups", verb=VERIFY, count=sign_up_count,
         section=CARRYING_OUT, order=32, covers=frozenset({"producers:sign-up-detail"}))
)  # fmt: skip
navigation.register(
    Item(_("Hồ sơ trùng"), "git-merge", "producers:pairs", verb=MERGE, count=pair_count, section=CARRYING_OUT, order=33,
         covers=frozenset({"producers:pair"}))
)  # fmt: skip
navigation.register(
    Item(_("Yêu cầu dữ liệu cá nhân"), "lock", "producers:requests", verb=PRIVACY, count=request_count,
         section=CARRYING_OUT, order=34, covers=frozenset({"producers:request"}))
)  # fmt: skip
navigation.register_account(Item(_("Dữ liệu cá nhân của tôi"), "lock", "producers:my-data", order=20))
today.register(today.Panel("chu-the", _("Chủ thể OCOP"), panel_rows, "producers:list", order=30))

for mergeable in (
    Mergeable(Representative, open_end="end"),
    Mergeable(Account, open_end="end"),
    Mergeable(Member),
    Mergeable(Site),
    Mergeable(YearFigures, once=("year",)),
    Mergeable(Capability),
    Mergeable(FormerName),
    Mergeable(Adviser, once=("person", "start")),
    Mergeable(Conversion),
    Mergeable(Consent),
):
    mergeables.register(mergeable)
