"""Soạn Mẫu 01, Mẫu 02: three pages, each its own address; saved by itself, by "Lưu", by going on.

Without scripts "Lưu" and "Lưu và tiếp" save; with them htmx posts the same form a moment after typing stops. Two people
on one page are told what the other wrote; the next save then knowingly replaces what is shown.
"""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pageforms import MORE, SPARE_ROWS, PageForm

from ..forms import pages
from ..models import FormEdition, Registration, Report
from ..queries import access
from ..queries.content import values_of
from ..queries.requests import items_by_criterion, may_be_written, open_requests
from ..services import writing
from ..vocabulary import FormKind
from .base import OfDossier
from .steps import PAGES, TITLES, address_of, steps_of

FORMS: Mapping[int, tuple[FormKind, type[PageForm]]] = {
    1: (FormKind.REGISTRATION, pages.RegistrationPage),
    2: (FormKind.REPORT, pages.UnitPage),
    3: (FormKind.REPORT, pages.ResultsPage),
}


class WritePage(OfDossier):
    """One page of a form."""

    template_name = "dossiers/wizard.html"
    label, icon = gettext_lazy("Lưu và tiếp"), "arrow-right"
    subjects = staticmethod(access.dossiers_written_by)
    act = staticmethod(writing.save_form)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only the pages there are."""
        if kwargs["page"] not in PAGES:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, while it may be written; later the dossier."""
        if not may_be_written(self.dossier):
            return HttpResponseRedirect(self.dossier.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Save, or only show more empty rows."""
        return self.with_more_rows() if MORE in request.POST else super().post(request, *args, **kwargs)

    @property
    def page(self) -> int:
        """The number in the address."""
        page: int = self.kwargs["page"]
        return page

    @property
    def kind(self) -> FormKind:
        """The form of this page."""
        return FORMS[self.page][0]

    @property
    def row(self) -> Registration | Report:
        """The form as it stands."""
        return writing.form_of(self.dossier, self.kind)

    @property
    def form_class(self) -> type[PageForm]:  # type: ignore[override]  # each page has its own
        """The form of this page; an upgrade or a re-evaluation lists its changes."""
        if self.page == PAGES[-1] and not self.dossier.is_first:
            return pages.ChangesPage
        return FORMS[self.page][1]

    def make_form(self, **options: Any) -> PageForm:
        """With the rows stored."""
        options.pop("files", None)
        return self.form_class(stored=values_of(self.row), **options)

    def initial(self) -> dict[str, Any]:
        """The form as it stands, and the mark of this very page."""
        names = [name for name in self.form_class.base_fields if name not in ("seen", "hand")]
        return {**{name: getattr(self.row, name) for name in names}, "seen": self.row.edition, "hand": uuid4().hex}

    def with_more_rows(self) -> HttpResponse:
        """The page as typed with more rows in the list asked for."""
        typed = self.request.POST.copy()
        name = f"{typed[MORE]}-rows"
        before = str(typed.get(name, ""))
        typed[name] = str((int(before) if before.isdecimal() else 0) + SPARE_ROWS)
        return self.show(form=self.make_form(data=typed).unchecked())

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What the page says, and which edition it showed."""
        seen, hand = form.cleaned_data["seen"] or 0, form.cleaned_data["hand"]
        return {"form": self.kind, "values": form.values(), "seen": seen, "hand": hand, "on": self.on}

    def invalid(self, form: BaseForm) -> HttpResponse:
        """Beside the fields; a saving by itself only says that something cannot be read."""
        return self.piece_of_saving(unreadable=True, status=422) if self.is_htmx() else super().invalid(form)

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """On to the next page; a saving by itself says when."""
        if self.is_htmx():
            names = [writing.FIELDS[self.kind][name].label for name in result.by_others]
            return self.piece_of_saving(others=names)
        return HttpResponseRedirect(address)

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Where somebody else was faster: shown beside what is typed; the next save replaces it knowingly."""
        if self.is_htmx():
            return self.piece_of_saving(obstacles=obstacles, status=409)
        row = self.row
        row.refresh_from_db()
        typed = self.request.POST.copy()
        typed["seen"], typed["hand"] = str(row.edition), uuid4().hex
        again = self.make_form(data=typed)
        again.is_valid()
        return self.show(form=again, faulty=True, obstacles=obstacles, status=409)

    def last(self) -> FormEdition | None:
        """The newest save."""
        return self.dossier.editions.filter(form=self.kind).order_by("-number").first()

    def piece_of_saving(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The line that says what became of it."""
        last = self.last()
        shown = {"at": timezone.localtime(last.saved_at) if last else timezone.localtime(), **context}
        return HttpResponse(render_to_string("dossiers/_saving.html", shown, self.request), status=status)

    def next_address(self, result: Any) -> str:
        """The next page, or this one again."""
        return address_of(self.dossier, self.page if "luu" in self.request.POST else self.page + 1)

    def heading(self) -> str:
        """The product."""
        return self.dossier.product.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Steps, what is asked, when it was last saved."""
        shown = {
            "dossier": self.dossier,
            "milestones": steps_of(self.dossier, self.page),
            "page": self.page,
            "page_title": TITLES[self.page],
            "more": MORE,
            "edition": self.row.edition,
            "last": self.last(),
            "requests": list(open_requests(self.dossier)),
            "asked": items_by_criterion(self.dossier).get("", ()),
            "faulty": False,
        }
        return super().get_context_data(**{**shown, **kwargs})
