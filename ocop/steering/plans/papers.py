"""Papers of this app, in Vietnamese on every screen: call for inputs, submission, decision, table of opinions."""

from dataclasses import replace
from datetime import date

from django.utils.translation import override

from ocop.actors.people.models import Person
from ocop.base.papers.blocks import Head, Paper
from ocop.base.papers.vocabulary import Kind
from ocop.steering.directives.queries.offices import office_head

from .models import InputCall, PlanVersion, Submission
from .queries import printing
from .queries.bodies import acting_body
from .queries.changing import changes_in_words
from .rules.papers.calling import call_of
from .rules.papers.content import Cited, Frame
from .rules.papers.decision import DRAFT_MARK, decision_of
from .rules.papers.opinions import TITLE, opinions_table
from .rules.papers.submission import submission_of
from .rules.papers.text import PlanText, text_of
from .vocabulary import OFFICIAL

SUBMISSION, DECISION = "TTr", "QĐ"  # abbreviations of the types (Decree 30/2020, Annex III)


def submission_paper(
    version: PlanVersion, *, on: date, number: int | None = None, signer: Person | None = None, title: str = ""
) -> Paper:
    """Tờ trình; without a number it is the draft, marked so. Opinions and changes are its annexes."""
    with override(OFFICIAL):
        plan, lines = version.plan, printing.printed_lines(version)
        owner, approver = acting_body(plan.owner, on), acting_body(plan.approver, on)
        voices = printing.voices_of(version)
        return submission_of(
            printing.content_of(version, lines),
            Frame(
                head=printing.head_of(owner, SUBMISSION, number=number, day=on if number else None),
                signature=printing.signature_of(owner, title=title, name=signer.full_name if signer else ""),
                is_draft=number is None,
                copies=(plan.appraiser.name,) if plan.appraiser else (),
            ),
            owner=owner.name,
            approver=approver.name,
            making=printing.making_of(version, voices),
            bases=printing.bases_of(version, lines),
            voices=voices,
            replaced=printing.replaced_by(version),
            ground=version.ground,
            changes=changes_in_words(version, lines),
        )


def decision_paper(
    version: PlanVersion,
    *,
    on: date,
    head: Head | None = None,
    signer_name: str = "",
    signer_title: str = "",
    submission: Cited | None = None,
    copies: tuple[str, ...] = (),
) -> Paper:
    """The decision with the plan as its annex; without the head of the issued one it is the draft."""
    with override(OFFICIAL):
        lines, approver = printing.printed_lines(version), acting_body(version.plan.approver, on)
        owner = acting_body(version.plan.owner, on)
        return decision_of(
            printing.content_of(version, lines),
            Frame(
                head=head or printing.head_of(approver, DECISION),
                signature=printing.signature_of(approver, title=signer_title, name=signer_name),
                authority=approver.name,
                is_draft=head is None,
                copies=copies,
            ),
            owner=owner.name,
            submission=submission or last_submission(version),
            bases=printing.bases_of(version, lines),
            replaced=printing.replaced_by(version),
            changes=changes_in_words(version, lines),
        )


def last_submission(version: PlanVersion) -> Cited | None:
    """The submission that lies before the approver."""
    found = Submission.objects.filter(version=version).select_related("document__type", "document__issuer")
    last = found.order_by("-round").first()
    return printing.cited(last.document) if last else None


def comments_paper(version: PlanVersion, *, on: date) -> Paper:
    """Bảng tổng hợp, giải trình, tiếp thu ý kiến as a paper of its own, lying."""
    with override(OFFICIAL):
        owner, content = acting_body(version.plan.owner, on), printing.content_of(version)
        name, _, rest = TITLE.partition(", ")
        return Paper(
            kind=Kind.NOTICE,
            type_name=name,
            head=printing.head_of(owner, ""),
            subject=f"{rest[:1].upper()}{rest[1:]} đối với dự thảo {content.title_inside}",
            body=(opinions_table(printing.voices_of(version)),),
            signature=printing.signature_of(owner),
            landscape=True,
        )


def call_paper(
    call: InputCall, *, on: date, number: int | None = None, signer: Person | None = None, title: str = ""
) -> Paper:
    """The letter that asks for inputs; without a number it is the draft."""
    with override(OFFICIAL):
        version = call.version
        owner, lines = acting_body(version.plan.owner, on), printing.printed_lines(version)
        return call_of(
            printing.content_of(version, lines),
            Frame(
                head=replace(
                    printing.head_of(owner, "", number=number, day=on if number else None),
                    symbol=office_head(owner).letter_symbol,
                ),
                signature=printing.signature_of(owner, title=title, name=signer.full_name if signer else ""),
                is_draft=number is None,
            ),
            owner=owner.name,
            bodies=tuple(request.organisation.name for request in call.requests.select_related("organisation")),
            due_on=call.due_on,
            text=call.text,
            bases=printing.bases_of(version, lines),
        )


def text_of_version(version: PlanVersion) -> PlanText:
    """The plan as running text, with the place of each line in it."""
    with override(OFFICIAL):
        return text_of(printing.content_of(version))


__all__ = [
    "DECISION",
    "DRAFT_MARK",
    "SUBMISSION",
    "call_paper",
    "comments_paper",
    "decision_paper",
    "last_submission",
    "submission_paper",
    "text_of_version",
]
