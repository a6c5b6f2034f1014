"""The letter that goes with a call for inputs: numbered in the office's own series of letters, kept as issued."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents import services as documents
from ocop.law.documents.models import Document
from ocop.law.documents.rules.register import Particulars
from ocop.steering.directives.queries.offices import office_head

from .. import papers, permissions
from ..queries import printing
from ..queries.bodies import acting_body
from ..queries.locking import call_for_update
from ..vocabulary import SUBMIT
from .submitting import written_paper


@transaction.atomic
def issue_call(call_id: int, *, by: Person, on: date) -> Document:
    """Phát hành công văn đề nghị đề xuất; every body that is asked receives it."""
    call = call_for_update(call_id)
    permissions.require_owner(by, call.version.plan, SUBMIT, on=on)
    refuse_if([Obstacle("call.is-issued")] if call.document_id else [])
    owner = acting_body(call.version.plan.owner, on)
    title = printing.title_in(owner, by, on=on, verb=SUBMIT)
    draft = papers.call_paper(call, on=on)
    call.document = documents.issue_paper(
        Particulars(
            type_code="letter",
            subject=draft.subject[:500],
            body=call.text,
            signer_name=by.full_name,
            signer_title=title,
            recipients="\n".join(draft.addressees),
            recipient_ids=tuple(call.requests.values_list("organisation", flat=True)),
        ),
        organisation=owner,
        symbol=office_head(owner).letter_symbol,
        make=lambda number, written: written_paper(
            papers.call_paper(call, on=on, number=number, signer=by, title=title)
        ),
        by=by,
        on=on,
    )
    call.save(update_fields=["document"])
    record("plans.call.issued", call.version, by=by, written=call.document.written)
    return call.document
