"""What the screens of dossiers share."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui.components import Action, Due, Mark
from ocop.base.ui.pages import Act, Back, DetailPage
from ocop.base.workdays import queries as workdays

from ..models import Clock, Dossier
from ..queries.waiting import clock_standing
from ..tables import dossier_mark
from ..vocabulary import Unit

NEAR = 3  # days of a clock from which it is "soon"


def action(name: str, subject: Model, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the subject; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"dossiers:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


def due_of(clock: Clock, on: Any) -> Due:
    """A clock as people ask for it, with its ground."""
    held = clock_standing(clock, workdays.calendar(), on)
    note = _("Đang dừng chờ bổ sung") if held.is_stopped and not held.is_over else ""
    tone = "done" if held.is_over else "late" if held.is_late else "soon" if held.left <= NEAR else "open"
    return Due(clock.due, held.left, tone, clock.unit == Unit.WORKING_DAY, clock.basis, note)


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfDossier(DatedAct):
    """An act on a dossier; it begins and ends on the dossier's page."""

    @property
    def dossier(self) -> Dossier:
        """The subject by its own name."""
        dossier: Dossier = self.subject
        return dossier

    def page_address(self) -> str:
        """The page one came from and goes back to."""
        return self.dossier.get_absolute_url()

    def back(self) -> Back:
        """To the dossier."""
        return Back(self.dossier.product.name, self.dossier.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self._asked_address() or self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.page_address()


class DossierDetail(DetailPage):
    """A page about one dossier, one step below its own."""

    @property
    def dossier(self) -> Dossier:
        """The subject by its own name."""
        dossier: Dossier = self.subject
        return dossier

    def back(self) -> Back:
        """To the dossier."""
        return Back(self.dossier.product.name, self.dossier.get_absolute_url())

    def state_mark(self) -> Mark:
        """Where it stands."""
        return dossier_mark(self.dossier)


def led_by(dossier: Dossier) -> str:
    """Who wrote it, and for whom."""
    if dossier.entered_by is None:
        return ""
    facts = {"officer": dossier.entered_by.full_name, "producer": dossier.entered_for}
    return _("%(officer)s nhập thay %(producer)s") % facts


def clocks_of(dossier: Dossier, on: Any) -> Iterator[tuple[Clock, Due]]:
    """The clocks that have not ended."""
    for clock in dossier.clocks.filter(ended_on=None):
        yield clock, due_of(clock, on)
