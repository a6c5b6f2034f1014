"""The papers of dossiers on screen and as files, and empty forms for the pen."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage, Page

from ... import papers
from ...models import Dossier
from ...queries.access import dossiers_visible_to
from ...queries.advising import access
from ...queries.advising.facts import draft_of
from ...queries.advising.letters import proposals_visible_to, requests_visible_to
from ...queries.packs import signed_report
from ...queries.veil import points_visible_to
from .base import examination_of

WRITERS = {"docx": docx.write, "pdf": pdf.write}
BLANK_NAMES: Mapping[str, Any] = {
    "mau-01": _("Mẫu số 01: phiếu đăng ký đánh giá, phân hạng"),
    "mau-02": _("Mẫu số 02: báo cáo tự đánh giá"),
    "mau-03": _("Mẫu số 03: báo cáo của UBND cấp xã"),
    "so-mau": _("Sổ theo dõi mẫu sản phẩm"),
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

    template_name = "dossiers/advisory/paper.html"
    subjects: Callable[..., QuerySet[Any]] = staticmethod(dossiers_visible_to)
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

    def back(self) -> Back | None:
        """To the subject."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [
            (form.upper(), reverse(f"dossiers:{self.paper}-file", args=[self.subject.pk, form])) for form in WRITERS
        ]
        return super().get_context_data(**{"paper": html.render(self.make()), "downloads": downloads, **kwargs})


class RegistrationPaper(PaperOf):
    """Mẫu 01."""

    title, paper, file_name = _("Mẫu số 01: phiếu đăng ký"), "registration-paper", "mau-01"

    def make(self) -> Paper:
        """As filed, or as it stands."""
        return papers.registration_paper(self.subject)


class SelfReportPaper(PaperOf):
    """Mẫu 02."""

    subjects = staticmethod(points_visible_to)
    title, paper, file_name = _("Mẫu số 02: báo cáo tự đánh giá"), "self-report-paper", "mau-02"

    def make(self) -> Paper:
        """As filed, or as it stands."""
        return papers.self_report_paper(self.subject)


class CommunePaper(PaperOf):
    """Mẫu 03."""

    title, paper, file_name = _("Mẫu số 03: báo cáo của UBND cấp xã"), "commune-paper", "mau-03"

    def make(self) -> Paper:
        """Signed or drafted; before that there is none."""
        if getattr(self.subject, "commune_report", None) is None:
            raise Http404
        return papers.commune_paper(self.subject)


class ProposalPaper(PaperOf):
    """Công văn đề nghị."""

    subjects = staticmethod(proposals_visible_to)
    title, paper, file_name = _("Công văn đề nghị đánh giá, phân hạng"), "proposal-paper", "cong-van-de-nghi"

    def back(self) -> None:
        """It belongs to several dossiers."""

    def make(self) -> Paper:
        """As signed."""
        return papers.proposal_paper(self.subject)


class CompletionPaper(PaperOf):
    """Đề nghị hoàn thiện."""

    subjects = staticmethod(requests_visible_to)
    title, paper, file_name = _("Đề nghị hoàn thiện hồ sơ"), "completion-paper", "de-nghi-hoan-thien"

    def back(self) -> Back:
        """To the dossier."""
        return Back(self.subject.dossier.product.name, self.subject.dossier.get_absolute_url())

    def make(self) -> Paper:
        """As sent."""
        return papers.completion_paper(self.subject)


class OfExamination(PaperOf):
    """Papers of the team."""

    subjects = staticmethod(access.advising_visible_to)

    def back(self) -> Back:
        """To the examination."""
        dossier: Dossier = self.subject
        return Back(dossier.product.name, examination_of(dossier))


class SamplesPaper(OfExamination):
    """Sổ mẫu."""

    title, paper, file_name = _("Sổ theo dõi mẫu sản phẩm"), "samples-paper", "so-mau"

    def make(self) -> Paper:
        """As it stands."""
        return papers.samples_paper(self.subject, on=self.on)


class ReportPaper(OfExamination):
    """Báo cáo thẩm định."""

    title, paper, file_name = _("Báo cáo thẩm định"), "report-paper", "bao-cao-tham-dinh"

    def make(self) -> Paper:
        """Signed, else the draft."""
        return papers.advisory_paper(self.subject, signed_report(self.subject) or draft_of(self.subject), on=self.on)


class VisitPaper(PaperOf):
    """Biên bản kiểm tra thực tế."""

    subjects = staticmethod(access.visits_visible_to)
    title, paper, file_name = _("Biên bản kiểm tra thực tế"), "visit-paper", "kiem-tra-thuc-te"

    def make(self) -> Paper:
        """Signed, else as it stands."""
        return papers.visit_paper(self.subject)


class MeetingPaper(PaperOf):
    """Biên bản họp."""

    subjects = staticmethod(access.meetings_visible_to)
    title, paper, file_name = _("Biên bản họp Tổ tư vấn"), "meeting-paper", "hop-to-tu-van"

    def back(self) -> Back:
        """To the team."""
        return Back(self.subject.team.name, self.subject.team.get_absolute_url())

    def make(self) -> Paper:
        """As noted."""
        return papers.meeting_paper(self.subject)


class Blanks(Page):
    """Mẫu để ghi tay."""

    template_name = "dossiers/advisory/blanks.html"
    title = _("Mẫu hồ sơ để ghi tay")
    lead = _("In ra, ghi bằng bút; cán bộ xã nhập thay vào hệ thống và ghi tên người được nhập thay.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each form with its files."""
        rows = [
            (name, [(form.upper(), reverse("dossiers:blank", args=[code, form])) for form in WRITERS])
            for code, name in BLANK_NAMES.items()
        ]
        return super().get_context_data(**{"blanks": rows, **kwargs})


class Blank(Page):
    """One empty form."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """As a file."""
        code = kwargs["code"]
        if code not in papers.BLANKS:
            raise Http404
        return written(papers.blank_paper(code, on=self.on), kwargs["form"], code)
