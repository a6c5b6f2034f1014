"""The review page: the marked text, the proposals in order, and the figures above them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from ocop.actors.people.models import Person
from ocop.law.documents import queries as documents
from ocop.law.documents.models import Citation, Document
from ocop.law.documents.rules.register import Particulars, numbered

from ..models import Addressee, Directive, Proposal
from ..rules.marking import Mark, Paragraph, paragraphs
from ..vocabulary import ProposalState

GONE = frozenset({ProposalState.SPLIT, ProposalState.MERGED})


@dataclass(frozen=True)
class Progress:
    """How far the clerk has come."""

    found: int
    confirmed: int
    open: int
    doubtful: int
    with_day: int


def registered_as(entry: Particulars) -> Document | None:
    """The document of the register that these particulars name, where it is held already."""
    read = numbered(entry)
    if read is None:
        return None
    named = "" if read.issuer_id else read.issuer_text
    found = documents.bearer_of(
        documents.Bearing(read.issuer_id, named, read.year, read.number, read.symbol, read.suffix)
    )
    return found if found and not found.is_stub and not found.secrecy else None


def document_named(typed: str, person: Person, *, on: date) -> Document | None:
    """The one document of the register that a typed number means, out of what the person may see."""
    found = documents.numbered(typed, visible=documents.visible_to(person, on=on)) if typed.strip() else []
    return found[0] if len(found) == 1 else None


def proposals_of(directive: Directive) -> list[Proposal]:
    """Proposals that still stand (not split or merged away) with the bodies they would go to: three queries."""
    bodies = Addressee.objects.select_related("organisation")
    found = directive.proposals.exclude(state__in=GONE).select_related("directive__document")
    return list(found.prefetch_related(Prefetch("addressees", queryset=bodies)))


def progress_of(proposals: Sequence[Proposal], certain_from: Decimal) -> Progress:
    """The figures above the text."""
    waiting = [p for p in proposals if p.state == ProposalState.OPEN]
    return Progress(
        found=len(proposals),
        confirmed=sum(p.state == ProposalState.CONFIRMED for p in proposals),
        open=len(waiting),
        doubtful=sum(is_doubtful(p, certain_from) for p in waiting),
        with_day=sum(p.due_on is not None for p in proposals),
    )


def is_doubtful(proposal: Proposal, certain_from: Decimal) -> bool:
    """Whether the machine itself is unsure, so that the clerk looks closely."""
    return bool(proposal.doubts) or (proposal.confidence is not None and proposal.confidence < certain_from)


def citations_of(directive: Directive) -> QuerySet[Citation]:
    """The documents that the directive cites, in the order of the text."""
    return Citation.objects.filter(citing=directive.document).select_related("cited__type", "cited__issuer")


def marked_text(
    directive: Directive, proposals: Iterable[Proposal], citations: Iterable[Citation], *, opened: int | None = None
) -> list[Paragraph]:
    """The directive's text with its proposals and citations marked."""
    marks = [
        Mark(p.start, p.end, "task", f"t{p.pk}", p.code, _shown(p, opened))
        for p in proposals
        if p.start is not None and p.end is not None and p.state != ProposalState.REJECTED
    ]
    marks += [
        Mark(c.start, c.end, "citation", f"d{c.cited_id}", str(c.cited))
        for c in citations
        if c.start is not None and c.end is not None
    ]
    return paragraphs(directive.text, marks)


def _shown(proposal: Proposal, opened: int | None) -> str:
    if proposal.pk == opened:
        return "on"
    return "done" if proposal.state == ProposalState.CONFIRMED else ""
