"""Tự đánh giá: the criteria under A, B, C with total, rank and caps live; one page for each criterion."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pages import Back
from ocop.cycle.evidence.tables import kind_and_number, mark_of
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.sheets import Criterion

from ..forms.point import FactsForm, PointForm
from ..models import SelfPoint
from ..queries.papers import Offered, offered
from ..queries.requests import items_by_criterion, may_be_written, open_requests
from ..queries.standing import Standing, standing_of
from ..queries.veil import points_written_by
from ..services import writing
from .base import DossierDetail, OfDossier
from .levels import levels_of, missing_lines
from .shown import goals_of, rows_of
from .steps import POINTS, address_of, steps_of

REVIEW = 5


class PointsPage(DossierDetail):
    """Tất cả tiêu chí."""

    template_name = "dossiers/points.html"
    subjects = staticmethod(points_written_by)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """While it may be written; later the dossier."""
        if not may_be_written(self.dossier):
            return HttpResponseRedirect(self.dossier.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Rows, goals, totals."""
        look = standing_of(self.dossier, on=self.on)
        rows = rows_of(self.dossier, look, items_by_criterion(self.dossier))
        shown = {
            "dossier": self.dossier,
            "milestones": steps_of(self.dossier, POINTS),
            "look": look,
            "parts": rows,
            "goals": goals_of(look),
            "first_open": next((row for _p, _n, each in rows for row in each if row.mark.tone != "done"), None),
            "requests": list(open_requests(self.dossier)),
            "next_url": address_of(self.dossier, REVIEW),
            "has_questions": bool(look.sheet.conditions),
        }
        return super().get_context_data(**{**shown, **kwargs})


