"""What the screens of products share."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui.components import Action, Mark
from ocop.base.ui.pages import Act, Back, DetailPage

from ..models import CycleEntry
from ..tables import mark_of


def action(name: str, subject: Model, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the subject; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"products:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfEntry(DatedAct):
    """An act on an entry; it begins and ends on the entry's page."""

    @property
    def entry(self) -> CycleEntry:
        """The subject by its own name."""
        entry: CycleEntry = self.subject
        return entry

    def page_address(self) -> str:
        """The page one came from and goes back to."""
        return self.entry.get_absolute_url()

    def back(self) -> Back:
        """To the entry."""
        return Back(self.entry.product.name, self.page_address())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self._asked_address() or self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.page_address()


class EntryDetail(DetailPage):
    """A page about one entry, one step below its own."""

    @property
    def entry(self) -> CycleEntry:
        """The subject by its own name."""
        entry: CycleEntry = self.subject
        return entry

    def back(self) -> Back:
        """To the entry."""
        return Back(self.entry.product.name, self.entry.get_absolute_url())

    def state_mark(self) -> Mark:
        """Where it stands."""
        return mark_of(self.entry.state)


def led_by(entry: CycleEntry) -> str:
    """Who wrote it, and for whom."""
    if entry.entered_by is None:
        return ""
    facts = {"officer": entry.entered_by.full_name, "producer": entry.entered_for}
    return _("%(officer)s nhập thay %(producer)s") % facts
