"""The settings in force on a day; raises `TradeSetting.DoesNotExist` where the reference was not loaded."""

from datetime import date
from typing import Any

from django.db.models import Q

from ...models.events import TradeSetting
from ...rules.events import law
from ...rules.events.law import BoothNorm, EventDays, FairLaw, SelectionLaw


def setting(topic: str, on: date) -> TradeSetting:
    """The row of the topic on the day."""
    still = Q(end=None) | Q(end__gt=on)
    found = TradeSetting.objects.filter(still, topic=topic, start__lte=on).order_by("-start").first()
    if found is None:
        raise TradeSetting.DoesNotExist(topic)
    return found


def values(topic: str, on: date) -> dict[str, Any]:
    """Its figures."""
    found: dict[str, Any] = setting(topic, on).values
    return found


def fair_law(on: date) -> FairLaw | None:
    """Registration of fairs; before the decree there is none here."""
    try:
        row = setting("fair_registration", on)
    except TradeSetting.DoesNotExist:
        return None
    return law.fair_law(row.values, row.basis)


def event_days(on: date) -> EventDays:
    """Terms of the way of an event."""
    row = setting("event_days", on)
    return law.event_days(row.values, row.basis)


def booth_norm(on: date) -> BoothNorm:
    """What one producer may be supported with."""
    row = setting("booth_norm", on)
    return law.booth_norm(row.values, row.basis)


def selection_law(on: date) -> SelectionLaw:
    """The selection of typical rural industrial products."""
    row = setting("selection", on)
    return law.selection_law(row.values, row.basis)
