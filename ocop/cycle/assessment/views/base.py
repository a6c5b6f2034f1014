"""What the screens of councils share: acts that know the day, and acts that record what no page of ours would send."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponseBase, QueryDict
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back, DetailPage
from ocop.base.ui.pages.submission import ONCE

from ..models import Item, Sitting
from ..services import guarding

CONFLICT = 409
OURS = frozenset({"csrfmiddlewaretoken", "next", ONCE})


def action(name: str, subject: Model | None, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act; acts that show a form or a question first `ask`."""
    address = reverse(f"assessment:{name}", args=[subject.pk] if subject is not None else [])
    return Action(label, address, icon, kind, **{"asks": True, **more})


def stored(uploaded: Any, *, by: Person) -> StoredFile | None:
    """An uploaded paper, kept; None where nothing was chosen."""
    return store(name=uploaded.name, content=uploaded.read(), by=by) if uploaded else None


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}

    def home(self) -> str:
        """The page one came from and goes back to."""
        address: str = self.subject.get_absolute_url() if self.subject is not None else reverse("assessment:sittings")
        return address

    def next_address(self, result: Any) -> str:
        """To what was made, or back there."""
        return self._asked_address() or self.home()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.home()


class Guarded(DatedAct):
    """An act that takes nothing but what its page sends, and leaves a line in the trail of what was tried beside it.

    A field that no page of ours has (a total, a member, a state) refuses the whole request; so does a subject that the
    person may not touch, which for them does not exist.
    """

    fields: frozenset[str] = frozenset()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """An act on what the person may not touch is not found, and stands in the trail."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            if request.method == "POST":
                self.note_forged(self.aimed_at(), ["forged.subject"])
            raise

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask first what came beside the fields of the page."""
        found = self.subject
        if forged := self.forged_in(request.POST):
            self.note_forged(found, [forged.code])
            return self.refused_as_forged((forged,))
        return super().post(request, *args, **kwargs)

    def forged_in(self, typed: QueryDict) -> Obstacle | None:
        """What no page of ours sends; fields first."""
        strange = sorted(set(typed) - self.expected())
        return Obstacle("forged.field", {"fields": strange}) if strange else None

    def expected(self) -> frozenset[str]:
        """The names that the page sends."""
        declared = getattr(self.form_class, "base_fields", {})
        return OURS | self.fields | frozenset(declared)

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """A refusal that our own pages do not provoke stands in the trail as well."""
        if guarding.is_suspect(obstacles):
            self.note_forged(self.subject, [each.code for each in obstacles])
        return super().refused(obstacles, form)

    def refused_as_forged(self, obstacles: tuple[Obstacle, ...]) -> HttpResponseBase:
        """As any refusal, on the page of the act."""
        if self.is_partial():
            return self.piece(obstacles=obstacles, form=None, status=CONFLICT)
        return self.show(form=None, obstacles=obstacles, status=CONFLICT)

    def aimed_at(self) -> Model | None:
        """The row that the address names, seen by the trail alone."""
        return None

    def note_forged(self, subject: Model | None, codes: list[str]) -> None:
        """One line in the trail."""
        guarding.note_forged(subject, by=self.person, address=self.request.path, codes=codes)


class OfSitting(Guarded):
    """An act on a sitting; it begins and ends on its page."""

    def aimed_at(self) -> Model | None:
        """The sitting that the address names."""
        return Sitting.objects.filter(pk=self.kwargs.get("pk")).first()

    @property
    def sitting(self) -> Sitting:
        """The subject by its own name."""
        sitting: Sitting = self.subject
        return sitting

    def back(self) -> Back:
        """To the sitting."""
        return Back(str(self.sitting), self.sitting.get_absolute_url())

    def home(self) -> str:
        """The page of the sitting."""
        return self.sitting.get_absolute_url()


class OfItem(Guarded):
    """An act on a dossier before the council; it begins and ends on its page there."""

    @property
    def item(self) -> Item:
        """The subject by its own name."""
        item: Item = self.subject
        return item

    def back(self) -> Back:
        """To the dossier."""
        return Back(self.item.called, self.item.get_absolute_url())

    def home(self) -> str:
        """The page of the dossier, or of its sitting where the person no longer finds it."""
        return self.item.get_absolute_url()

    def aimed_at(self) -> Model | None:
        """The dossier that the address names."""
        return Item.objects.filter(pk=self.kwargs.get("pk")).first()


class ItemDetail(DetailPage):
    """A page about one dossier before the council."""

    @property
    def item(self) -> Item:
        """The subject by its own name."""
        item: Item = self.subject
        return item

    def heading(self) -> str:
        """The product."""
        return self.item.called

    def back(self) -> Back:
        """To the sitting."""
        return Back(str(self.item.sitting), self.item.sitting.get_absolute_url())
