"""What the screens of points share: acts that know the day, files, pictures."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.files.serving import serve
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back, DetailPage

from ...models.points import PointOfSale


def action(name: str, subject: Model | None, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act; acts that show a form or a question first `ask`."""
    address = reverse(f"trade:{name}", args=[subject.pk] if subject is not None else [])
    return Action(label, address, icon, kind, **{"asks": True, **more})


def stored(uploaded: Any, *, by: Person) -> StoredFile | None:
    """An uploaded paper, kept; None where nothing was chosen."""
    return store(name=uploaded.name, content=uploaded.read(), by=by) if uploaded else None


class PointAct(Act):
    """An act whose service is told the day; it begins and ends on the page of the point.

    `takes` names the file fields whose uploads are kept and handed on as stored files.
    """

    template_name = "trade/points/act.html"
    takes: tuple[str, ...] = ()
    has_files = False

    def make_form(self, **options: Any) -> Any:
        """Files only where the act takes some."""
        if not self.takes and not self.has_files:
            options.pop("files", None)
        return super().make_form(**options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values, the files kept, and today's date."""
        typed = {**super().arguments(form), "on": self.on}
        return {**typed, **{name: stored(typed.get(name), by=self.person) for name in self.takes}}

    @property
    def point(self) -> PointOfSale:
        """The subject, or the point it belongs to."""
        subject: Any = self.subject
        found: PointOfSale = subject if isinstance(subject, PointOfSale) else subject.point
        return found

    def home(self) -> str:
        """The page one came from and goes back to."""
        address: str = self.point.get_absolute_url() if self.subject else reverse("trade:points")
        return address

    def next_address(self, result: Any) -> str:
        """Where the page asked to go, or home."""
        return self._asked_address() or self.home()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.home()

    def back(self) -> Back:
        """To the point."""
        return Back(self.point.name if self.subject else str(self.title), self.home())


class FilePage(DetailPage):
    """A file of a subject that the person may open."""

    file_field = "file"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        found: StoredFile | None = getattr(self.subject, self.file_field)
        if found is None:
            raise Http404
        return serve(found, inline=True)


def with_files(rows: QuerySet) -> QuerySet:
    """Only those that have one."""
    return rows.filter(file__isnull=False).select_related("file")
