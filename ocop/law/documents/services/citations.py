"""The graph: noting what a text cites, confirming it, joining a stub with the document it means.

`cite` and `cite_all` are called by services that read texts and have asked whether the person may; the others ask.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.search import services as search

from .. import permissions, queries
from ..models import Citation, Document
from ..rules import citations as read
from ..rules.resolution import Wanted, resolve
from ..vocabulary import Relation
from .stubs import note_stub, wanted_by


@transaction.atomic
def cite_all(citing: Document, found: Iterable[read.Citation], *, by: Person | None, text: str = "") -> list[Citation]:
    """Note every citation of a text; full ones first, so that short forms find the document they repeat."""
    ordered = sorted(found, key=lambda c: (c.issued_on is None, c.start))
    return sorted((cite(citing, each, by=by, text=text) for each in ordered), key=lambda c: c.start or 0)


@transaction.atomic
def cite(citing: Document, found: read.Citation, *, by: Person | None, text: str = "") -> Citation:
    """Note one citation: an edge to the document meant, or to a stub where the register has none or is not sure.

    `text` is the text the offsets count in, by default the body of the citing document.
    """
    known = Citation.objects.filter(citing=citing, start=found.start, end=found.end).first()
    if known:
        return known
    wanted = wanted_by(found, citing)
    citation = Citation.objects.create(
        citing=citing,
        cited=_meant(wanted, citing) or note_stub(wanted, found, citing, by=by),
        relation=found.relation,
        quote=(text or citing.body)[found.start : found.end] or found.name,
        start=found.start,
        end=found.end,
        confidence=Decimal(str(found.confidence)),
    )
    record("documents.citation.made", citing, by=by, **_facts(citation))
    return citation


def _meant(wanted: Wanted, citing: Document) -> Document | None:
    """The one document the rule of resolution is sure of."""
    nodes, cited_here = queries.nodes_for(wanted, cited_by=citing.pk)
    answer = resolve(wanted, nodes, cited_here=cited_here)
    return Document.objects.get(pk=answer.node_id) if answer.node_id else None


@transaction.atomic
def add_citation(citing_id: int, *, cited_id: int, relation: str, by: Person, on: date, quote: str = "") -> Citation:
    """A citation that the clerk writes down, confirmed by that."""
    permissions.require_clerk(by, on=on)
    citing = queries.for_update(citing_id)
    cited = Document.objects.get(pk=cited_id)
    known = Citation.objects.filter(citing=citing, cited=cited, relation=relation)
    refuse_if(_obstacles_to_adding(citing, cited, is_known=known.exists()))
    citation = confirmed_edge(citing, cited, Relation(relation), by=by, quote=quote)
    record("documents.citation.made", citing, by=by, **_facts(citation))
    return citation


@transaction.atomic
def confirm_citation(citation_id: int, *, by: Person, on: date) -> Citation:
    """The clerk says that the document and the relation are right."""
    permissions.require_clerk(by, on=on)
    citation = _locked(citation_id)
    refuse_if([Obstacle("citation.is-confirmed")] if citation.confirmed_by_id else [])
    citation.confirmed_by, citation.confirmed_at = by, timezone.now()
    citation.save(update_fields=["confirmed_by", "confirmed_at"])
    record("documents.citation.confirmed", citation.citing, by=by, **_facts(citation))
    return citation


@transaction.atomic
def confirm_citations(document_id: int, *, by: Person, on: date) -> list[Citation]:
    """The clerk has read all that the document cites: everything still proposed is right."""
    permissions.require_clerk(by, on=on)
    document = queries.for_update(document_id)
    waiting = list(document.citations.filter(confirmed_by=None).values_list("pk", flat=True))
    refuse_if([] if waiting else [Obstacle("citation.is-confirmed")])
    return [confirm_citation(pk, by=by, on=on) for pk in waiting]


@transaction.atomic
def resolve_citation(citation_id: int, *, cited_id: int, by: Person, on: date, relation: str | None = None) -> Citation:
    """The clerk says which document is meant and how the text stands to it; an empty stub left behind goes."""
    permissions.require_clerk(by, on=on)
    citation = _locked(citation_id)
    old, cited = citation.cited, Document.objects.get(pk=cited_id)
    refuse_if(_obstacles_to_resolving(citation, cited))
    citation.cited, citation.relation = cited, relation or citation.relation
    citation.confirmed_by, citation.confirmed_at = by, timezone.now()
    citation.save(update_fields=["cited", "relation", "confirmed_by", "confirmed_at"])
    record("documents.citation.resolved", citation.citing, by=by, old=str(old), **_facts(citation))
    forget_if_lonely(old)
    return citation


@transaction.atomic
def merge_stub(stub_id: int, *, into_id: int, by: Person, on: date) -> Document:
    """A stub and a document of the register are one: every edge moves to the document, none is lost."""
    permissions.require_clerk(by, on=on)
    stub, document = queries.for_update(stub_id), queries.for_update(into_id)
    refuse_if(_obstacles_to_merging(stub, document))
    for citation in stub.cited_in.all():
        _move(citation, document)
    record("documents.document.merged", document, by=by, written=str(stub))
    forget_if_lonely(stub)
    return document


@transaction.atomic
def remove_citation(citation_id: int, *, by: Person, on: date) -> Document:
    """The text does not cite this document after all; the trail keeps what was proposed."""
    permissions.require_clerk(by, on=on)
    citation = _locked(citation_id)
    citing, cited, facts = citation.citing, citation.cited, _facts(citation)
    citation.delete()
    record("documents.citation.removed", citing, by=by, **facts)
    forget_if_lonely(cited)
    return citing


def confirmed_edge(citing: Document, cited: Document, relation: Relation, *, by: Person, quote: str = "") -> Citation:
    """An edge that a person vouches for, once for each relation."""
    signed = {"confirmed_by": by, "confirmed_at": timezone.now()}
    citation, _ = Citation.objects.get_or_create(
        citing=citing, cited=cited, relation=relation, start=None, defaults={"quote": quote, **signed}
    )
    return citation


def _locked(citation_id: int) -> Citation:
    edges = Citation.objects.select_for_update(of=("self",)).select_related("citing", "cited")
    return edges.get(pk=citation_id)


def _move(citation: Citation, document: Document) -> None:
    """The edge to its new end; one without a place in the text that is there already is dropped."""
    twin = Citation.objects.filter(
        citing=citation.citing_id, cited=document, relation=citation.relation, start=None
    ).exists()
    if citation.start is None and twin:
        citation.delete()
        return
    citation.cited = document
    citation.save(update_fields=["cited"])


def forget_if_lonely(stub: Document) -> None:
    """A stub that nothing cites any more, and nothing else points to, leaves the register."""
    if not stub.is_stub or stub.secrecy or stub.cited_in.exists() or stub.citations.exists():
        return
    search.forget(stub)
    try:
        with transaction.atomic():
            stub.delete()
    except ProtectedError:
        search.index(stub)


def _obstacles_to_adding(citing: Document, cited: Document, *, is_known: bool) -> list[Obstacle]:
    if citing.pk == cited.pk:
        return [Obstacle("citation.of-itself")]
    return [Obstacle("citation.exists", {"written": str(cited)})] if is_known else []


def _obstacles_to_resolving(citation: Citation, cited: Document) -> list[Obstacle]:
    if cited.pk == citation.citing_id:
        return [Obstacle("citation.of-itself")]
    twins = Citation.objects.filter(citing=citation.citing_id, cited=cited, relation=citation.relation, start=None)
    is_double = citation.start is None and twins.exclude(pk=citation.pk).exists()
    return [Obstacle("citation.exists", {"written": str(cited)})] if is_double else []


def _obstacles_to_merging(stub: Document, document: Document) -> list[Obstacle]:
    if not stub.is_stub or stub.secrecy:
        return [Obstacle("document.is-held")]
    cites_itself = stub.pk == document.pk or stub.cited_in.filter(citing=document).exists()
    return [Obstacle("citation.of-itself")] if cites_itself else []


def _facts(citation: Citation) -> dict[str, str]:
    return {
        "cited": str(citation.cited),
        "citing": str(citation.citing),
        "relation": citation.relation,
        "quote": citation.quote[:300],
    }
