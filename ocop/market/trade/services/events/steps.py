"""What every move of an event does: the row locked, the state written, the history and the trail kept."""

from datetime import date

from ocop.actors.people.models import Person

from ...models.events import BoothRequest, EventMove, TradeEvent
from ...rules.events.moves import next_state

WITH = ("holder", "line__holder", "commitment__line")


def event_for_update(event_id: int) -> TradeEvent:
    """The event with what decisions about it read; its row is locked until the end of the act."""
    TradeEvent.objects.select_for_update().get(pk=event_id)
    return TradeEvent.objects.select_related(*WITH).get(pk=event_id)


def request_for_update(request_id: int) -> BoothRequest:
    """The request, with its event locked: whatever moves in the queue waits here."""
    event_id = BoothRequest.objects.values_list("event", flat=True).get(pk=request_id)
    event = event_for_update(event_id)
    request = BoothRequest.objects.select_related("producer__organisation", "booth").get(pk=request_id)
    request.event = event
    return request


def note(event: TradeEvent, verb: str, *, by: Person | None, on: date, reason: str = "") -> None:
    """A line of the event's history."""
    EventMove.objects.create(event=event, verb=verb, state=event.state, by=by, on=on, reason=reason.strip())


def move(event: TradeEvent, verb: str, *fields: str, by: Person | None, on: date, reason: str = "") -> None:
    """The state the table names, saved with the fields that changed beside it."""
    event.state = next_state(verb)
    event.save(update_fields=["state", *fields])
    note(event, verb, by=by, on=on, reason=reason)
