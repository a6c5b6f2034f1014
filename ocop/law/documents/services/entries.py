"""From what a clerk enters to the columns of a document, the same way for every act of the register."""

from dataclasses import fields
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search

from .. import queries
from ..models import Document, DocumentType, Recipient
from ..rules.register import Holder, Particulars, dated, numbered, obstacles_of_identity, tidied
from ..vocabulary import Direction

ELSEWHERE = frozenset({"type_code", "recipient_ids"})
COLUMNS = tuple(f.name for f in fields(Particulars) if f.name not in ELSEWHERE)


def read(entry: Particulars) -> tuple[Particulars, bool]:
    """The entry with the parts of its number, and whether the register can read what was typed."""
    entry = tidied(entry)
    known = numbered(entry)
    return (known, True) if known else (dated(entry), False)


def bearing_of(entry: Particulars) -> queries.Bearing:
    """The identity that the entry claims."""
    return queries.Bearing(entry.issuer_id, entry.issuer_text, entry.year, entry.number, entry.symbol, entry.suffix)


def holder_of(document: Document | None) -> Holder | None:
    """A document that stands in the way, as rules and messages name it."""
    if document is None:
        return None
    return Holder(document.written, document.subject, document.get_absolute_url())


def arrival_holder(entry: Particulars, *, but: int | None = None) -> Holder | None:
    """Who has the arrival number in the book of the year of arrival."""
    return holder_of(queries.arrival_bearer(entry.arrival_number, year=year_of(entry.arrived_on), but=but))


def year_of(day: date | None) -> int | None:
    """The year of a book."""
    return day.year if day else None


def write(document: Document, entry: Particulars) -> Document:
    """Put every particular into the row, with its recipients, and into the search index."""
    for name, value in _values(entry).items():
        setattr(document, name, value)
    document.type = DocumentType.objects.get(code=entry.type_code) if entry.type_code else None
    document.arrival_year = year_of(entry.arrived_on) if entry.direction == Direction.INCOMING else None
    _save(document, entry)
    write_recipients(document, entry.recipient_ids)
    search.index(document)
    return document


def _save(document: Document, entry: Particulars) -> None:
    """Save; where another clerk took the number in the same moment, refuse as the rule would have."""
    try:
        with transaction.atomic():
            document.save()
    except IntegrityError:
        refuse_if(obstacles_of_identity(holder_of(queries.bearer_of(bearing_of(entry), but=document.pk))))
        raise


def _values(entry: Particulars) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in COLUMNS}


def write_recipients(document: Document, ids: tuple[int, ...]) -> None:
    """Exactly these bodies receive the document."""
    document.recipient_rows.exclude(organisation__in=ids).delete()
    Recipient.objects.bulk_create(
        [Recipient(document=document, organisation_id=pk) for pk in dict.fromkeys(ids)], ignore_conflicts=True
    )


def particulars_of(document: Document) -> Particulars:
    """The document as it was entered, for editing and for the trail."""
    known = {name: getattr(document, name) for name in COLUMNS}
    recipients = tuple(document.recipient_rows.values_list("organisation", flat=True))
    return Particulars(**known, type_code=document.type.code if document.type else "", recipient_ids=recipients)
