"""The simplest screen: a template for a signed-in person on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.generic import TemplateView

from ocop.base.kernel.outcome import Refused
from ocop.base.ui import refusals, slots
from ocop.base.ui.components import Action
from ocop.base.workdays import clock


@dataclass(frozen=True, slots=True)
class Back:
    """The way back to where the page belongs."""

    label: Any
    url: str


class Page(TemplateView):
    """A page for signed-in people. With `verb`, one of their posts must carry it today; anything else answers 404.

    `self.person` and `self.on` say who asks and on which day. A refusal while the page is made becomes a page too.
    """

    title: Any = ""
    lead: Any = ""
    verb: str = ""
    person: Any
    on: date

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask who it is and whether they may, then answer."""
        if not request.user.is_authenticated:
            return refusals.sign_in_first(request)
        self.person, self.on = request.user, clock.today()
        if not self.is_allowed():
            raise Http404
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refused as refused:
            return refusals.refused(request, refused.obstacles)

    def is_allowed(self) -> bool:
        """Whether one of the person's posts carries the verb of this page."""
        return not self.verb or slots.may(self.person, self.verb, on=self.on)

    def heading(self) -> Any:
        """The title of the page; override where it names its subject."""
        return self.title

    def back(self) -> Back | None:
        """The way back, shown above the title."""
        return None

    def actions(self) -> Sequence[Action]:
        """What the person may do here, ready to show."""
        return ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What every page shows."""
        usual = {"person": self.person, "on": self.on, "title": self.heading(), "lead": self.lead, "back": self.back()}
        return super().get_context_data(**{**usual, "actions": list(self.actions()), **kwargs})

    def show(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """This page with more facts and another status."""
        return self.render_to_response(self.get_context_data(**context), status=status)
