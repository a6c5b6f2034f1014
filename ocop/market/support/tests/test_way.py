"""The services of a project: state before, act, exact state, trail, who hears; refusals leave nothing behind."""

from datetime import timedelta

from ocop.cycle.rounds.tests.province import DAY
from ocop.market.support.models import CapitalProof, ProjectVersion, StateChange, SupportProject
from ocop.market.support.queries.money import money_of
from ocop.market.support.services import (
    adjusting,
    applying,
    contracting,
    following,
    listing,
    paying,
    receiving,
    settling,
    stopping,
)
from ocop.market.support.vocabulary.projects import ProjectState as S
from ocop.steering.budget.models import Commitment
from ocop.steering.budget.services import commitments, payments

from .projects_in_hand import MILLION, again, totals


def test_the_code_is_drawn_once_and_each_submission_is_a_version(world):
    project = world.submitted()
    code = project.code
    assert code.startswith("KC-2027-")
    told = {"by": world.handler, "on": DAY, "reason": "Thiếu báo giá", "items": ["Báo giá thứ hai"]}
    project = receiving.return_for_completion(project.pk, **told)
    assert (project.state, project.due_on) == (S.RETURNED, DAY + timedelta(days=30))
    project = applying.submit(project.pk, by=world.director, on=DAY + timedelta(days=30))
    assert (project.code, project.version) == (code, 2)
    assert list(ProjectVersion.objects.values_list("number", flat=True)) == [2, 1]


def test_an_application_nobody_completes_lapses_once(world, trail):
    project = world.submitted()
    told = {"by": world.handler, "on": DAY, "reason": "Thiếu", "items": ["Báo giá"]}
    receiving.return_for_completion(project.pk, **told)
    assert following.follow(on=DAY + timedelta(days=30)) == (0, 0)
    assert following.follow(on=DAY + timedelta(days=31)) == (1, 0)
    assert following.follow(on=DAY + timedelta(days=31)) == (0, 0)
    assert again(project).state == S.WITHDRAWN
    assert trail()[-1] == "support.project.withdrawn"


def test_whoever_appraised_does_not_approve_or_pay(world, refused):
    made = world.listed(world.appraised())
    post = world.person("double", "Kiêm Nhiệm", "prov_chair", world.committee)
    project = made.entries.get().project
    project.appraisals.update(drafted_by=post)
    with refused("hands.appraised-approves"):
        listing.decide(
            made.pk, by=post, on=DAY, chosen=[project.pk], decision_number="5/QĐ", decided_on=DAY
        )  # fmt: skip


def test_1_the_list_tells_what_is_left_on_the_line(world, refused):
    line = world.line(250)
    project = world.appraised()
    listing.set_lines(project.pk, by=world.signer, on=DAY, amounts={line: 300 * MILLION})
    with refused("line.commits-too-much"):
        listing.plan(by=world.signer, on=DAY, number="1/TTr", projects=[project])
    assert (again(project).state, Commitment.objects.count()) == (S.APPRAISED, 0)


def test_what_is_not_chosen_stays_appraised_and_binds_nothing(world):
    line = world.line(1000)
    first, second = world.appraised(), world.appraised(name="Máy đóng gói")
    made = world.listed(first, second, line=line)
    world.decide(made, [first], why_not="Chưa đủ kinh phí")
    assert (again(first).state, again(second).state) == (S.APPROVED, S.APPRAISED)
    assert totals(line) == (1000, 300, 0, 700)


