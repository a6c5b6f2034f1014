"""What the screens of producers share."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse

from ocop.actors.territory.models import Unit
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back

from ..models import Producer
from ..queries import access, places
from ..vocabulary import EDIT


def action(name: str, subject: Model, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the subject; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"producers:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


def communes_for(person: Any, *, on: date, producer: Producer | None = None) -> QuerySet[Unit]:
    """The communes the form offers: those of the person's reach, else of the producer's province; its own always."""
    reach = access.places_with(person, EDIT, on=on)
    if reach.units:
        found = places.communes(set(reach.units), on=on)
    else:
        province = producer.organisation.province if producer else ""
        found = places.communes_of_province(province, on=on)
    return (found | Unit.objects.filter(pk=producer.unit_id)) if producer else found


def with_page(address: str, anchor: str) -> str:
    """An address with the place on the page."""
    return f"{address}#{anchor}" if anchor else address


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfProducer(DatedAct):
    """An act on a producer, or on something of it; it begins and ends on the producer's page."""

    subjects: Any = staticmethod(access.editable_by)
    anchor = ""

    @property
    def producer(self) -> Producer:
        """The producer."""
        producer: Producer = self.subject
        return producer

    def page_address(self) -> str:
        """The page one came from and goes back to."""
        return with_page(self.producer.get_absolute_url(), self.anchor)

    def back(self) -> Back:
        """To the producer."""
        return Back(self.producer.called, self.page_address())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.page_address()


class OfPart(OfProducer):
    """An act on a row that belongs to a producer."""

    @property
    def producer(self) -> Producer:
        """Whose it is."""
        producer: Producer = self.subject.producer
        return producer
