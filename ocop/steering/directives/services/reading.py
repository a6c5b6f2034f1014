"""From a pasted or uploaded text to a directive under review: the document registered, tasks and citations proposed.

Two steps, so that nothing is lost: `take_in` keeps the text and what its head says; `open_review` registers the
document with the particulars the clerk has checked, and reads the tasks.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.urls import reverse

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.rules.reading import read_pasted, read_text
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import nfc
from ocop.law.documents import services as documents
from ocop.law.documents.models import Document
from ocop.law.documents.rules.header import DocumentHead, read_head
from ocop.law.documents.rules.register import SECRECY_BASIS, Particulars, secrecy_mark

from .. import permissions
from ..models import Directive, Intake, Proposal
from ..queries.reading import registered_as
from ..rules.extraction import ExtractedTask, Extraction, extract
from ..vocabulary import Recurrence, TaskKind
from .addressing import Addressing, address, province_of

READABLE = frozenset({Kind.TXT, Kind.DOCX, Kind.PDF, Kind.ODT})


@transaction.atomic
def take_in(*, by: Person, on: date, text: str = "", name: str = "", content: bytes = b"") -> Intake:
    """Đưa văn bản vào đọc: a pasted text, or a file whose text can be read; refusals say why it cannot."""
    permissions.require_office(by, permissions.READ, on=on)
    if not text.strip() and not content:
        refuse_if([Obstacle("intake.no-text")])
    found = read_text(name, content) if content else read_pasted(text)
    if mark := secrecy_mark(found.text):  # before anything of it is kept
        refuse_if([Obstacle("document.is-secret", {"mark": mark.label}, SECRECY_BASIS)])
    stored = files.store(name=name, content=content, by=by, kinds=READABLE) if content else None
    intake = Intake.objects.create(
        text=nfc(found.text),
        file=stored,
        notices=[{"code": notice.code, "facts": dict(notice.facts)} for notice in found.notices],
        header=_header(found.text, on),
        made_by=by,
    )
    record("directives.intake.made", intake, by=by, name=name, characters=len(intake.text))
    return intake


def _header(text: str, on: date) -> dict[str, Any]:
    """What the head of the text says, for the form; a name is looked up on the day the text gives."""
    gazetteer = organisations.gazetteer(None)
    head = read_head(text, gazetteer.find(text[:6000], on=None))
    return {
        "number": head.number or "",
        "type": head.type or "",
        "issuer": head.issuer or "",
        "issuer_id": _issuer(head, on),
        "issued_on": head.issued_on.isoformat() if head.issued_on else "",
        "subject": head.subject or "",
        "province": head.province or "",
    }


def _issuer(head: DocumentHead, on: date) -> int | None:
    if not head.issuer:
        return None
    day = head.issued_on or on
    refs = [ref for m in organisations.gazetteer(day).find(head.issuer, on=day) if not m.is_group for ref in m.ids]
    found = Organisation.objects.filter(ref__in=refs)
    return found.values_list("pk", flat=True).first() if found.count() == 1 else None


@transaction.atomic
def open_review(
    intake_id: int, *, by: Person, on: date, entry: Particulars, office: Organisation | None = None
) -> Directive:
    """Đọc nhiệm vụ: register the document and propose its tasks; nothing goes to any agency yet.

    `office` follows the tasks up and reports on them; by default the reader's own body. A document that the clerk has
    in the book already is not entered a second time.
    """
    permissions.require_office(by, permissions.READ, on=on)
    intake = Intake.objects.select_for_update(of=("self",)).get(pk=intake_id)
    if intake.directive_id:
        refuse_if([Obstacle("intake.used")])
    document = registered_as(entry) or documents.register(entry, by=by, on=on, file=intake.file)
    if hasattr(document, "directive"):
        refuse_if([Obstacle("intake.used", repair=reverse("directives:directive", args=[document.directive.pk]))])
    directive = _directive(document, intake, office=office or _office_of(by, on), by=by)
    found = _read(directive, on)
    documents.cite_all(document, found.citations, by=by, text=directive.text)
    record("directives.directive.read", directive, by=by, tasks=len(found.tasks), citations=len(found.citations))
    return directive


def _directive(document: Document, intake: Intake, *, office: Organisation, by: Person) -> Directive:
    """The directive, with the text it is read from; a document without a known issuer is the office's own."""
    directive = Directive.objects.create(
        document=document,
        assigner=document.issuer or office,
        office=office,
        text=intake.text,
        notices=intake.notices,
        read_by=by,
    )
    intake.directive = directive
    intake.save(update_fields=["directive"])
    return directive


def _office_of(person: Person, on: date) -> Organisation:
    """The body for which the person reads directives."""
    posts = people.posts_of(person, on)
    return next(post.organisation for post in posts if permissions.READ in post.role.verbs)


def _read(directive: Directive, on: date) -> Extraction:
    day = directive.document.issued_on or on
    found = extract(directive.text, gazetteer=organisations.gazetteer(None))
    read = [*found.tasks, *(task for task in found.doubtful if task.standing == "unassigned")]
    shown = sorted((task for task in read if task.start < task.end), key=lambda t: t.start)
    proposals = [_proposal(directive, n, task) for n, task in enumerate(shown, 1)]
    saved = Proposal.objects.bulk_create(proposals)
    addressing = Addressing(on=day, province=province_of(directive))
    for proposal in saved:
        address(proposal, on=day, addressing=addressing)
    return found


def _proposal(directive: Directive, number: int, task: ExtractedTask) -> Proposal:
    return Proposal(
        directive=directive,
        code=f"T{number:02d}",
        rank=number,
        action=task.action,
        kind=kind_of(task),
        recurrence=task.recurrence,
        due_on=task.deadline,
        due_text=(task.deadline_text or "")[:300],
        worded_before="trước" in (task.deadline_text or "").lower(),
        lead_text=list(task.lead),
        coordinating_text=list(task.coordinating),
        target=list(task.target),
        report_to=list(task.report_to),
        approver=list(task.approver),
        legal_basis=list(task.legal_basis),
        venue_types=list(task.venue_types),
        start=task.start,
        end=task.end,
        rule=task.rule[:60],
        confidence=Decimal(str(round(task.confidence, 3))),
        doubts=list(doubts_of(task)),
        original=task.as_json(),
    )


def kind_of(task: ExtractedTask) -> TaskKind:
    """The register's own judgement (settled 13): a day limits, an interval returns, the rest is standing work."""
    if task.recurrence not in {Recurrence.NONE, Recurrence.STANDING}:
        return TaskKind.RECURRING
    return TaskKind.DEADLINE if task.deadline else TaskKind.STANDING


def doubts_of(task: ExtractedTask) -> Iterator[str]:
    """Codes of what the clerk should look at closely (`phrases.DOUBTS`)."""
    if task.standing == "unassigned" or not task.lead:
        yield "no-agency"
    if task.deadline_text and task.deadline is None and task.recurrence == Recurrence.NONE:
        yield "day-unknown"
