"""The files of a document, for those who may see the document."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase

from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.ui.pages import DetailPage

from .. import queries
from ..models import Document


class DocumentFile(DetailPage):
    """Tệp của văn bản."""

    subjects = staticmethod(queries.visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        """The file, if it belongs to the document; `?xem` shows it in the browser where that is safe."""
        stored = file_of(self.subject, kwargs["file_id"])
        if stored is None:
            raise Http404
        return serve(stored, inline="xem" in request.GET)


def file_of(document: Document, file_id: UUID) -> StoredFile | None:
    """The document's file with that id: its own, as issued, or attached."""
    paper = getattr(document, "paper", None)
    own = {document.file_id, *((paper.docx_id, paper.pdf_id) if paper else ())}
    attached = document.attachments.filter(file=file_id).exists()
    return StoredFile.objects.filter(pk=file_id).first() if attached or file_id in own else None
