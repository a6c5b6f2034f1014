"""The paper of a report: on screen, and as the file that was signed or would be."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from ocop.base.files.serving import serve
from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.papers import docx, html, pdf
from ocop.base.ui.pages import Back, DetailPage

from ..models import ExecutionReport
from ..queries import access
from ..queries.papers import content_of
from ..rules.paper import paper_of

WRITERS = {"docx": docx.write, "pdf": pdf.write}


class PaperPage(DetailPage):
    """Bản in: the report as the paper it is or will be."""

    subjects = staticmethod(access.reports_visible_to)
    template_name = "reports/paper.html"

    def back(self) -> Back:
        """To the report."""
        return Back(_("Báo cáo"), self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The paper on screen."""
        return super().get_context_data(**{"paper": html.render(paper_of(_content(self.subject))), **kwargs})


class PaperFile(DetailPage):
    """The signed file as it was made; of a draft, the draft marked so."""

    subjects = staticmethod(access.reports_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The stored file, never made anew; a draft is written on the spot."""
        report, form = self.subject, kwargs["form"]
        if report.document is None:
            return _draft_file(report, form)
        stored = getattr(report.document.paper, form)
        if stored is None:
            raise Http404
        return serve(stored)


def _content(report: ExecutionReport) -> Any:
    """Of a signed report the paper as it was signed, else the draft."""
    if report.document is None or report.signed_on is None:
        return content_of(report, on=report.computed_on)
    return content_of(report, on=report.signed_on, number=report.document.number, signer=report.signer)


def _draft_file(report: ExecutionReport, form: str) -> HttpResponse:
    written = WRITERS[form](paper_of(_content(report)))
    response = HttpResponse(written, content_type=CONTENT_TYPES[Kind(form)])
    response["Content-Disposition"] = f'attachment; filename="du-thao-bao-cao-{report.pk}.{form}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-cache"
    return response
