"""Which documents a number might mean, for the rule of resolution and for the clerk's choice."""

from django.db.models import Q, QuerySet

from ..models import Citation, Document
from ..rules.resolution import Node, Wanted, resolve, same_symbol


def nodes_for(wanted: Wanted, *, cited_by: int | None) -> tuple[list[Node], frozenset[int]]:
    """Documents of that number, or of that title if cited in the same text; and all that the text cites already."""
    cited_here = frozenset(Citation.objects.filter(citing=cited_by).values_list("cited", flat=True))
    if wanted.number is not None:
        found = Document.objects.filter(number=wanted.number)
    else:
        found = Document.objects.filter(pk__in=cited_here, number=None)
    return [node_of(d) for d in found.exclude(pk=cited_by or 0).select_related("issuer")], cited_here


def node_of(document: Document) -> Node:
    """A document as the rule of resolution sees it."""
    return Node(
        id=document.pk,
        number=document.number,
        symbol=document.symbol,
        year=document.year,
        issued_on=document.issued_on,
        issuer_id=document.issuer_id,
        issuer_key=document.issuer.key if document.issuer else "",
        issuer_text=document.issuer_text,
        title=document.subject,
        suffix=document.suffix,
    )


def wanted_of(document: Document) -> Wanted:
    """A stub as the citation it came from."""
    return Wanted(
        number=document.number,
        symbol=document.symbol,
        year=document.year,
        issued_on=document.issued_on,
        issuer_id=document.issuer_id,
        issuer_key=document.issuer.key if document.issuer else "",
        issuer_text=document.issuer_text,
        title=document.subject,
        suffix=document.suffix,
    )


def candidates_for(stub: Document, *, visible: QuerySet[Document]) -> list[Document]:
    """Documents of the register that a clerk should compare with this stub."""
    if stub.number is None:
        return []
    nodes = [node_of(d) for d in visible.filter(number=stub.number).exclude(pk=stub.pk)]
    answer = resolve(wanted_of(stub), nodes)
    ids = {*answer.candidates, answer.node_id}
    return list(visible.filter(pk__in=[pk for pk in ids if pk is not None]))


def alike_stubs(document: Document) -> list[Document]:
    """Stubs of the same number and symbol that lack the year or the issuer, so may be this document."""
    if document.number is None:
        return []
    found = Document.objects.filter(Q(year=None) | Q(issuer=None), is_stub=True, secrecy="", number=document.number)
    others = found.exclude(pk=document.pk).select_related("type", "issuer")
    return [d for d in others if same_symbol(d.symbol, document.symbol) and d.year in {None, document.year}]
