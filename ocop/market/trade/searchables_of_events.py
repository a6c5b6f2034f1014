"""Events, deals are found by name, number, partner, producer."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models.events import Deal, TradeEvent
from .queries.events.access import deals_visible_to, events_visible_to

register(
    Searchable(
        model=TradeEvent,
        title=lambda event: event.name,
        body=lambda event: f"{event.code}\n{event.place}\n{event.plan_number}\n{event.summary}",
        date=lambda event: event.start_on,
        visible_to=events_visible_to,
        url=lambda event: event.get_absolute_url(),
        kind_label=_("Sự kiện xúc tiến"),
    )
)
register(
    Searchable(
        model=Deal,
        title=lambda deal: f"{deal.producer} – {deal.partner}",
        body=lambda deal: f"{deal.quantity}\n{deal.partner_place}",
        date=lambda deal: deal.signed_on,
        visible_to=deals_visible_to,
        url=lambda deal: deal.get_absolute_url(),
        kind_label=_("Hợp đồng, ghi nhớ"),
    )
)
