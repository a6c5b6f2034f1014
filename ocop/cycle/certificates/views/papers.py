"""Giấy chứng nhận on screen and as files: those made when it was issued, else made again of the same content."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.papers import docx, html, pdf
from ocop.base.ui.pages import Back, DetailPage

from .. import papers
from ..models import Certificate
from ..queries import access
from .base import FilePage

WRITERS = {"docx": docx.write, "pdf": pdf.write}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def certificates_visible_to(person: Person, *, on: Any) -> QuerySet[Certificate]:
    """Those of visible recognitions that this system issued."""
    found = Certificate.objects.filter(recognition__in=access.recognitions_visible_to(person, on=on))
    return found.exclude(content={}).select_related("recognition", "docx", "pdf", "signed")


class CertificatePaper(DetailPage):
    """On screen, or as the file that the address names."""

    template_name = "certificates/paper.html"
    title = gettext_lazy("Giấy chứng nhận")
    subjects = staticmethod(certificates_visible_to)

    @property
    def certificate(self) -> Certificate:
        """The subject by its own name."""
        certificate: Certificate = self.subject
        return certificate

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # a file
        """The signed PDF where there is one."""
        form = request.GET.get("tep", "")
        if not form:
            return super().get(request, *args, **kwargs)
        if form not in WRITERS:
            raise Http404
        held = self._held(form)
        return serve(held) if held else self._made(form)

    def _held(self, form: str) -> StoredFile | None:
        if form == "docx":
            return self.certificate.docx
        return self.certificate.signed or self.certificate.pdf

    def _made(self, form: str) -> HttpResponse:
        """Where no file was kept: from the frozen content, so it says the same."""
        kind = DOCX if form == "docx" else "application/pdf"
        response = HttpResponse(WRITERS[form](papers.certificate_paper(self.certificate)), content_type=kind)
        response["Content-Disposition"] = f'attachment; filename="giay-chung-nhan-{self.certificate.pk}.{form}"'
        response["Cache-Control"] = "private, no-cache"
        return response

    def back(self) -> Back:
        """To the recognition."""
        return Back(self.certificate.recognition.product_name, self.certificate.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [(form.upper(), f"{self.request.path}?tep={form}") for form in WRITERS]
        shown = {"paper": html.render(papers.certificate_paper(self.certificate)), "downloads": downloads}
        return super().get_context_data(**{**kwargs, **shown})


class CaseFile(FilePage):
    """The conclusion of a case."""

    subjects = staticmethod(access.cases_visible_to)

    def file(self) -> StoredFile | None:
        """As it was sent."""
        found: StoredFile | None = self.subject.conclusion_file
        return found


class ComplaintFile(FilePage):
    """What came with a complaint."""

    subjects = staticmethod(access.complaints_visible_to)

    def file(self) -> StoredFile | None:
        """As it was sent."""
        found: StoredFile | None = self.subject.file
        return found
