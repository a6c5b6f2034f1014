"""Lấy ý kiến: bodies are asked what they think of the draft; each comment is answered, taken over or not.

Basis: directives-and-reporting notes §4 (each agency agrees or comments by a day; table of accepted and rejected ones).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import Comment, Consultation, InputCall, Line, Opinion
from ..queries.bodies import acting_body
from ..queries.facts import version_for_update
from ..queries.locking import comment_for_update, opinion_for_update
from ..rules import route as rules
from ..vocabulary import DRAFT, OpinionVerdict, Response
from .moving import move


@dataclass(frozen=True, slots=True)
class CommentWording:
    """One remark: on a line, or on the whole."""

    line: Line | None
    text: str


@transaction.atomic
def ask_opinions(
    version_id: int, *, by: Person, on: date, due_on: date, organisations: Collection[Organisation], text: str = ""
) -> Consultation:
    """Gửi lấy ý kiến; a call for inputs that still runs ends here."""
    version = version_for_update(version_id)
    permissions.require_owner(by, version.plan, on=on)
    refuse_if(
        rules.obstacles_to_asking_opinions(
            version.stage,
            due_on=due_on,
            bodies=[body.pk for body in organisations],
            own=[version.plan.owner_id],
            lines=version.lines.count(),
            on=on,
        )
    )
    InputCall.objects.filter(version=version, closed_on__isnull=True).update(closed_on=on)
    asked = Consultation.objects.create(
        version=version, round=version.consultations.count() + 1, due_on=due_on, text=text, asked_by=by, asked_on=on
    )
    bodies = list(dict.fromkeys(organisations))
    Opinion.objects.bulk_create(Opinion(consultation=asked, organisation=body) for body in bodies)
    move(version, "ask_opinions")
    record("plans.opinions.asked", version, by=by, bodies=len(bodies), due=short_date(due_on), round=asked.round)
    notices.opinions_asked(asked, by=by, on=on)
    return asked


@transaction.atomic
def give_opinion(
    opinion_id: int,
    *,
    by: Person,
    on: date,
    verdict: OpinionVerdict | str,
    comments: Sequence[CommentWording] = (),
    document_number: str = "",
) -> Opinion:
    """Góp ý: the body agrees, or says what it would change, on the whole and line by line."""
    opinion = opinion_for_update(opinion_id)
    version = version_for_update(opinion.consultation.version_id)
    posts.require(by, DRAFT, on=on, organisation=acting_body(opinion.organisation, on))
    verdict = OpinionVerdict(verdict)
    refuse_if(
        rules.obstacles_to_giving_opinion(
            version.stage,
            OpinionVerdict(opinion.verdict),
            verdict=verdict,
            texts=[comment.text for comment in comments],
            foreign=sum(c.line is not None and c.line.version_id != version.pk for c in comments),
        )
    )
    opinion.verdict, opinion.given_by, opinion.given_on = verdict, by, on
    opinion.document_number = document_number.strip()
    opinion.save(update_fields=["verdict", "given_by", "given_on", "document_number"])
    said = [_comment(opinion, wording) for wording in comments if wording.text.strip()]
    Comment.objects.bulk_create(said)
    record(
        "plans.opinion.given",
        version,
        by=by,
        body=opinion.organisation.name,
        verdict=verdict.value,
        comments=len(said),
    )
    notices.opinion_given(opinion, by=by, on=on)
    return opinion


def _comment(opinion: Opinion, wording: CommentWording) -> Comment:
    """The words of the line as they were commented on stay with the comment."""
    line = wording.line
    return Comment(opinion=opinion, line=line, line_text=line.content if line else "", text=wording.text.strip())


@transaction.atomic
def answer_comment(comment_id: int, *, by: Person, on: date, response: Response | str, answer: str = "") -> Comment:
    """Giải trình, tiếp thu: what the drafting office makes of a comment; it may think again until the submission."""
    comment = comment_for_update(comment_id)
    version = version_for_update(comment.opinion.consultation.version_id)
    permissions.require_owner(by, version.plan, on=on)
    response = Response(response)
    refuse_if(rules.obstacles_to_answering(version.stage, response=response, answer=answer))
    comment.response, comment.answer = response, answer.strip()
    comment.answered_by, comment.answered_on = by, on
    comment.save(update_fields=["response", "answer", "answered_by", "answered_on"])
    body = comment.opinion.organisation.name
    record("plans.comment.answered", version, by=by, body=body, response=response.value, answer=comment.answer)
    return comment
