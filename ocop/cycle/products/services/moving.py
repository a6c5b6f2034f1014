"""An entry goes from one state to the next, and its way remembers it."""

from datetime import date

from ocop.actors.people.models import Person

from ..models import CycleEntry, EntryStep
from ..vocabulary import MOVES


def move(entry: CycleEntry, verb: str, *fields: str, by: Person | None, on: date, note: str = "") -> CycleEntry:
    """Write the state that the verb leads to, with the other fields the service has changed."""
    entry.state, entry.state_on = MOVES[verb][1], on
    entry.save(update_fields=["state", "state_on", *fields])
    EntryStep.objects.create(entry=entry, verb=verb, state=entry.state, note=note, by=by, on=on)
    return entry
