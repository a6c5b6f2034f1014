"""What the register can say to whom."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.utils import translation

from ocop.actors.notifications.services import tell
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from . import phrases
from .models import Document
from .vocabulary import VIEW, Validity


def document_arrived(document: Document, *, bodies: Iterable[Organisation], by: Person | None, on: date) -> None:
    """A document issued here reaches the people who read documents in the bodies it is sent to."""
    readers = {p.pk: p for body in bodies for p in people.people_with(VIEW, organisation=body, on=on)}
    tell(
        [p for p in readers.values() if by is None or p.pk != by.pk],
        code="documents.document.arrived",
        text=phrases.DOCUMENT_ARRIVED,
        facts={"written": str(document), "issuer": document.issuer_name, "subject": document.subject},
        link=page_of(document),
        why=phrases.DOCUMENT_WHY,
        by=by,
    )


def validity_changed(document: Document, *, by: Person) -> None:
    """Whoever registered a document that cites this one hears that it holds no more, or again."""
    clerks = Person.objects.filter(pk__in=document.cited_in.values("citing__registered_by")).exclude(pk=by.pk)
    tell(
        clerks,
        code="documents.document.validity-changed",
        text=phrases.VALIDITY_CHANGED[Validity(document.validity)],
        facts={"written": str(document)},
        link=page_of(document),
        why=phrases.VALIDITY_WHY,
        by=by,
    )


def page_of(document: Document) -> str:
    """Its address in the source language, whatever language the acting person reads; the inbox leads on from there."""
    with translation.override(settings.LANGUAGE_CODE):
        return document.get_absolute_url()
