"""The beginning of the story told without a browser, for those stories that begin later."""

from journeys.story import directive, plan
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.law.documents.rules.register import Particulars
from ocop.steering.directives.models import Assignment, Directive
from ocop.steering.directives.services import reading, review, sending, work
from ocop.steering.plans.models import InputRequest
from ocop.steering.plans.services import inputs, opening
from ocop.steering.plans.vocabulary import Level


def under_review() -> Directive:
    """The text is read; nothing is decided."""
    clerk = Person.objects.get(username="clerk")
    intake = reading.take_in(by=clerk, on=directive.GIVEN, text=directive.TEXT)
    entry = Particulars(
        written=directive.NUMBER,
        type_code="letter",
        issuer_id=Organisation.objects.get(ref="bk.ubnd@-").pk,
        issued_on=directive.ISSUED,
        subject="hỗ trợ chủ thể tham gia Chương trình OCOP",
        body=directive.TEXT,
        arrived_on=directive.GIVEN,
    )
    return reading.open_review(intake.pk, by=clerk, on=directive.GIVEN, entry=entry)


def ready_to_send() -> Directive:
    """Everything is accepted as the machine read it."""
    found = under_review()
    decided = review.confirm_certain(found.pk, by=Person.objects.get(username="clerk"), on=directive.GIVEN)
    assert decided == directive.READ
    return found


def accepted() -> Assignment:
    """The tasks are out, and the trade department has accepted its survey."""
    found = ready_to_send()
    sending.send(found.pk, by=Person.objects.get(username="clerk"), on=directive.GIVEN)
    survey = Assignment.objects.get(task__action__startswith=directive.SURVEY)
    officer = Person.objects.get(username="trade")
    return work.accept(survey.pk, by=officer, on=directive.GIVEN, officer=officer)


def asked_for_proposals() -> InputRequest:
    """A plan is begun, and the trade department has been asked what to put into it."""
    clerk = Person.objects.get(username="clerk")
    version = opening.open_plan(
        by=clerk,
        on=plan.CALLED,
        programme=plan.programme(),
        level=Level.PROVINCE,
        owner=plan.body("vpdp"),
        first_year=plan.YEAR,
        title=plan.TITLE,
    )
    asked = [plan.body("sct")]
    call = inputs.call_for_inputs(version.pk, by=clerk, on=plan.CALLED, due_on=plan.DUE, organisations=asked)
    found: InputRequest = call.requests.get()
    return found
