"""What the pages of one window share: year, place and window out of the address, else 404."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.ui.pages.detail import one_of

from ..queries.days import YearView, year_view
from ..queries.places import may_read, places_of
from ..queries.weighing import Weighed
from ..rules.building import Window
from ..vocabulary import FIRST_YEAR, LAST_YEAR


class OfWindow:
    """`/lich-nam/2027/PROV_R1_PROPOSE/`, and with a place `/lich-nam/2027/COMMUNE_INTAKE_R1/294/`."""

    kwargs: dict[str, Any]
    person: Person
    on: date

    def is_allowed(self) -> bool:
        """For holders of a post."""
        return may_read(self.person, on=self.on)

    @cached_property
    def year(self) -> int:
        """The programme year."""
        year: int = self.kwargs["year"]
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise Http404
        return year

    @cached_property
    def place(self) -> Unit | None:
        """The place below the province; None is the whole province."""
        if "place" not in self.kwargs:
            return None
        found = one_of(places_of(self.year, on=self.on), field="pk", key=self.kwargs["place"])
        assert isinstance(found, Unit)
        return found

    @cached_property
    def view(self) -> YearView:
        """All that decides on the year."""
        return year_view(self.year)

    @cached_property
    def window(self) -> Window:
        """The window as it stands for the place."""
        found = self.view.windows(self.place).get(self.kwargs["code"])
        if found is None:
            raise Http404
        return found

    def address(self, name: str = "detail") -> str:
        """An address of this window and place."""
        place = [self.place.pk] if self.place else []
        return reverse(f"windows:{name}", args=[self.year, self.window.code, *place])


@dataclass(frozen=True, slots=True)
class Change:
    """One window that changes, ready to show."""

    name: str
    place: str
    before: str
    after: str


def changes_of(weighed: Weighed) -> list[Change]:
    """What follows from a move, in the language of the screen."""
    places = Unit.objects.in_bulk({one.place for one in weighed.following if one.place})
    return [
        Change(
            one.before.rule.name,
            str(places[one.place]) if one.place else "",
            str(one.before.days),
            str(one.after.days),
        )
        for one in weighed.following
    ]
