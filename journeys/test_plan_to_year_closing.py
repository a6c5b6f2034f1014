"""From the call for inputs to the closing of the year, in words of the people who do it."""

import pytest
from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Kind
from journeys.story import answering, budget, carrying_out, deciding, plan, planning, shortcuts
from journeys.story.phones import Phones

pytestmark = pytest.mark.journey

KINDS = [Kind("vi", 1280, phone_too=True)]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_plan_is_drawn_up_decided_carried_out_and_paid(make_town, kind):
    town = make_town(kind)
    cast.the_planning()
    phones = Phones(town)

    town.day(plan.CALLED)
    budget.plans_a_year(town["controller"], plan.YEAR)
    budget.opens_a_line(town["controller"])
    budget.estimates(town["trade"], 500)
    planning.begins(town["clerk"])
    planning.calls(town["clerk"])
    answering.proposes(town["trade"], "sct", plan.POINTS, plan.VAN)
    answering.proposes(town["farming head"], "snn", note=answering.NOTHING)
    answering.proposes_in_a_workbook(town["health"], "syt", plan.TRAINING, plan.MEETING)
    answering.proposes(town["Ba Bể"], "ubnd.061", plan.FAIR)
    phones.while_proposing()

    town.day(plan.SORTED)
    answering.proposes(town["Pác Nặm"], "ubnd.060", plan.SAME, note=answering.AFTER_FLOOD)
    planning.sorts(town["clerk"])
    planning.fills_the_gap(town["clerk"])
    deciding.cannot_submit_yet(town["head"])
    planning.asks(town["clerk"])
    answering.hears_of_the_refusal(town["trade"], "sct")
    answering.agrees(town["trade"])
    answering.comments(town["health"], plan.TRAINING, answering.WISH)
    answering.comments(town["Pác Nặm"], plan.PRODUCTS, answering.FEWER)
    planning.answers(town["clerk"])
    answering.reads_the_table(town["Pác Nặm"])
    planning.asks_finance(town["clerk"])
    deciding.checks_the_money(town["finance"])
    submission = deciding.submits(town["head"])
    deciding.paper_is_whole(town["head"], submission)

    town.day(plan.DECIDED)
    deciding.returns(town["chairman"])
    planning.mends(town["clerk"], "Điểm bán đi vào hoạt động")
    deciding.submits(town["head"])
    deciding.approves(town["chairman"])

    town.day(plan.ISSUED)
    deciding.cannot_issue_earlier(town["second clerk"])
    phones.while_deciding()
    deciding.issues(town["second clerk"], plan.NUMBER, plan.ISSUED)
    deciding.tasks_are_given()
    deciding.publishes(town["second clerk"])
    deciding.reads(town.visitor(), plan.NUMBER)
    carrying_out.accepts(town["trade"])
    budget.opens_the_year(town["controller"])
    budget.allocates(town["controller"], 500)

    town.day(plan.ADJUSTED)
    first = plan.newest().pk
    carrying_out.reports(town["trade"])
    carrying_out.is_followed(town["clerk"])
    carrying_out.adjusts(town["clerk"])
    deciding.submits(town["head"])
    deciding.approves(town["chairman"])
    deciding.issues(town["second clerk"], plan.NEW_NUMBER, plan.ADJUSTED)
    deciding.publishes(town["second clerk"])
    deciding.hears_of_the_change(town.visitor(), first)
    phones.while_carrying_out()
    budget.proposes(town["trade"], budget.FITTING, 300)
    budget.appraises(town["trade"], budget.FITTING, 300)
    budget.proposes(town["trade"], budget.FRIDGES, 150)
    budget.appraises(town["trade"], budget.FRIDGES, 150)
    budget.approves(town["trade head"], budget.FITTING, "402/QĐ-SCT")
    budget.approves(town["trade head"], budget.FRIDGES, "403/QĐ-SCT")
    budget.proposes(town["trade"], budget.SIGNS, 100)
    budget.cannot_appraise_more(town["trade"], budget.SIGNS, 100)
    budget.appraises(town["trade"], budget.SIGNS, 40)
    budget.approves(town["trade head"], budget.SIGNS, "404/QĐ-SCT")
    budget.notes(town["trade"], budget.FRIDGES, signed="10/06/2020")
    budget.notes(town["trade"], budget.FITTING, signed="01/06/2020")
    budget.pays(town["accountant"], budget.FITTING, "Tạm ứng", 200, "09/HĐ-SCT")
    budget.clears(town["accountant"], budget.FITTING, 200)
    budget.notes(town["trade"], budget.FITTING, signed="01/06/2020", accepted="12/06/2020")
    budget.pays(town["accountant"], budget.FITTING, "Thanh toán", 100, "12/BB-SCT")
    phones.while_paying()

    town.day(plan.CLOSED)
    budget.plans_a_year(town["controller"], plan.YEAR + 1)
    budget.closes(town["controller"])
    budget.reads_both_ledgers(town["accountant"])
    carrying_out.ends(town["clerk"])


def test_a_proposal_is_typed_and_sent_without_scripts(make_town):
    """More rows for more places keep what is typed; what is pressed twice counts once."""
    town = make_town(Kind("vi", 360, scripts=False))
    town.day(plan.CALLED)
    asked = shortcuts.asked_for_proposals()
    officer = town["trade"]
    planning.opens_what_waits(officer, "Gửi đề xuất")
    officer.press("Thêm nội dung")
    planning.types(officer, plan.POINTS)
    officer.press("Thêm dòng")
    expect(officer.field("Nội dung công việc")).to_have_value(plan.POINTS.content)
    expect(planning.row(officer, 6)).to_be_visible()
    officer.look("input-line")
    officer.button("Lưu").dblclick()
    officer.sees(plan.POINTS.content)
    officer.look("input")
    officer.button("Gửi đề xuất").dblclick()
    officer.sees(officer.say("Đã gửi"))
    assert asked.lines.get().content == plan.POINTS.content
    asked.refresh_from_db()
    assert asked.answered_on == plan.CALLED


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_session_that_ends_while_a_line_is_typed_loses_nothing(make_town, scripts):
    """Sign in beside the page, send again: content, body, target and money are all there."""
    town = make_town()
    town.day(plan.CALLED)
    asked = shortcuts.asked_for_proposals()
    officer = town.visitor(Kind(scripts=scripts))
    officer.sign_in(cast.full_name("trade"))
    officer.open("plans:add-input-line", asked.pk)
    planning.types(officer, plan.POINTS)
    officer.page.context.clear_cookies(name="sessionid")
    officer.press("Lưu")
    officer.signs_in_beside(cast.full_name("trade"))
    officer.is_told("Đã thêm nội dung đề xuất.")
    line = asked.lines.get()
    assert (line.content, line.lead) == (plan.POINTS.content, plan.body("sct"))
    assert str(line.targets.get().value.normalize()) == plan.POINTS.value
    assert line.money.get().amount_vnd == plan.POINTS.money
