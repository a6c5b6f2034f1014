"""The papers of a plan on screen and as files: the stored file where it was signed, else the draft marked so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.law.documents.models import Document

from .. import papers
from ..models import PlanVersion, Submission
from ..queries import access, printing
from ..queries.bodies import acting_body
from .base import VersionDetail

WRITERS = {"docx": docx.write, "pdf": pdf.write}


def last_submission(version: PlanVersion) -> Submission | None:
    """The one that counts."""
    found = version.submissions.select_related("document__type", "submitted_by", "draft_docx", "draft_pdf")
    return found.order_by("-round").first()


def submission_paper(version: PlanVersion, on: date) -> Paper:
    """As it was signed, with its number; before that the draft."""
    last = last_submission(version)
    if last is None or version.is_editable:
        return papers.submission_paper(version, on=on)
    return papers.submission_paper(version, on=last.submitted_on, number=last.document.number, signer=last.submitted_by)


def decision_paper(version: PlanVersion, on: date) -> Paper:
    """The decision and the plan as issued; the draft, until it has a number."""
    document = version.document
    if document is None:
        return papers.decision_paper(version, on=on)
    approver = acting_body(version.plan.approver, document.issued_on or on)
    head = printing.head_of(approver, papers.DECISION, number=document.number, day=document.issued_on)
    return papers.decision_paper(
        version,
        on=on,
        head=replace(head, symbol=document.symbol),
        signer_name=document.signer_name,
        signer_title=document.signer_title,
        copies=tuple(document.recipients.splitlines()),
    )


def comments_paper(version: PlanVersion, on: date) -> Paper:
    """Bảng tổng hợp, giải trình, tiếp thu."""
    return papers.comments_paper(version, on=on)


def call_paper(version: PlanVersion, on: date) -> Paper:
    """The letter that asked for inputs."""
    call = getattr(version, "call", None)
    if call is None:
        raise Http404
    return papers.call_paper(call, on=call.called_on, number=call.document.number if call.document else None)


def stored_of(document: Document, form: str) -> StoredFile | None:
    """The file that the register keeps."""
    found: StoredFile | None = getattr(document.paper, form)
    return found


def stored_submission(version: PlanVersion, form: str) -> StoredFile | None:
    """The signed file of the submission."""
    last = last_submission(version)
    if last is None or version.is_editable:
        return None
    return stored_of(last.document, form)


def stored_decision(version: PlanVersion, form: str) -> StoredFile | None:
    """The decision as issued; the draft as it went up, while it lies before the approver."""
    if version.document:
        return stored_of(version.document, form)
    last = last_submission(version)
    if last is None or version.is_editable:
        return None
    found: StoredFile | None = getattr(last, f"draft_{form}")
    return found


def nothing_stored(version: PlanVersion, form: str) -> StoredFile | None:
    """A paper that is always made anew."""
    return None


PAPERS: Mapping[str, tuple[Any, Callable[..., Paper], Callable[..., StoredFile | None]]] = {
    "submission": (_("Tờ trình"), submission_paper, stored_submission),
    "decision": (_("Quyết định và kế hoạch kèm theo"), decision_paper, stored_decision),
    "comments": (_("Bảng tổng hợp, giải trình, tiếp thu ý kiến"), comments_paper, nothing_stored),
    "call": (_("Văn bản đề nghị đề xuất"), call_paper, nothing_stored),
}


class OfPaper(VersionDetail):
    """One of the papers of a version."""

    subjects = staticmethod(access.versions_visible_to)
    paper: str = ""


class PaperPage(OfPaper):
    """The paper on screen."""

    template_name = "plans/paper.html"

    def heading(self) -> Any:
        """What it is."""
        return PAPERS[self.paper][0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        _name, make, _stored = PAPERS[self.paper]
        sheet = html.render(make(self.version, self.on))
        return super().get_context_data(**{"paper": sheet, "downloads": list(self._downloads()), **kwargs})

    def _downloads(self) -> Iterator[tuple[str, str]]:
        for form in WRITERS:
            yield form.upper(), reverse(f"plans:{self.paper}-{form}", args=[self.version.pk])


class PaperFile(OfPaper):
    """The paper as DOCX or PDF."""

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The stored file as it was signed; a draft is written on the spot."""
        form = kwargs["form"]
        _name, make, stored = PAPERS[self.paper]
        kept = stored(self.version, form)
        return serve(kept) if kept else self._written(WRITERS[form](make(self.version, self.on)), form)

    def _written(self, content: bytes, form: str) -> HttpResponse:
        response = HttpResponse(content, content_type=CONTENT_TYPES[Kind(form)])
        name = f"{self.paper}-{self.version.plan.first_year}-{self.version.pk}.{form}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-cache"
        return response