class CriterionPage(OfDossier):
    """Một tiêu chí."""

    template_name = "dossiers/criterion.html"
    label, icon, done = gettext_lazy("Lưu và tiếp"), "arrow-right", gettext_lazy("Đã lưu.")
    subjects = staticmethod(points_written_by)
    form_class = PointForm
    act = staticmethod(writing.save_point)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """While it may be written; later the dossier."""
        if not may_be_written(self.dossier):
            return HttpResponseRedirect(self.dossier.get_absolute_url())
        return super().get(request, *args, **kwargs)

    @cached_property
    def criterion(self) -> Criterion:
        """The criterion of the address, in the set of the dossier."""
        found = criteria.sheet_of(self.dossier.criteria_set).by_code.get(self.kwargs["criterion"])
        if found is None:
            raise Http404
        return found

    @cached_property
    def point(self) -> SelfPoint | None:
        """The answer as it stands."""
        found = self.dossier.points.filter(criterion=self.criterion.code)
        return found.prefetch_related("papers").first()

    @cached_property
    def papers(self) -> list[Offered]:
        """The library."""
        return offered(self.dossier, self.criterion, self.person, on=self.on)

    def make_form(self, **options: Any) -> BaseForm:
        """With the options of the criterion and the papers of the library."""
        options.pop("files", None)
        return PointForm(criterion=self.criterion, papers=self.choices(), **options)

    def choices(self) -> Sequence[tuple[int, str]]:
        """Papers in words, those that stand there already among them."""
        known = {each.held.paper.pk: kind_and_number(each.held.paper) for each in self.papers}
        held = self.point.papers.select_related("paper__type") if self.point else ()
        return [*known.items(), *((row.paper_id, str(row.paper)) for row in held if row.paper_id not in known)]

    def initial(self) -> dict[str, Any]:
        """The answer as it stands."""
        if self.point is None:
            return {}
        point = self.point
        choice = writing.NO_OPTION if point.no_option else "" if point.option is None else str(point.option)
        rows = list(point.papers.all())
        return {
            "choice": choice, "description": point.description, "seen": point.edition,
            "papers": [str(row.paper_id) for row in rows], **{f"pages-{row.paper_id}": row.pages for row in rows},
        }  # fmt: skip

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What the page says; points never come from the browser."""
        return {
            "criterion": self.criterion.code, "choice": form.cleaned_data["choice"],
            "description": form.cleaned_data["description"], "papers": form.chosen_papers(),
            "seen": form.cleaned_data["seen"] or 0, "on": self.on,
        }  # fmt: skip

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Where somebody else was faster: shown beside what is typed; the next save replaces it knowingly."""
        if self.is_htmx():
            return self.piece_of_saving(obstacles=obstacles, status=409)
        self.__dict__.pop("point", None)
        typed = self.request.POST.copy()
        typed["seen"] = str(self.point.edition if self.point else 0)
        again = self.make_form(data=typed)
        again.is_valid()
        return self.show(form=again, obstacles=obstacles, status=409)

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """On to the next criterion; a saving by itself says when and tells the page its new edition."""
        return self.piece_of_saving(seen=result.edition) if self.is_htmx() else HttpResponseRedirect(address)

    def invalid(self, form: BaseForm) -> HttpResponse:
        """A saving by itself only says that something cannot be read."""
        return self.piece_of_saving(unreadable=True, status=422) if self.is_htmx() else super().invalid(form)

    def piece_of_saving(self, *, status: int = 200, **context: Any) -> HttpResponse:
        """What became of it, with total and rank as they are now."""
        look = standing_of(self.dossier, on=self.on)
        shown = {"at": timezone.localtime(), "look": look, "goals": goals_of(look), "oob": True, **context}
        shown["missing"] = missing_lines(self.criterion, look, self.dossier.facts, on=self.on)
        return HttpResponse(render_to_string("dossiers/_point_saving.html", shown, self.request), status=status)

    def neighbours(self) -> tuple[str, str]:
        """The criteria before and after."""
        codes = list(criteria.sheet_of(self.dossier.criteria_set).by_code)
        place = codes.index(self.criterion.code)
        before = codes[place - 1] if place else ""
        after = codes[place + 1] if place + 1 < len(codes) else ""
        return self._address(before), self._address(after)

    def _address(self, code: str) -> str:
        return reverse("dossiers:criterion", args=[self.dossier.pk, code]) if code else ""

    def next_address(self, result: Any) -> str:
        """The next criterion, this one again, or all of them."""
        if "luu" in self.request.POST:
            return self._address(self.criterion.code)
        return self.neighbours()[1] or address_of(self.dossier, POINTS)

    def heading(self) -> str:
        """Code and title."""
        return f"{self.criterion.code} {self.criterion.title}"

    def back(self) -> Back:
        """To all criteria."""
        return Back(self.dossier.product.name, address_of(self.dossier, POINTS))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The criterion, its options, the library, what is missing, totals."""
        look: Standing = standing_of(self.dossier, on=self.on)
        codes = list(look.sheet.by_code)
        before, after = self.neighbours()
        shown = {
            "dossier": self.dossier,
            "criterion": self.criterion,
            "place": codes.index(self.criterion.code) + 1,
            "count": len(codes),
            "levels": levels_of(self.criterion, look.sheet),
            "no_option": writing.NO_OPTION,
            "missing": missing_lines(self.criterion, look, self.dossier.facts, on=self.on),
            "papers": [(each, mark_of(each.held.standing)) for each in self.papers],
            "asked": items_by_criterion(self.dossier).get(self.criterion.code, ()),
            "point": self.point,
            "look": look,
            "goals": goals_of(look),
            "before_url": before,
            "after_url": after,
            "library_url": reverse("evidence:library", args=[self.dossier.product.producer_id]),
            "choose_url": reverse("evidence:choose", args=[self.dossier.product.producer_id]),
        }
        return super().get_context_data(**{**shown, **kwargs})


class FactsPage(OfDossier):
    """Các câu hỏi on which papers depend."""

    title = label = gettext_lazy("Câu hỏi về chủ thể, sản phẩm")
    label, icon, done = gettext_lazy("Lưu"), "device-floppy", gettext_lazy("Đã lưu câu trả lời.")
    subjects = staticmethod(points_written_by)
    act = staticmethod(writing.save_facts)
    form_class = FactsForm

    def make_form(self, **options: Any) -> BaseForm:
        """With the questions of the table of papers."""
        options.pop("files", None)
        return FactsForm(questions=dict(criteria.sheet_of(self.dossier.criteria_set).conditions), **options)

    def initial(self) -> dict[str, Any]:
        """What was answered before."""
        return {code: "1" if holds else "0" for code, holds in self.dossier.facts.items()}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The conditions answered."""
        return {"facts": form.facts(), "on": self.on}

    def page_address(self) -> str:
        """All criteria."""
        return address_of(self.dossier, POINTS)
