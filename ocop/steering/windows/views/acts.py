"""Moving a date and taking a move back; what changes with it is in sight before anything is written."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.pages import Act, Back

from .. import permissions
from ..forms import MoveForm, RestoreForm
from ..queries.papers import document_named
from ..queries.weighing import Weighed, weigh_move, weigh_restoring
from ..rules.moving import Asked
from ..services import move_window, restore_window
from ..services.moving import Paper
from .base import OfWindow, changes_of


class WindowAct(OfWindow, Act):
    """An act on one window of a year and place; it begins and ends on the window's page."""

    template_name = "windows/act.html"

    def is_allowed(self) -> bool:
        """For those who answer for the place; anybody else finds nothing here."""
        return super().is_allowed() and permissions.may(self.person, self.place, on=self.on)

    def back(self) -> Back:
        """To the window."""
        return Back(self.window.rule.name, self.address())

    def next_address(self, result: Any) -> str:
        """The same."""
        return self.address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.address()

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Window, place and paper beside what was typed."""
        typed = {name: value for name, value in form.cleaned_data.items() if name not in ("document", "seen")}
        number = form.cleaned_data["document"]
        paper = Paper(document_named(number, self.person, on=self.on), number)
        return {
            **typed,
            "code": self.window.code,
            "year": self.year,
            "place": self.place,
            "paper": paper,
            "on": self.on,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The window as it stands."""
        return super().get_context_data(**{"window": self.window, "place_name": self.place, **kwargs})


class MoveWindow(WindowAct):
    """Dời mốc: the first press shows what moves with it, the second one moves."""

    title, icon = _("Dời mốc"), "calendar-event"
    label = _("Xem mốc nào thay đổi")
    done = _("Đã dời mốc và báo cho những người liên quan.")
    form_class = MoveForm
    act = staticmethod(move_window)

    def initial(self) -> dict[str, Any]:
        """The days as they stand."""
        return {"opens_on": self.window.opens_on, "closes_on": self.window.closes_on}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Not before these very days were shown with all that follows."""
        form = MoveForm(request.POST)
        if not form.is_valid() or form.is_seen:
            return super().post(request, *args, **kwargs)
        weighed = self.weighed(form)
        if weighed.obstacles:
            return self.refused(weighed.obstacles, form)
        form, label = form.shown_again(), _("Dời mốc")
        return self.show(form=form, weighed=weighed, changes=changes_of(weighed), label=label)

    def weighed(self, form: MoveForm) -> Weighed:
        """What the typed days would do."""
        typed = form.cleaned_data
        asked = Asked(typed["opens_on"], typed["closes_on"], typed["reason"])
        return weigh_move(self.window.code, self.year, self.place, asked, on=self.on)


class RestoreWindow(WindowAct):
    """Trả về quy định: the page itself says what changes."""

    title, label, icon = _("Trả về quy định"), _("Trả về quy định"), "arrow-back-up"
    done = _("Đã trả mốc về quy định và báo cho những người liên quan.")
    form_class = RestoreForm
    act = staticmethod(restore_window)

    @cached_property
    def planned(self) -> Weighed:
        """What taking it back would do."""
        return weigh_restoring(self.window.code, self.year, self.place, None, on=self.on)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what follows."""
        shown = {"weighed": self.planned, "changes": changes_of(self.planned)}
        return super().get_context_data(**{**shown, **kwargs})
