"""Trình: everything the approver must not be bothered with is said at once; then the submission takes its number.

Basis: directives-and-reporting notes §4 (tờ trình and draft decision), support-and-trade notes §5 (P1, P3).
"""

from datetime import date

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import Refused, refuse_if
from ocop.base.papers import docx, pdf
from ocop.base.papers.blocks import Paper
from ocop.law.documents import services as documents
from ocop.law.documents.models import Document
from ocop.law.documents.rules.register import Particulars

from .. import notices, papers
from ..models import PlanVersion, Submission
from ..queries import printing
from ..queries.bodies import acting_body, is_in_house
from ..queries.facts import version_for_update
from ..queries.readiness import obstacles_to_go_up
from ..rules import route as rules
from ..vocabulary import DRAFT, SUBMIT
from .moving import move

PDF_OFF = "paper.pdf-off"


def verb_to_submit(version: PlanVersion) -> str:
    """Whoever signs for the owner submits to a body above; inside one body its officer submits to its head."""
    return DRAFT if is_in_house(version) else SUBMIT


@transaction.atomic
def submit(version_id: int, *, by: Person, on: date, symbol: str | None = None) -> Submission:
    """Trình phê duyệt; from here on the lines stand fast. `symbol` is used where the register has none of the owner."""
    version = version_for_update(version_id)
    owner = acting_body(version.plan.owner, on)
    posts.require(by, verb_to_submit(version), on=on, organisation=owner)
    symbol = symbol or (printing.symbol_of(owner, papers.SUBMISSION) if owner.symbol else "")
    refuse_if(
        [
            *obstacles_to_go_up(version, on=on),
            *rules.obstacles_to_paper(symbol=symbol),
        ]
    )
    submission = _handed_in(version, _issue(version, symbol, by=by, on=on), by=by, on=on)
    version.submitted_by, version.submitted_on = by, on
    move(version, "submit", "submitted_by", "submitted_on")
    record("plans.version.submitted", version, by=by, written=submission.document.written, round=submission.round)
    notices.submitted(submission, by=by, on=on)
    return submission


def _issue(version: PlanVersion, symbol: str, *, by: Person, on: date) -> Document:
    """Number, paper, register and archive of the submission."""
    owner, approver = acting_body(version.plan.owner, on), acting_body(version.plan.approver, on)
    title = printing.title_in(owner, by, on=on, verb=verb_to_submit(version))

    def make(number: int, written: str) -> tuple[bytes, bytes | None]:
        return written_paper(papers.submission_paper(version, on=on, number=number, signer=by, title=title))

    return documents.issue_paper(
        Particulars(
            type_code="submission",
            subject=papers.submission_paper(version, on=on).subject[:500],
            body=papers.text_of_version(version).text,
            signer_name=by.full_name,
            signer_title=title,
            recipients=approver.name,
            recipient_ids=(approver.pk,),
        ),
        organisation=owner,
        symbol=symbol,
        make=make,
        by=by,
        on=on,
    )


def _handed_in(version: PlanVersion, document: Document, *, by: Person, on: date) -> Submission:
    """The submission with the draft decision as it went up."""
    draft = papers.decision_paper(version, on=on, submission=printing.cited(document))
    as_docx, as_pdf = written_paper(draft)
    return Submission.objects.create(
        version=version,
        round=version.submissions.count() + 1,
        submitted_by=by,
        submitted_on=on,
        document=document,
        draft_docx=_kept(version, as_docx, Kind.DOCX, by),
        draft_pdf=_kept(version, as_pdf, Kind.PDF, by) if as_pdf else None,
    )


def _kept(version: PlanVersion, content: bytes, kind: Kind, by: Person) -> StoredFile:
    name = f"du-thao-quyet-dinh-{version.plan.first_year}-{version.number}.{kind}"
    return files.store(name=name, content=content, by=by, kinds={kind})


def written_paper(paper: Paper) -> tuple[bytes, bytes | None]:
    """The DOCX and the PDF; without PDF on a machine that lacks the libraries."""
    try:
        as_pdf = pdf.write(paper)
    except Refused as refused:
        if [o.code for o in refused.obstacles] != [PDF_OFF]:
            raise
        as_pdf = None
    return docx.write(paper), as_pdf
