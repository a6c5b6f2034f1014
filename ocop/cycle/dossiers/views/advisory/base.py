"""What the screens of the team share."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.urls import reverse

from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back

from ...models import Dossier


def action(name: str, subject: Model, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the subject; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"dossiers:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


def examination_of(dossier: Dossier) -> str:
    """The page of its examination."""
    return reverse("dossiers:advising", args=[dossier.pk])


class DatedAct(Act):
    """An act whose service is told the day; what is missing is said by the service, so no field is called optional."""

    template_name = "dossiers/advisory/act.html"

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfDossier(DatedAct):
    """An act that begins and ends on the page of the examination."""

    @property
    def dossier(self) -> Dossier:
        """The subject, or the dossier it belongs to."""
        subject: Any = self.subject
        dossier: Dossier = subject if isinstance(subject, Dossier) else subject.dossier
        return dossier

    def page_address(self) -> str:
        """The examination."""
        return examination_of(self.dossier)

    def back(self) -> Back:
        """To the examination."""
        return Back(self.dossier.product.name, self.page_address())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self._asked_address() or self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.page_address()
