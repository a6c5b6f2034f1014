"""Documents that this system issues: numbered, archived as made, sent to the bodies they are for.

These services are called by others that have asked whether the person may sign or send; they do not ask again.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import refuse_if

from .. import notices, queries
from ..models import ArchivedPaper, Document
from ..rules import register as rules
from ..rules.register import Particulars, dated, tidied
from ..vocabulary import Direction, Source, Validity
from .entries import bearing_of, holder_of, write
from .numbers import draw_number

Written = tuple[bytes, bytes | None]


@transaction.atomic
def issue_paper(
    entry: Particulars,
    *,
    organisation: Organisation,
    symbol: str,
    make: Callable[[int, str], Written],
    by: Person,
    on: date,
) -> Document:
    """Draw the number, let `make(number, written)` write the paper with it, archive both files.

    Whatever fails on the way gives the number back. `make` answers the DOCX and the PDF, or None where this machine
    cannot write PDF.
    """
    number, written = draw_number(symbol, organisation, on, by=by)
    docx, pdf = make(number, written)
    numbered = replace(entry, number=number, symbol=symbol, written=written, issuer_id=organisation.pk, issued_on=on)
    return archive_outgoing(numbered, docx=docx, pdf=pdf, by=by, on=on)


@transaction.atomic
def archive_outgoing(entry: Particulars, *, docx: bytes, pdf: bytes | None, by: Person, on: date) -> Document:
    """Enter a document issued here into the book, with its files, and let its recipients know."""
    entry = dated(
        tidied(replace(entry, direction=Direction.OUTGOING, source=Source.ISSUED, validity=Validity.IN_FORCE))
    )
    holder = holder_of(queries.bearer_of(bearing_of(entry)))
    refuse_if(rules.obstacles_to_registering(entry, on=on, number_holder=holder, arrival_holder=None, is_readable=True))
    stored_docx = _stored(entry, docx, Kind.DOCX, by)
    stored_pdf = _stored(entry, pdf, Kind.PDF, by) if pdf else None
    document = Document(registered_by=by, file=stored_pdf or stored_docx)
    write(document, entry)
    ArchivedPaper.objects.create(document=document, docx=stored_docx, pdf=stored_pdf, archived_by=by)
    record("documents.document.issued", document, by=by, **_facts(document, stored_docx, stored_pdf))
    bodies = Organisation.objects.filter(documents_received__document=document)
    notices.document_arrived(document, bodies=bodies, by=by, on=on)
    return document


def _stored(entry: Particulars, content: bytes, kind: Kind, by: Person) -> StoredFile:
    stem = (entry.written or entry.subject).replace("/", "-")[:80]
    return files.store(name=f"{stem}.{kind}", content=content, by=by, kinds={kind})


def _facts(document: Document, docx: StoredFile, pdf: StoredFile | None) -> dict[str, str]:
    return {
        "written": document.written,
        "issuer": document.issuer_name,
        "docx": docx.sha256,
        "pdf": pdf.sha256 if pdf else "",
    }
