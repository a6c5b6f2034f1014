"""The register's document that a typed number means."""

from datetime import date

from ocop.actors.people.models import Person
from ocop.law.documents import queries as documents
from ocop.law.documents.models import Document


def document_named(typed: str, person: Person, *, on: date) -> Document | None:
    """The one document out of what the person may see; None where it is not in the register, or not alone."""
    found = documents.numbered(typed, visible=documents.visible_to(person, on=on)) if typed.strip() else []
    return found[0] if len(found) == 1 else None
