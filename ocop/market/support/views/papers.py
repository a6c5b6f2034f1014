"""The papers of a project and of a ranked list: which there are, one on screen, one as a file."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage

from .. import papers
from ..models import SupportProject
from ..queries import access

WRITERS = {"docx": docx.write, "pdf": pdf.write}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class ProjectPapers(DetailPage):
    """Giấy tờ của đề án: every paper its records make, for those who may read it."""

    title = gettext_lazy("Giấy tờ của đề án")
    subjects = staticmethod(access.projects_visible_to)
    template_name = "support/papers.html"

    def back(self) -> Back:
        """To the project."""
        return Back(self.subject.label, self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """By sort, in the order of the way."""
        project: SupportProject = self.subject
        inside = access.sees_inside(self.person, project, on=self.on)
        groups = [
            (sort.label, [_link(project, sort, record) for record in sort.records(project)])
            for sort in papers.SORTS
            if inside or not sort.is_inner
        ]
        return super().get_context_data(**{"groups": [group for group in groups if group[1]], **kwargs})


def _link(project: SupportProject, sort: papers.Sort, record: Any) -> tuple[str, str]:
    address = reverse("support:official-paper", args=[project.pk, sort.code, record.pk])
    return str(sort.label) if isinstance(record, SupportProject) else str(record), address


class Sheet(DetailPage):
    """One paper, on screen or as the file the address names."""

    template_name = "support/sheet.html"
    file_name = "giay-to"

    @cached_property
    def paper(self) -> Paper:
        """The paper itself."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # a file
        """The sheet; DOCX and PDF say the same."""
        form = request.GET.get("tep", "")
        if not form:
            return super().get(request, *args, **kwargs)
        if form not in WRITERS:
            raise Http404
        kind = DOCX if form == "docx" else "application/pdf"
        response = HttpResponse(WRITERS[form](self.paper), content_type=kind)
        response["Content-Disposition"] = f'attachment; filename="{self.file_name}-{self.subject.pk}.{form}"'
        response["Cache-Control"] = "private, no-cache"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [(form.upper(), f"{self.request.path}?tep={form}") for form in WRITERS]
        return super().get_context_data(**{"paper": html.render(self.paper), "downloads": downloads, **kwargs})


class ProjectPaperSheet(Sheet):
    """A paper of a project; an inner one does not exist for the applicant."""

    subjects = staticmethod(access.projects_visible_to)

    @cached_property
    def sort(self) -> papers.Sort:
        """Which sort, where the person may read it."""
        sort = papers.BY_CODE.get(self.kwargs["code"])
        if sort is None or (sort.is_inner and not access.sees_inside(self.person, self.subject, on=self.on)):
            raise Http404
        return sort

    @cached_property
    def paper(self) -> Paper:
        """Of the record the address names."""
        records = [one for one in self.sort.records(self.subject) if one.pk == self.kwargs["record"]]
        if not records:
            raise Http404
        return papers.paper_of(self.sort, records[0])

    @property
    def file_name(self) -> str:  # type: ignore[override]
        """don, hop-dong …"""
        return self.sort.code

    def heading(self) -> str:
        """Which sort."""
        return str(self.sort.label)

    def back(self) -> Back:
        """To the papers of the project."""
        return Back(_("Giấy tờ của đề án"), reverse("support:official-papers", args=[self.subject.pk]))


class ListPaperSheet(Sheet):
    """Tờ trình or quyết định of a ranked list."""

    subjects = staticmethod(access.lists_visible_to)

    @cached_property
    def paper(self) -> Paper:
        """Of the list."""
        if self.kwargs["code"] not in papers.LIST_SORTS or not self.subject.entries.exists():
            raise Http404
        return papers.list_paper(self.kwargs["code"], self.subject)

    def heading(self) -> str:
        """Which sort."""
        label, _make = papers.LIST_SORTS.get(self.kwargs["code"], ("", None))
        return str(label)

    @property
    def file_name(self) -> str:  # type: ignore[override]
        """to-trinh, quyet-dinh."""
        code: str = self.kwargs["code"]
        return code

    def back(self) -> Back:
        """To the list."""
        return Back(str(self.subject), self.subject.get_absolute_url())
