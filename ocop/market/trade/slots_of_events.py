"""What events put into the frame: the calendar of events, booths, deals, channels, inquiries."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.navigation import MARKET, Item

from .queries.events import access, waiting
from .today_of_events import waiting as waiting_today
from .vocabulary.events import OWN


def is_for(person: Any, on: date) -> bool:
    """For readers and producers."""
    return access.is_concerned(person, on)


def is_for_inquiries(person: Any, on: date) -> bool:
    """For the office that passes them on, and producers."""
    return access.keeps_channels(person, on=on) or bool(access.own_bodies(person, on=on))


navigation.register(
    Item(_("Sự kiện xúc tiến"), "calendar-event", "trade:events", count=waiting.events_count, section=MARKET, order=30,
         is_for=is_for, short=_("Sự kiện"),
         covers=frozenset({"trade:event", "trade:event-results", "trade:indicators", "trade:booth", "trade:booths"}))
)  # fmt: skip
navigation.register(
    Item(_("Gian hàng của tôi"), "building-store", "trade:my-booths", verb=OWN, section=MARKET, order=31)
)
navigation.register(
    Item(_("Hợp đồng, ghi nhớ"), "signature", "trade:deals", section=MARKET, order=32, is_for=is_for,
         covers=frozenset({"trade:deal", "trade:enter-deal"}))
)  # fmt: skip
navigation.register(
    Item(_("Kênh trực tuyến"), "shopping-bag", "trade:listings", section=MARKET, order=33, is_for=is_for,
         covers=frozenset({"trade:listing"}))
)  # fmt: skip
navigation.register(
    Item(_("Hỏi mua"), "message-circle", "trade:inquiries", count=waiting.inquiries_count, section=MARKET, order=34,
         is_for=is_for_inquiries, covers=frozenset({"trade:inquiry"}))
)  # fmt: skip
navigation.register(
    Item(_("Sản phẩm CNNT tiêu biểu"), "award", "trade:typical", section=MARKET, order=35, is_for=is_for)
)
today.register(today.Panel("su-kien", _("Sự kiện xúc tiến, hỏi mua"), waiting_today, "trade:events", order=41))
