"""What the screens of events share: acts that know the day, buttons, files."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.urls import reverse

from ocop.base.files.services import store
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back


def action(name: str, subject: Model | None, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act; acts that show a form or a question first `ask`."""
    address = reverse(f"trade:{name}", args=[subject.pk] if subject is not None else [])
    return Action(label, address, icon, kind, **{"asks": True, **more})


class DatedAct(Act):
    """An act whose service is told the day; what it takes from a form is kept as a file where it is one."""

    takes_file = False
    home_name = "trade:events"

    def make_form(self, **options: Any) -> Any:
        """Files only where the act takes one."""
        if not self.takes_file:
            options.pop("files", None)
        return super().make_form(**options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values, the file kept, and today's date."""
        typed = {**super().arguments(form), "on": self.on}
        if self.takes_file:
            sent = typed.get("file")
            typed["file"] = store(name=sent.name, content=sent.read(), by=self.person) if sent else None
        return typed

    def home(self) -> str:
        """The page one came from and goes back to."""
        address: str = self.subject.get_absolute_url() if self.subject else reverse(self.home_name)
        return address

    def next_address(self, result: Any) -> str:
        """To what was made, or back there."""
        return self._asked_address() or self._own_address(result) or self.home()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.home()

    def back(self) -> Back:
        """To the subject."""
        return Back(str(self.subject or self.title), self.home())
