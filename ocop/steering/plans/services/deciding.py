"""The approver decides: back with reasons, or approved; whoever wrote, checked or submitted has no say in it."""

from datetime import date

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices
from ..models import PlanVersion, Submission
from ..queries.bodies import acting_body
from ..queries.facts import version_for_update
from ..queries.readiness import years_closed
from ..queries.steps import hands_of
from ..rules import route as rules
from ..vocabulary import APPROVE, Outcome
from .moving import move


@transaction.atomic
def return_with_reasons(version_id: int, *, by: Person, on: date, reasons: str) -> PlanVersion:
    """Trả lại: the plan can be mended and submitted again."""
    version = version_for_update(version_id)
    posts.require(by, APPROVE, on=on, organisation=acting_body(version.plan.approver, on))
    refuse_if(rules.obstacles_to_returning(version.stage, reasons=reasons))
    submission = _decided(version, Outcome.RETURNED, by=by, on=on, reasons=reasons.strip())
    move(version, "return_with_reasons")
    record("plans.version.returned", version, by=by, reasons=submission.reasons)
    notices.returned(submission, by=by, on=on)
    return version


@transaction.atomic
def approve(version_id: int, *, by: Person, on: date) -> PlanVersion:
    """Phê duyệt; number and day of the decision come when it is issued."""
    version = version_for_update(version_id)
    posts.require(by, APPROVE, on=on, organisation=acting_body(version.plan.approver, on))
    refuse_if(
        [
            *rules.obstacles_to_act("approve", version.stage),
            *rules.obstacles_to_approver(by.pk, hands_of(version)),
            *rules.obstacles_to_year(years_closed(version)),
        ]
    )
    _decided(version, Outcome.APPROVED, by=by, on=on)
    version.approved_by, version.approved_on = by, on
    move(version, "approve", "approved_by", "approved_on")
    record("plans.version.approved", version, by=by, number=version.number)
    notices.approved(version, by=by, on=on)
    return version


def _decided(version: PlanVersion, outcome: Outcome, *, by: Person, on: date, reasons: str = "") -> Submission:
    """What became of the submission that lay before the approver."""
    submission = version.submissions.latest("round")
    submission.outcome, submission.reasons = outcome, reasons
    submission.decided_by, submission.decided_on = by, on
    submission.save(update_fields=["outcome", "reasons", "decided_by", "decided_on"])
    return submission
