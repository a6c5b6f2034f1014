"""The books of the register: what stands in them, which numbers are used, what a list may be narrowed by."""

from dataclasses import dataclass

from django.db.models import Max, Q, QuerySet

from ocop.actors.organisations.models import Organisation

from ..models import Document, DocumentType
from ..rules import register
from ..rules.resolution import same_symbol


@dataclass(frozen=True, slots=True)
class Bearing:
    """The identity of a document (Decree 30/2020, Art. 15)."""

    issuer_id: int | None
    issuer_text: str
    year: int | None
    number: int | None
    symbol: str
    suffix: str = ""


def bearer_of(bearing: Bearing, *, but: int | None = None) -> Document | None:
    """The document that bears this number and symbol of this issuer in this year already."""
    if bearing.number is None or bearing.year is None:
        return None
    same = Document.objects.filter(
        _same_issuer(bearing), year=bearing.year, number=bearing.number, suffix=bearing.suffix
    )
    found = (
        d for d in same.exclude(pk=but or 0).select_related("type", "issuer") if same_symbol(d.symbol, bearing.symbol)
    )
    return next(found, None)


def _same_issuer(bearing: Bearing) -> Q:
    """The same row of organisations; an issuer outside them is compared by its name."""
    if bearing.issuer_id is not None:
        return Q(issuer=bearing.issuer_id)
    return Q(issuer=None, issuer_text=bearing.issuer_text)


def numbered(typed: str, *, visible: QuerySet[Document]) -> list[Document]:
    """The documents with this number as people write it: 107/QĐ-UBND, or 107/QĐ-UBND năm 2020."""
    words, _, year = typed.partition(" năm ")
    read = register.numbered(register.Particulars(written=words))
    if read is None or read.number is None:
        return []
    found = visible.filter(number=read.number, suffix=read.suffix)
    of_year = found.filter(year=int(year)) if year.strip().isdigit() else found
    return [document for document in of_year if same_symbol(document.symbol, read.symbol)]


def arrival_bearer(number: int | None, *, year: int | None, but: int | None = None) -> Document | None:
    """The incoming document that has this arrival number in that year's book."""
    if number is None or year is None:
        return None
    return Document.objects.filter(arrival_year=year, arrival_number=number).exclude(pk=but or 0).first()


def for_update(document_id: int) -> Document:
    """The document, locked until the act is over."""
    return Document.objects.select_for_update(of=("self",)).select_related("type", "issuer").get(pk=document_id)


def taken_numbers(organisation: Organisation, *, symbol: str, year: int) -> frozenset[int]:
    """Every number of this symbol and year that a document of the body bears."""
    numbers = _numbered(organisation, symbol, year).values_list("number", flat=True)
    return frozenset(number for number in numbers if number is not None)


def highest_number(organisation: Organisation, *, symbol: str, year: int) -> int:
    """The highest of them, 0 where there is none."""
    return _numbered(organisation, symbol, year).aggregate(highest=Max("number"))["highest"] or 0


def _numbered(organisation: Organisation, symbol: str, year: int) -> QuerySet[Document]:
    return Document.objects.filter(issuer=organisation, symbol=symbol, year=year, number__isnull=False)


def in_book(direction: str, *, year: int, visible: QuerySet[Document]) -> QuerySet[Document]:
    """The rows of one book of one year, in the order in which the paper book has them."""
    rows = visible.filter(direction=direction, is_stub=False)
    if direction == "in":
        return rows.filter(arrival_year=year).order_by("arrival_number", "id")
    return rows.filter(year=year).order_by("issued_on", "number", "id")


def years_in_register(visible: QuerySet[Document]) -> list[int]:
    """The years of issue that occur, newest first."""
    years = visible.exclude(year=None).order_by("-year").values_list("year", flat=True).distinct()
    return [year for year in years if year is not None]


def issuers_in_register(visible: QuerySet[Document]) -> QuerySet[Organisation]:
    """The bodies whose documents occur, by name."""
    return Organisation.objects.filter(pk__in=visible.order_by().values("issuer")).order_by("name", "id")


def types_by_family() -> dict[str, list[DocumentType]]:
    """All kinds of documents under the word of their family, in the order of the reference file."""
    grouped: dict[str, list[DocumentType]] = {}
    for kind in DocumentType.objects.all():
        grouped.setdefault(str(kind.get_family_display()), []).append(kind)
    return grouped
