"""What the paper of a report is made of, read from its rows."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.papers.blocks import Head, Signature
from ocop.steering.directives.vocabulary import TimeStatus

from ..models import ExecutionReport
from ..rules.paper import Content, LateLine, Part
from ..rules.places import plain_name
from ..rules.signature import competence_lines, signing_title, usual_mark
from .access import SIGN, signers_of

TYPE_ABBREVIATION = "BC"


def symbol_of(report: ExecutionReport) -> str:
    """BC-VPĐP: the abbreviation of the type and the body's own symbol."""
    return f"{TYPE_ABBREVIATION}-{report.office.symbol}"


def content_of(
    report: ExecutionReport, *, on: date, number: int | None = None, signer: Person | None = None
) -> Content:
    """The paper's content: a draft without number and date, or as it is signed now by the signer."""
    recipients = list(report.recipients.select_related("organisation"))
    signing = signer or report.signer
    return Content(
        head=_head(report, on=on if number is not None else None, number=number),
        addressees=tuple(r.organisation.name for r in recipients if r.is_addressee),
        copies=tuple(r.organisation.name for r in recipients if not r.is_addressee),
        parts=tuple(
            Part(s.key, s.heading, s.level, s.text, s.table, s.annex) for s in report.sections.order_by("rank")
        ),
        tables=report.outline["tables"],
        figures=report.figures,
        late=_late(report),
        signature=_signature(report, signing, on=on),
        is_draft=number is None,
    )


def _head(report: ExecutionReport, *, on: date | None, number: int | None) -> Head:
    office = report.office
    unit = office.unit
    return Head(
        parent_body=office.parent.name if office.parent else "",
        issuer=office.name,
        symbol=symbol_of(report),
        place=plain_name(unit.name) if unit else "",
        number=number,
        day=on,
    )


def _late(report: ExecutionReport) -> tuple[LateLine, ...]:
    rows = report.rows.filter(status=TimeStatus.OVERDUE).order_by("-days_late", "body_name", "code", "occurrence")
    return tuple(
        LateLine(r.body_name, r.code, r.action, r.due, r.days_late, " ".join(r.explanation.split())) for r in rows
    )


def _signature(report: ExecutionReport, signer: Person | None, *, on: date) -> Signature:
    if signer is None:
        return Signature((signing_title(report.office.head_title),))
    lines = competence_of(report, signer=signer, on=on)
    return Signature(tuple(line for line in lines if line), signer.full_name)


def competence_of(report: ExecutionReport, *, signer: Person, on: date) -> tuple[str, ...]:
    """The lines above the signature: in whose right, and the signer's own title."""
    return competence_lines(
        report.competence,
        body=report.office.name,
        head_title=report.office.head_title,
        own_title=title_in(report.office, signer, on=on, verb=SIGN),
    )


def title_in(office: Organisation, person: Person, *, on: date, verb: str = "") -> str:
    """The person's title in the body, of the post that carries the verb where one is asked for."""
    held = (p for p in person.posts_on(on) if p.organisation_id == office.pk)
    return next((p.title for p in held if not verb or verb in p.role.verbs), "")


def mark_for(report: ExecutionReport, signer: Person, *, on: date) -> str:
    """In whose right the signer usually signs for the body."""
    own_title = title_in(report.office, signer, on=on, verb=SIGN)
    return usual_mark(head_title=report.office.head_title, own_title=own_title)


def usual_signer(report: ExecutionReport, *, on: date) -> int | None:
    """The head, else the first who may sign."""
    signers = sorted(signers_of(report.office, on=on), key=lambda person: bool(mark_for(report, person, on=on)))
    return signers[0].pk if signers else None
