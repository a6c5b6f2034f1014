"""Ký: figures are frozen, the number is drawn, the paper is written, registered and archived, all in one act.

Basis: Decree 30/2020/NĐ-CP, Art. 13 (competence), Art. 15 (number), Annex III, form 1.4.
"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Refused, refuse_if
from ocop.base.papers import docx, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.search import services as search
from ocop.law.documents.models import Document
from ocop.law.documents.rules.register import Particulars
from ocop.law.documents.services import issue_paper
from ocop.law.documents.services.citations import confirmed_edge
from ocop.law.documents.vocabulary import Relation

from .. import notices, permissions
from ..models import ExecutionReport
from ..queries.facts import for_update, step_facts
from ..queries.papers import competence_of, content_of, symbol_of, title_in
from ..rules import route as rules
from ..rules.paper import SUBJECT, paper_of
from ..vocabulary import Decision
from .route import close_step, move, obstacles_to_figures

PDF_OFF = "paper.pdf-off"


@transaction.atomic
def sign(report_id: int, *, by: Person, on: date, note: str = "") -> ExecutionReport:
    """Ký báo cáo: from here on its figures and words stand."""
    report = for_update(report_id)
    permissions.posts.require(by, permissions.SIGN, on=on, organisation=report.office)
    refuse_if(
        [
            *rules.obstacles_to_signing(
                report.stage,
                step=rules.present_step(step_facts(report)),
                person=by.pk,
                symbol=report.office.symbol,
                competence=competence_of(report, signer=by, on=on),
            ),
            *obstacles_to_figures(report, on=on),
        ]
    )
    close_step(report, Decision.AGREED, note=note)
    report.frozen_at, report.signed_on = timezone.now(), on
    report.document = _issue(report, by=by, on=on)
    move(report, "sign", "frozen_at", "signed_on", "document")
    search.index(report)
    record(
        "reports.report.signed",
        report,
        by=by,
        written=report.written,
        hash=report.figures_hash,
        counts=report.figures["counts"],
    )
    notices.signed(report, by=by)
    return report


def _issue(report: ExecutionReport, *, by: Person, on: date) -> Document:
    """Number, paper, register and archive; the directive is cited as what is reported on."""
    document = issue_paper(
        _particulars(report, by=by, on=on),
        organisation=report.office,
        symbol=symbol_of(report),
        make=lambda number, written: written_paper(paper_of(content_of(report, on=on, number=number, signer=by))),
        by=by,
        on=on,
    )
    confirmed_edge(document, report.directive.document, Relation.REPORTS_ON, by=by)
    return document


def written_paper(paper: Paper) -> tuple[bytes, bytes | None]:
    """The DOCX and the PDF; without PDF on a machine that lacks the libraries."""
    try:
        as_pdf = pdf.write(paper)
    except Refused as refused:
        if [o.code for o in refused.obstacles] != [PDF_OFF]:
            raise
        as_pdf = None
    return docx.write(paper), as_pdf


def _particulars(report: ExecutionReport, *, by: Person, on: date) -> Particulars:
    texts = {section.key: section.text for section in report.sections.all()}
    return Particulars(
        type_code="report",
        subject=texts[SUBJECT][:500],
        body="\n\n".join(text for key, text in texts.items() if key != SUBJECT and text),
        signer_name=by.full_name,
        signer_title=title_in(report.office, by, on=on, verb=permissions.SIGN),
        competence=report.competence,
        recipients="\n".join(str(r) for r in report.recipients.select_related("organisation")),
        reply_to_id=report.directive.document_id,
    )
