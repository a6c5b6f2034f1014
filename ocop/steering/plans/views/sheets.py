"""Bảng Excel: the template, what a version holds, and taking a filled workbook in, every fault by row and column."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pages import Back, DetailPage

from ..forms.route import SheetForm
from ..models import InputRequest, Line, Plan, PlanVersion
from ..queries import access, turns
from ..queries.facts import line_rows
from ..services import importing
from ..sheets.catalogue import Catalogue
from ..sheets.writing import workbook_of
from ..vocabulary import DRAFT
from .base import DatedAct, VersionAct


def workbook(content: bytes, name: str) -> HttpResponse:
    """The workbook as a download."""
    response = HttpResponse(content, content_type=CONTENT_TYPES[Kind.XLSX])
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    return response


class Export(DetailPage):
    """The lines of a version."""

    subjects = staticmethod(access.versions_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Written on the spot."""
        version: PlanVersion = self.subject
        content = workbook_of(line_rows(version), Catalogue(version.plan, self.person, self.on))
        return workbook(content, f"ke-hoach-{version.plan.first_year}-{version.pk}")


class Template(DetailPage):
    """The empty workbook."""

    subjects = staticmethod(access.plans_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """With the choices of this plan."""
        plan: Plan = self.subject
        no_lines: list[Line] = []
        return workbook(workbook_of(no_lines, Catalogue(plan, self.person, self.on)), f"mau-ke-hoach-{plan.first_year}")


class OfSheet(DatedAct):
    """A workbook goes in whole or not at all."""

    verb = DRAFT
    form_class = SheetForm
    label, icon = _("Nhập"), "upload"
    lead = _("Tải tệp mẫu, điền rồi nhập. Có một ô sai thì cả tệp chưa được nhập, và mọi chỗ sai được liệt kê.")
    template_name = "plans/import.html"

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Name and content of the file."""
        chosen = form.cleaned_data["file"]
        return {"content": chosen.read(), "name": chosen.name, "on": self.on}

    def done_message(self, result: list[Line]) -> str:
        """How many lines came in."""
        return str(_("Đã nhập %(n)s nội dung.")) % {"n": len(result)}

    @property
    def plan(self) -> Plan:
        """The plan whose template is used."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The faults by row and column; what concerns the whole file apart."""
        context = super().get_context_data(**kwargs)
        found: list[Obstacle] = list(context["obstacles"])
        faults = sorted(
            (o for o in found if "row" in o.facts), key=lambda o: (o.facts.get("sheet", ""), o.facts["row"])
        )
        return {
            **context,
            "plan": self.plan,
            "faults": faults,
            "obstacles": [o for o in found if "row" not in o.facts],
        }


class Import(OfSheet, VersionAct):
    """Nhập nội dung kế hoạch."""

    title = _("Nhập nội dung kế hoạch từ Excel")
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(importing.import_lines)
    anchor = "#noi-dung"

    @property
    def plan(self) -> Plan:
        """Of the version."""
        return self.version.plan


class ImportInputs(OfSheet):
    """Nhập đề xuất."""

    title = _("Nhập đề xuất từ Excel")
    subjects = staticmethod(turns.requests_answered_by)
    act = staticmethod(importing.import_inputs)

    @property
    def plan(self) -> Plan:
        """The plan the inputs are for."""
        request: InputRequest = self.subject
        return request.call.version.plan

    def back(self) -> Back:
        """To the agency's answer."""
        return Back(str(self.plan), reverse("plans:input", args=[self.subject.pk]))

    def next_address(self, result: Any) -> str:
        """There."""
        return reverse("plans:input", args=[self.subject.pk])
