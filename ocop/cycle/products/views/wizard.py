"""Soạn phiếu ý tưởng, phương án: five steps, each its own address; saved by itself, by "Lưu", by going on; read once
more before it goes.

Without scripts "Lưu" and "Tiếp" save; with them htmx posts the same form a moment after typing stops. Two people on
one page are told what the other wrote; the next save then knowingly replaces what is shown.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar
from uuid import uuid4

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle

from ..forms import idea as idea_forms
from ..forms import plan as plan_forms
from ..forms.others import SamplesForm
from ..forms.pages import MORE, SPARE_ROWS, PageForm
from ..models import BusinessPlan, Idea
from ..queries import access
from ..queries.classes import offered_classes
from ..queries.forms import FIELDS, form_of, last_edition, values_of
from ..services import writing
from ..vocabulary import FormKind
from .base import OfEntry
from .steps import ADDRESS, TITLES, steps_of

FORMS: Mapping[FormKind, Mapping[int, type[PageForm]]] = {
    FormKind.IDEA: idea_forms.PAGES,
    FormKind.PLAN: plan_forms.PAGES,
}


class WritePage(OfEntry):
    """One page of a form."""

    form: ClassVar[FormKind]
    is_offline: ClassVar[bool] = False
    template_name = "products/wizard.html"
    label, icon = gettext_lazy("Lưu và tiếp"), "arrow-right"
    subjects = staticmethod(access.entries_written_by)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only the pages there are; the fifth, which reads the form once more, has a view of its own."""
        if kwargs["page"] not in FORMS[self.form]:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, while it may be written; later the entry."""
        if self.entry.state not in writing.EDITABLE[self.form]:
            return HttpResponseRedirect(self.entry.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Save, or only show more empty rows."""
        return self.with_more_rows() if MORE in request.POST else super().post(request, *args, **kwargs)

    @property
    def page(self) -> int:
        """The number in the address."""
        page: int = self.kwargs["page"]
        return page

    @cached_property
    def row(self) -> Idea | BusinessPlan:
        """The form as it stands."""
        return form_of(self.entry, self.form)

    @property
    def form_class(self) -> type[PageForm]:  # type: ignore[override]  # each page has its own
        """The form of this page."""
        return FORMS[self.form][self.page]

    def make_form(self, **options: Any) -> PageForm:
        """With the rows stored and what the page offers."""
        options.pop("files", None)
        offers = {"classes": offered_classes(self.on)} if self.form_class is idea_forms.ProductPage else {}
        return self.form_class(stored=values_of(self.row), **offers, **options)

    def initial(self) -> dict[str, Any]:
        """The form as it stands, and the mark of this very page."""
        names = [name for name in self.form_class.base_fields if name not in ("seen", "hand")]
        values = {name: getattr(self.row, name) for name in names}
        return {**values, "seen": self.row.edition, "hand": uuid4().hex}

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
        return {"values": form.values(), "seen": seen, "hand": hand, "on": self.on}

    def invalid(self, form: BaseForm) -> HttpResponse:
        """Beside the fields; a saving by itself only says that something cannot be read."""
        return self.piece_of_saving(unreadable=True, status=422) if self.is_htmx() else super().invalid(form)

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """On to the next page; a saving by itself says when."""
        if self.is_htmx():
            return self.piece_of_saving(others=[FIELDS[self.form][name].label for name in result.by_others])
        return HttpResponseRedirect(address)

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Where somebody else was faster: shown beside what is typed; the next save replaces it knowingly."""
        if self.is_htmx():
            return self.piece_of_saving(obstacles=obstacles, status=409)
        self.row.refresh_from_db()
        typed = self.request.POST.copy()
        typed["seen"], typed["hand"] = str(self.row.edition), uuid4().hex
        again = self.make_form(data=typed)
        again.is_valid()
        return self.show(form=again, faulty=True, obstacles=obstacles, status=409)

    def piece_of_saving(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """The line that says what became of it."""
        last = last_edition(self.entry, self.form)
        shown = {"at": timezone.localtime(last.saved_at) if last else timezone.localtime(), **context}
        answer = HttpResponse(render_to_string("products/_saving.html", shown, self.request), status=status)
        answer["X-Edition"] = str(form_of(self.entry, self.form).edition)
        return answer

    def next_address(self, result: Any) -> str:
        """The next page, or this one again."""
        page = self.page if "luu" in self.request.POST else self.page + 1
        return reverse(ADDRESS[self.form], args=[self.entry.pk, page])

    def samples(self) -> dict[str, Any]:
        """Only an idea shows pictures."""
        return {}

    def heading(self) -> str:
        """The form and the product."""
        return f"{self.form.label}: {self.entry.product.name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Steps, what came back, when it was last saved."""
        last = last_edition(self.entry, self.form)
        shown = {
            "milestones": steps_of(self.form, self.entry.pk, self.page),
            "page": self.page,
            "page_title": TITLES[self.form][self.page],
            "kind": self.form.value,
            "more": MORE,
            "edition": self.row.edition,
            "last": last,
            "returns": self.entry.returns.filter(form=self.form, answered_on=None),
            "faulty": False,
            "entry": self.entry,
            "next_page": reverse(ADDRESS[self.form], args=[self.entry.pk, self.page + 1]),
            "chart": self.row.org_chart if isinstance(self.row, BusinessPlan) else None,
            **self.samples(),
        }
        return super().get_context_data(**{**shown, **kwargs})


class WriteIdea(WritePage):
    """Phiếu đăng ký ý tưởng; it may be filled where there is no line."""

    form = FormKind.IDEA
    is_offline = True
    act = staticmethod(writing.save_idea)

    def samples(self) -> dict[str, Any]:
        """The pictures on the page of figures, and the form that adds more."""
        if self.form_class is not idea_forms.FiguresPage:
            return {}
        photos = self.entry.product.photos.all()
        return {"photos": photos, "samples": SamplesForm(auto_id="anh_%s")}


class WritePlan(WritePage):
    """Phương án sản xuất kinh doanh."""

    form = FormKind.PLAN
    act = staticmethod(writing.save_plan)
