"""What the register can say to whom."""

from collections.abc import Iterable
from datetime import date

from ocop.actors.notifications.services import tell
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from . import phrases
from .models import Document
from .permissions import VIEW
from .vocabulary import Validity


def document_arrived(document: Document, *, bodies: Iterable[Organisation], by: Person | None, on: date) -> None:
    """A document issued here reaches the people who read documents in the bodies it is sent to."""
    readers = {p.pk: p for body in bodies for p in people.people_with(VIEW, organisation=body, on=on)}
    tell(
        [p for p in readers.values() if by is None or p.pk != by.pk],
        code="documents.document.arrived",
        text=phrases.DOCUMENT_ARRIVED,
        facts={"written": str(document), "issuer": document.issuer_name, "subject": document.subject},
        link=document.get_absolute_url(),
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
        link=document.get_absolute_url(),
        why=phrases.VALIDITY_WHY,
        by=by,
    )
