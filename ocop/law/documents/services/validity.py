"""The clerk establishes whether a document still holds."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search

from .. import notices, permissions, queries
from ..models import Document
from ..rules import validity as rules
from ..vocabulary import Relation, Validity
from .citations import confirmed_edge


@transaction.atomic
def change_validity(
    document_id: int,
    *,
    validity: str,
    by: Person,
    on: date,
    effective_from: date | None = None,
    effective_until: date | None = None,
    successor_id: int | None = None,
) -> Document:
    """Set the state of validity; replaced means an edge from the document that replaces this one."""
    permissions.require_clerk(by, on=on)
    document = queries.for_update(document_id)
    refuse_if(
        rules.obstacles_to_changing_validity(
            validity=Validity(validity),
            effective_from=effective_from,
            effective_until=effective_until,
            successor=successor_id is not None or document.cited_in.filter(relation=Relation.REPLACES).exists(),
            is_itself=successor_id == document.pk,
        )
    )
    old = document.validity
    document.validity, document.effective_from, document.effective_until = validity, effective_from, effective_until
    document.save(update_fields=["validity", "effective_from", "effective_until"])
    if validity == Validity.REPLACED and successor_id is not None:
        confirmed_edge(Document.objects.get(pk=successor_id), document, Relation.REPLACES, by=by)
    search.index(document)
    record(
        "documents.document.validity-changed",
        document,
        by=by,
        written=str(document),
        validity=validity,
        old=old,
        until=effective_until.isoformat() if effective_until else "",
    )
    notices.validity_changed(document, by=by)
    return document
