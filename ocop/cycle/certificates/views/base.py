"""What the screens of recognition share: acts that know the day, files and papers."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.files.serving import serve
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back, DetailPage


def action(name: str, subject: Model | None, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act; acts that show a form or a question first `ask`."""
    address = reverse(f"certificates:{name}", args=[subject.pk] if subject is not None else [])
    return Action(label, address, icon, kind, **{"asks": True, **more})


def stored(uploaded: Any, *, by: Person) -> StoredFile | None:
    """An uploaded paper, kept; None where nothing was chosen."""
    return store(name=uploaded.name, content=uploaded.read(), by=by) if uploaded else None


class DatedAct(Act):
    """An act whose service is told the day; what it takes from a form is kept as a file where it is one."""

    takes_file = False

    def make_form(self, **options: Any) -> Any:
        """Files only where the act takes one."""
        if not self.takes_file:
            options.pop("files", None)
        return super().make_form(**options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values, the file kept, and today's date."""
        typed = {**super().arguments(form), "on": self.on}
        if self.takes_file:
            typed["file"] = stored(typed.get("file"), by=self.person)
        return typed

    def home(self) -> str:
        """The page one came from and goes back to."""
        address: str = self.subject.get_absolute_url() if self.subject else reverse("certificates:recognitions")
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


class FilePage(DetailPage):
    """A file of a subject that the person may open."""

    def file(self) -> StoredFile | None:
        """Which."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        found = self.file()
        if found is None:
            raise Http404
        return serve(found, inline=True)
