"""An urging letter goes out: number, paper, archive, inbox, and a line in the log of every task it names."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Refused, refuse_if
from ocop.base.papers import docx, pdf
from ocop.law.documents import services as documents
from ocop.law.documents.rules.register import Particulars

from .. import notices, permissions
from ..models import FollowUp, UrgingLetter
from ..papers import letter_paper
from ..queries.locking import letter_for_update
from ..queries.moments import moment
from ..queries.offices import office_head
from ..queries.urging import no_longer_late
from ..rules import acts
from ..vocabulary import FollowUpKind, LetterState


@transaction.atomic
def issue_letter(letter_id: int, *, by: Person, on: date) -> UrgingLetter:
    """Phát hành: numbered in the office's own series, kept as DOCX and PDF, never remade."""
    permissions.require_office(by, permissions.OVERSEE, on=on)
    letter = letter_for_update(letter_id)
    refuse_if(
        acts.obstacles_to_issuing(
            state=LetterState(letter.state), body=letter.body, no_longer_late=list(no_longer_late(letter, moment(on)))
        )
    )
    document = documents.issue_paper(
        Particulars(
            type_code="letter",
            subject=letter.subject,
            body=letter.body,
            recipients=letter.organisation.name,
            recipient_ids=(letter.organisation_id,),
        ),
        organisation=letter.office,
        symbol=office_head(letter.office).letter_symbol,
        make=lambda number, written: _written(letter, number, on),
        by=by,
        on=on,
    )
    letter.document, letter.state, letter.issued_on = document, LetterState.ISSUED, on
    letter.docx, letter.pdf = document.paper.docx, document.paper.pdf
    letter.save(update_fields=["document", "state", "issued_on", "docx", "pdf"])
    _log(letter, by=by, on=on)
    record("directives.letter.issued", letter, by=by, number=document.written, body=str(letter.organisation))
    notices.letter_issued(letter, by=by, on=on)
    return letter


def _written(letter: UrgingLetter, number: int, on: date) -> tuple[bytes, bytes | None]:
    paper = letter_paper(letter, number=number, day=on)
    written = docx.write(paper)
    try:
        return written, pdf.write(paper)
    except Refused:  # this machine cannot write PDF; the DOCX stands
        return written, None


def _log(letter: UrgingLetter, *, by: Person, on: date) -> None:
    FollowUp.objects.bulk_create(
        FollowUp(
            assignment=assignment,
            kind=FollowUpKind.LETTER,
            on=on,
            by=by,
            text=letter.subject,
            letter=letter,
            for_due=assignment.current_due,
        )
        for assignment in letter.assignments.all()
    )
