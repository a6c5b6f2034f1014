"""The end of a plan, and who hears of calls for inputs."""

from datetime import date

from ocop.law.documents.models import Document
from ocop.steering.plans import notices
from ocop.steering.plans.models import (
    InputAnswer,
    InputCall,
)
from ocop.steering.plans.services import calling, closing

from .conftest import DAY, DUE, refusal, told

OFFICE = [("drafter", "plan.{}"), ("head", "plan.{}")]


def office_hears(code):
    return [(name, text.format(code)) for name, text in OFFICE]


def test_a_plan_is_closed_after_its_year(world, draft):
    version = world.issued(draft)
    assert refusal(closing.close, version.pk, by=world.drafter, on=date(2020, 12, 31)) == ["plan.year-not-over"]
    closed = closing.close(version.pk, by=world.drafter, on=date(2021, 1, 1))
    assert (closed.state, closed.closed_on) == ("closed", date(2021, 1, 1))


def test_who_is_asked_for_inputs_and_what_becomes_of_them_is_told(world, draft):
    call = InputCall.objects.create(version=draft, due_on=DUE, called_by=world.drafter, called_on=DAY)
    request = call.requests.create(organisation=world.trade)
    with told() as heard:
        notices.inputs_called(call, by=world.drafter, on=DAY)
    assert heard == [("trader", "plan.inputs-called")]
    with told() as heard:
        notices.input_sent(request, by=world.trader, on=DAY)
    assert heard == office_hears("input-sent")
    line = world.line(None, request=request)
    InputAnswer.objects.create(line=line, verdict="refused", reason="Trùng", answered_by=world.drafter, answered_on=DAY)
    with told() as heard:
        notices.input_answered(line, by=world.drafter, on=DAY)
    assert heard == [("trader", "plan.input-answered")]


def test_the_call_for_inputs_is_a_letter_of_the_office(world, draft):
    call = InputCall.objects.create(version=draft, due_on=DUE, called_by=world.drafter, called_on=DAY)
    call.requests.create(organisation=world.trade)
    document = calling.issue_call(call.pk, by=world.head, on=DAY)
    assert (document.written, document.recipients) == ("01/VPĐP-TH", "Sở Công Thương")
    assert refusal(calling.issue_call, call.pk, by=world.head, on=DAY) == ["call.is-issued"]
    assert Document.objects.count() == 1
