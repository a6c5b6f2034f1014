"""What the screens of projects share: acts that know the day, keep their files and lead back to the project."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.files.vocabulary import EVIDENCE_KINDS
from ocop.base.ui.pages import Act, Back

from ...models import SupportProject
from ...queries.access import projects_for


def stored(uploaded: Any, *, by: Person) -> StoredFile | None:
    """An uploaded paper, kept; None where nothing was chosen."""
    return store(name=uploaded.name, content=uploaded.read(), by=by, kinds=EVIDENCE_KINDS) if uploaded else None


def all_stored(uploaded: Iterable[Any], *, by: Person) -> list[StoredFile]:
    """Several of them."""
    return [file for one in uploaded if (file := stored(one, by=by))]


class DatedAct(Act):
    """An act whose service is told the day; uploads come to it as kept files."""

    one_file: tuple[str, ...] = ()
    many_files: tuple[str, ...] = ()

    def make_form(self, **options: Any) -> Any:
        """Files only where the act takes some."""
        if not self.one_file and not self.many_files:
            options.pop("files", None)
        return super().make_form(**options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values, the files kept, and today's date."""
        typed = {**super().arguments(form), "on": self.on}
        for name in self.one_file:
            typed[name] = stored(typed.get(name), by=self.person)
        for name in self.many_files:
            typed[name] = all_stored(typed.get(name) or (), by=self.person)
        return typed

    def home(self) -> str:
        """The project one came from."""
        if self.subject is None:
            return reverse("support:projects")
        project = getattr(self.subject, "project", self.subject)
        address: str = project.get_absolute_url()
        return address

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self._asked_address() or self.home()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.home()

    def back(self) -> Back:
        """To the subject."""
        return Back(str(getattr(self.subject, "project", self.subject) or self.title), self.home())


class ProjectAct(DatedAct):
    """An act of the table on one project: who may do it is found by its verb."""

    move: str = ""

    @classmethod
    def subjects(cls, person: Person, *, on: Any) -> QuerySet[SupportProject]:  # type: ignore[override]  # by the verb
        """The projects on which the person may do it."""
        return projects_for(person, cls.move, on=on)
