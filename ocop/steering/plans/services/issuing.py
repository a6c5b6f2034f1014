"""Ban hành: the decision bears the number and day it was given; lines become tasks, what it replaces is amended.

Basis: directives-and-reporting notes §4 (signed, published, lines become tasks, amendments as versions of their own);
Decree 30/2020/NĐ-CP, Art. 15 (number and symbol once for each issuer and year).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.papers.blocks import Head
from ocop.base.search import services as search
from ocop.law.documents import queries as register
from ocop.law.documents import services as documents
from ocop.law.documents.models import Attachment, Document
from ocop.law.documents.rules.register import Particulars, obstacles_to_registering
from ocop.law.documents.services.citations import confirmed_edge
from ocop.law.documents.services.entries import bearing_of, holder_of, read
from ocop.law.documents.vocabulary import Direction, Relation

from .. import notices, papers
from ..models import PlanVersion
from ..queries import printing
from ..queries.bodies import acting_body
from ..queries.facts import version_for_update
from ..queries.readiness import years_closed
from ..rules import route as rules
from ..rules.papers.decision import subject_of
from ..vocabulary import ISSUE, PlanState
from .moving import move
from .submitting import written_paper
from .tasking import give_tasks, note_changes

SIGNED_COPY = "Bản ký"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision as it was signed; number and symbol stand in `written`, as received."""

    written: str
    issued_on: date
    signer_name: str
    signer_title: str
    in_force_from: date
    recipients: tuple[int, ...] = ()


@transaction.atomic
def issue(
    version_id: int,
    *,
    by: Person,
    on: date,
    written: str,
    issued_on: date,
    signer_name: str,
    signer_title: str,
    recipients: Collection[int] = (),
    file: StoredFile | None = None,
    in_force_from: date | None = None,
) -> PlanVersion:
    """Ban hành quyết định; from now on everybody who reads plans in the province sees it."""
    version = version_for_update(version_id)
    approver = acting_body(version.plan.approver, on)
    posts.require(by, ISSUE, on=on, organisation=approver)
    decision = Decision(
        written=written,
        issued_on=issued_on,
        signer_name=signer_name.strip(),
        signer_title=signer_title.strip(),
        in_force_from=in_force_from or issued_on,
        recipients=tuple(dict.fromkeys(recipients)),
    )
    entry, is_readable = read(_particulars(version, decision, approver))
    previous = version.plan.versions.filter(state=PlanState.IN_FORCE).select_related("document").first()
    refuse_if(_obstacles(version, decision, entry, previous, is_readable=is_readable, on=on))
    document = _registered(version, decision, entry, approver, by=by, on=on)
    if file:
        Attachment.objects.create(document=document, file=file, label=SIGNED_COPY)
    _take_effect(version, document, decision, previous, by=by)
    _cite(version, document, previous, by=by)
    for changed in filter(None, (version, previous)):
        search.index(changed)
    note_changes(version, previous, document, by=by, on=on)
    given = give_tasks(version, document, approver, by=by, on=on)
    record(
        "plans.version.issued",
        version,
        by=by,
        written=document.written,
        day=short_date(issued_on),
        signer=decision.signer_name,
        tasks=given,
    )
    notices.issued(version, by=by, on=on)
    return version


def _obstacles(
    version: PlanVersion,
    decision: Decision,
    entry: Particulars,
    previous: PlanVersion | None,
    *,
    is_readable: bool,
    on: date,
) -> Iterator[Obstacle]:
    """What plans say against it, and what the register says."""
    days = rules.DecisionDays(
        issued_on=decision.issued_on,
        in_force_from=decision.in_force_from,
        submitted_on=version.submitted_on,
        approved_on=version.approved_on,
        before_from=previous.in_force_from if previous else None,
    )
    yield from rules.obstacles_to_act("issue", version.stage)
    yield from rules.obstacles_to_decision(days, signer_name=decision.signer_name, signer_title=decision.signer_title)
    yield from rules.obstacles_to_year(years_closed(version))
    yield from rules.obstacles_to_number(number=entry.number, is_readable=is_readable)
    holder = holder_of(register.bearer_of(bearing_of(entry)))
    yield from obstacles_to_registering(
        entry, on=on, number_holder=holder, arrival_holder=None, is_readable=is_readable
    )


def _particulars(version: PlanVersion, decision: Decision, approver: Organisation) -> Particulars:
    plan_text = papers.text_of_version(version)
    subject = subject_of(printing.content_of(version), is_adjustment=version.is_adjustment)
    names = Organisation.objects.filter(pk__in=decision.recipients).values_list("name", flat=True)
    return Particulars(
        written=decision.written,
        type_code="decision",
        issuer_id=approver.pk,
        issued_on=decision.issued_on,
        subject=subject[:500],
        body=plan_text.text,
        direction=Direction.OUTGOING,
        signer_name=decision.signer_name,
        signer_title=decision.signer_title,
        recipients="\n".join(names),
        recipient_ids=decision.recipients,
        effective_from=decision.in_force_from,
    )


def _registered(
    version: PlanVersion, decision: Decision, entry: Particulars, approver: Organisation, *, by: Person, on: date
) -> Document:
    """In the book of what the approver sends out, with the paper as it reads with its number."""
    assert entry.number is not None
    documents.receive_number(entry.number, entry.symbol, approver, decision.issued_on, by=by)
    paper = papers.decision_paper(
        version,
        on=on,
        head=_head(approver, entry),
        signer_name=decision.signer_name,
        signer_title=decision.signer_title,
        copies=tuple(entry.recipients.splitlines()),
    )
    docx, pdf = written_paper(paper)
    return documents.archive_outgoing(entry, docx=docx, pdf=pdf, by=by, on=on)


def _head(approver: Organisation, entry: Particulars) -> Head:
    """The symbol as it was received."""
    head = printing.head_of(approver, papers.DECISION, number=entry.number, day=entry.issued_on)
    return replace(head, symbol=entry.symbol)


def _take_effect(
    version: PlanVersion, document: Document, decision: Decision, previous: PlanVersion | None, *, by: Person
) -> None:
    """What was in force so far ends where this begins."""
    if previous:
        previous.in_force_until = decision.in_force_from
        move(previous, "supersede", "in_force_until")
        record("plans.version.amended", previous, by=by, written=document.written)
    version.document, version.in_force_from = document, decision.in_force_from
    move(version, "issue", "document", "in_force_from")


def _cite(version: PlanVersion, document: Document, previous: PlanVersion | None, *, by: Person) -> None:
    """The decision carries out the documents whose tasks its lines answer, and amends the one before."""
    for answered in printing.documents_answered(printing.printed_lines(version)):
        confirmed_edge(document, answered, Relation.IMPLEMENTS, by=by)
    if previous and previous.document:
        confirmed_edge(document, previous.document, Relation.AMENDS, by=by)