def test_two_lines_are_two_commitments(world):
    lines = world.line(200), world.line(200, activity="Máy móc")
    project = world.appraised()
    listing.set_lines(
        project.pk, by=world.signer, on=DAY, amounts={lines[0]: 180 * MILLION, lines[1]: 120 * MILLION}
    )  # fmt: skip
    made = listing.plan(by=world.signer, on=DAY, number="2/TTr", projects=[project])
    world.decide(made, [project])
    assert [totals(line)[1] for line in lines] == [180, 120]
    project = world.progressed(world.contract(again(project)), 80)
    paying.advance(project.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
    assert [totals(line)[2] for line in lines] == [126, 84]


def test_nobody_goes_round_the_project_by_the_budgets_own_acts(world, refused):
    project = world.approved()
    [commitment] = Commitment.objects.filter(keeper=project.keeper)
    with refused("commitment.kept-elsewhere"):
        payments.advance(commitment.pk, amount_vnd=1, by=world.accountant, on=DAY)
    with refused("commitment.kept-elsewhere"):
        commitments.release(commitment.pk, amount_vnd=1, reason="Thử", by=world.signer, on=DAY)


def test_a_late_contract_waits_for_a_change_of_time(world, refused):
    project = world.approved()
    late = DAY + timedelta(days=61)
    told = {"kind": "beneficiary", "number": "3/HĐ", "signed_on": late, "amount_vnd": project.approved_vnd,
            "party_a": "A", "party_b": "B", "recovery_clause": "Hoàn trả", "by": world.handler, "on": late}  # fmt: skip
    with refused("contract.too-late"):
        contracting.sign_contract(project.pk, **told)
    adjusting.ask(
        project.pk, by=world.director, on=late, kind="time", reason="Chậm vật tư", end_on=project.end_on
    )  # fmt: skip
    asked = project.adjustments.get()
    assert asked.authority == "department"
    adjusting.endorse(asked.pk, by=world.signer, on=late, opinion="Đồng ý")
    adjusting.decide(asked.pk, by=world.signer, on=late, decision_number="8/SCT", decided_on=late)
    assert contracting.sign_contract(project.pk, **told).state == S.CONTRACTED


def test_less_support_releases_the_difference_more_binds_it(world):
    line = world.line(1000)
    project = world.approved(line, proposed_vnd=250 * MILLION)
    for amount, committed in ((200, 200), (300, 300)):
        adjusting.ask(
            project.pk, by=world.handler, on=DAY, kind="cost", reason="Giá đổi", amount_vnd=amount * MILLION
        )  # fmt: skip
        asked = project.adjustments.first()
        adjusting.endorse(asked.pk, by=world.signer, on=DAY, opinion="Đồng ý")
        adjusting.decide(asked.pk, by=world.chair, on=DAY, decision_number="9/QĐ", decided_on=DAY)
        assert totals(line)[1] == committed
        assert again(project).approved_vnd == amount * MILLION


def test_a_stop_releases_at_once_and_recovers_to_the_end(world, trail):
    line = world.line(1000)
    project = world.running(line, advanced=210)
    stopping.stop(
        project.pk, by=world.chair, on=DAY, reason="Giải thể", decision_number="6/QĐ", decided_on=DAY,
        recover_vnd=210 * MILLION,
    )  # fmt: skip
    assert totals(line) == (1000, 210, 210, 790)
    recovery = again(project).recoveries.get()
    stopping.receive(recovery.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
    assert totals(line) == (1000, 0, 0, 1000)
    assert again(project).state == S.RECOVERED
    assert trail()[-2:] == ["support.recovery.received", "support.project.recovered"]


def test_more_advanced_than_payable_comes_back_before_it_is_paid_in_full(world, refused):
    line = world.line(1000)
    project = world.accept(world.running(line, advanced=210), cost=400)
    with refused("payment.not-payable"):
        paying.disburse(project.pk, by=world.accountant, on=DAY)
    recovery = project.recoveries.get()
    assert recovery.amount_vnd == 10 * MILLION
    stopping.receive(recovery.pk, by=world.accountant, on=DAY, amount_vnd=10 * MILLION)
    assert paying.disburse(project.pk, by=world.accountant, on=DAY).state == S.DISBURSED
    assert totals(line) == (1000, 200, 200, 800)


def test_the_whole_way_to_the_archive(world):
    line = world.line(1000)
    project = world.running(line, advanced=210)
    contracting.prove_capital(project.pk, by=world.handler, on=DAY, amount_vnd=300 * MILLION, file=world.file())
    assert CapitalProof.objects.get().contribution.amount_vnd == 300 * MILLION
    project = world.disbursed(world.accept(project, cost=600))
    paying.clear_advance(project.pk, by=world.accountant, on=DAY, amount_vnd=210 * MILLION)
    project = world.settled(project, invoices=600)
    for months in (6, 12):
        settling.report_effect(
            project.pk, by=world.director, on=DAY, months=months, output_vnd=1, revenue_vnd=1, jobs=3, income_vnd=1
        )  # fmt: skip
    project = settling.close(project.pk, by=world.handler, on=DAY)
    assert (project.state, money_of(project).paid) == (S.CLOSED, 300 * MILLION)
    way = list(StateChange.objects.filter(project=project).values_list("after", flat=True))
    assert way == ["proposed", "surveyed", "appraised", "planned", "approved", "contracted", "running", "accepted",
                   "disbursed", "settled", "closed"]  # fmt: skip


def test_invoices_that_differ_stop_the_settlement(world, refused):
    project = world.disbursed(world.accept(world.running(), cost=600))
    with refused("settlement.invoices-differ"):
        world.settled(project, invoices=599)


def test_the_nightly_job_begins_what_has_come(world):
    project = world.contracted()
    assert following.follow(on=DAY) == (0, 0)
    SupportProject.objects.filter(pk=project.pk).update(start_on=DAY)
    assert following.follow(on=DAY) == (0, 1)
    assert again(project).state == S.RUNNING
