"""How a file goes out: only through the view that owns its subject and has asked who may see it."""

import structlog
from django.http import FileResponse, Http404

from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import CONTENT_TYPES, IMAGE_KINDS, Kind

_SHOWN = {CONTENT_TYPES[kind] for kind in IMAGE_KINDS | {Kind.PDF, Kind.TXT}}
_SEALED_OFF = "default-src 'none'; sandbox"
_PDF_VIEWER = "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:"
_log = structlog.get_logger(__name__)


def serve(stored: StoredFile, *, inline: bool = False) -> FileResponse:
    """The file as a download, or inline where a browser shows the kind without running anything in it.

    Never cached by others, never sniffed, never a document of ours to scripts (browsers refuse to show a PDF in a
    sandbox, so an inline PDF gets a policy without one).
    """
    try:
        opened = stored.content.open("rb")
    except FileNotFoundError as fault:
        _log.error("stored file is missing", file=str(stored.pk), sha256=stored.sha256)
        raise Http404 from fault
    shown = inline and stored.content_type in _SHOWN
    response = FileResponse(opened, as_attachment=not shown, filename=stored.name, content_type=stored.content_type)
    is_shown_pdf = shown and stored.content_type == CONTENT_TYPES[Kind.PDF]
    response["Content-Security-Policy"] = _PDF_VIEWER if is_shown_pdf else _SEALED_OFF
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-cache"
    return response
