"""Documents that are cited but not held: what the citation tells, until the text itself comes in."""

from dataclasses import replace

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.text import squeeze
from ocop.base.search import services as search

from ..models import Document, DocumentType
from ..rules import citations as read
from ..rules.register import Particulars, dated, numbered
from ..rules.resolution import Wanted
from ..vocabulary import Family, Source

UNNAMED = {"Văn bản": "Công văn"}  # a text cited by no name of type is a letter, as Decree 30/2020 has no such type
WRITTEN, ISSUER, SUBJECT = 80, 250, 500


def wanted_by(found: read.Citation, citing: Document) -> Wanted:
    """What the citation tells; its issuer is the body of the register that the gazetteer found for its day."""
    entry = _entry(found)
    issuer = _issuer(found.issuer_ids, citing)
    return Wanted(
        number=entry.number,
        suffix=entry.suffix,
        symbol=entry.symbol,
        year=entry.year,
        issued_on=found.issued_on,
        issuer_id=issuer.pk if issuer else None,
        issuer_key=issuer.key if issuer else "",
        issuer_text=found.issuer or "",
        title=entry.subject,
    )


def _entry(found: read.Citation) -> Particulars:
    """The citation as an entry of the register; a number it cannot read is kept in the name."""
    entry = Particulars(written=found.number or "", issued_on=found.issued_on, subject=squeeze(found.name))
    return numbered(entry) or dated(replace(entry, written=""))


def _issuer(refs: tuple[str, ...], citing: Document) -> Organisation | None:
    """One body: where the words fit several, the one of the citing document's province; else none."""
    bodies = list(Organisation.objects.filter(ref__in=refs))
    if len(bodies) > 1 and citing.issuer:
        bodies = [body for body in bodies if body.province == citing.issuer.province]
    return bodies[0] if len(bodies) == 1 else None


def note_stub(wanted: Wanted, found: read.Citation, citing: Document, *, by: Person | None) -> Document:
    """A new node of the graph with what the citation tells."""
    entry = _entry(found)
    stub = Document.objects.create(
        is_stub=True,
        source=Source.CITED,
        type=type_named(found.type or "", entry),
        number=wanted.number,
        suffix=wanted.suffix,
        symbol=wanted.symbol,
        written=entry.written[:WRITTEN],
        issuer_id=wanted.issuer_id,
        issuer_text=wanted.issuer_text[:ISSUER],
        issued_on=found.issued_on,
        year=wanted.year,
        subject="" if entry.written else entry.subject[:SUBJECT],
        registered_by=by,
    )
    search.index(stub)
    record("documents.document.noted", stub, by=by, written=str(stub), citing=str(citing))
    return stub


def type_named(name: str, entry: Particulars) -> DocumentType | None:
    """The kind of that name in the family that the number tells."""
    kinds = DocumentType.objects.filter(name__iexact=UNNAMED.get(name, name))
    return kinds.filter(family=family_of(entry)).first() or kinds.first()


def family_of(entry: Particulars) -> Family:
    """Normative numbers carry a year (30/2020/NĐ-CP), those of the Party a hyphen before the type (21-CT/TU)."""
    if entry.written.startswith(f"{entry.number}-"):
        return Family.PARTY
    return Family.NORMATIVE if entry.symbol[:2] in {"19", "20"} else Family.ADMINISTRATIVE
