"""The papers on screen and as files: forms a and b of an entry, empty forms for the pen, the selection list."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage, Page
from ocop.cycle.rounds.queries import visible_years

from .. import papers
from ..models import BusinessPlan, CycleEntry, Idea
from ..queries import access
from ..queries.selections import lists_printed_for
from .boards import may_see

WRITERS = {"docx": docx.write, "pdf": pdf.write}
BLANK_NAMES: Mapping[str, Any] = {
    "bieu-01": _("Biểu 01: phiếu đăng ký ý tưởng sản phẩm mới"),
    "bieu-02": _("Biểu 02: phiếu đăng ký sản phẩm đã có"),
    "bieu-03": _("Biểu 03: phương án, dự án sản xuất kinh doanh"),
}


def written(paper: Paper, form: str, name: str) -> HttpResponse:
    """The paper as a file made on the spot."""
    if form not in WRITERS:
        raise Http404
    response = HttpResponse(WRITERS[form](paper), content_type=CONTENT_TYPES[Kind(form)])
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    return response


class PaperOf(DetailPage):
    """A paper of one subject, on screen or as a file."""

    template_name = "products/paper.html"
    paper: str = ""
    file_name = "giay"

    def make(self) -> Paper:
        """The paper."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """On screen, or as a file."""
        if form := kwargs.get("form"):
            return written(self.make(), form, f"{self.file_name}-{self.subject.pk}")
        return super().get(request, *args, **kwargs)

    def back(self) -> Back:
        """To the subject."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [
            (form.upper(), reverse(f"products:{self.paper}-file", args=[self.subject.pk, form])) for form in WRITERS
        ]
        return super().get_context_data(**{"paper": html.render(self.make()), "downloads": downloads, **kwargs})


class IdeaPaper(PaperOf):
    """Biểu 01, 02."""

    subjects = staticmethod(access.entries_visible_to)
    title, paper, file_name = _("Phiếu đăng ký ý tưởng"), "idea-paper", "phieu-y-tuong"

    def make(self) -> Paper:
        """Of an entry that has an idea."""
        entry: CycleEntry = self.subject
        if not Idea.objects.filter(entry=entry).exists():
            raise Http404
        return papers.idea_paper(entry, on=self.on)


class PlanPaper(PaperOf):
    """Biểu 03."""

    subjects = staticmethod(access.entries_visible_to)
    title, paper, file_name = _("Phương án sản xuất kinh doanh"), "plan-paper", "phuong-an"

    def make(self) -> Paper:
        """Of an entry that has a plan."""
        entry: CycleEntry = self.subject
        if not BusinessPlan.objects.filter(entry=entry).exists():
            raise Http404
        return papers.plan_paper(entry, on=self.on)


class SelectionPaper(PaperOf):
    """Danh sách lựa chọn."""

    subjects = staticmethod(lists_printed_for)
    title, paper, file_name = _("Danh sách lựa chọn"), "selection-paper", "danh-sach-lua-chon"

    def make(self) -> Paper:
        """As approved, or as it would be."""
        return papers.list_paper(self.subject, on=self.on)


class Blanks(Page):
    """Mẫu để ghi tay."""

    template_name = "products/blanks.html"
    title = _("Mẫu để ghi tay")
    lead = _("In ra, ghi bằng bút; cán bộ xã nhập thay vào hệ thống và ghi tên người được nhập thay.")

    def is_allowed(self) -> bool:
        """For who has something to do with products, and for whoever helps a producer write."""
        return may_see(self) or visible_years(self.person, on=self.on).exists()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each form with its files."""
        shown = [
            (name, [(form.upper(), reverse("products:blank", args=[code, form])) for form in WRITERS])
            for code, name in BLANK_NAMES.items()
        ]
        return super().get_context_data(**{"forms": shown, **kwargs})


class BlankFile(Page):
    """One empty form."""

    def is_allowed(self) -> bool:
        """As the page that offers it."""
        return may_see(self) or visible_years(self.person, on=self.on).exists()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Made on the spot."""
        if kwargs["name"] not in papers.BLANKS:
            raise Http404
        return written(papers.blank_paper(kwargs["name"]), kwargs["form"], kwargs["name"])
