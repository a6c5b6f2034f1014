"""What each act writes, who hears, and everything that is refused at once."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.people.models import Role
from ocop.base.kernel.outcome import Refused
from ocop.steering.budget.models import BudgetLine, Commitment
from ocop.steering.budget.services import commitments, lines, payments, reversing
from ocop.steering.budget.services.entering import Draft
from ocop.steering.budget.vocabulary import CommitmentState, EntryKind

from .conftest import (
    DAY,
    DECISION,
    MILLION,
    Paper,
    again,
    committed,
    kinds,
    obstacles,
    person,
    programme,
    refusal,
    source,
    totals,
    trail,
)

JANUARY, LAST_DAY = date(2027, 1, 4), date(2027, 1, 31)
M = MILLION


def test_an_allocation_is_written_once_recorded_and_told_to_the_holder(world):
    line = world.line()
    with committed() as told:
        entry = lines.allocate(line.pk, amount_vnd=500 * M, paper=DECISION, by=world.controller, on=DAY)
    assert totals(line) == (500, 0, 0, 500)
    assert (entry.made_on, entry.effect, entry.document_text) == (DAY, 1, "15/QĐ-UBND")
    assert trail(line)[-1] == ("Người controller", "budget.line.changed")
    assert told == [(name, "budget.line-changed") for name in ("accountant", "head", "officer", "second_officer")]


def test_an_allocation_without_document_or_amount_is_refused_with_both(world):
    line = world.line()
    found = refusal(lines.allocate, line.pk, amount_vnd=0, paper=Paper(), by=world.controller, on=DAY)
    assert found == ["entry.no-amount", "entry.no-document"]


def test_a_cut_stops_at_what_is_committed(world):
    line = world.line(100 * M)
    world.approved(line, 60 * M)
    cut = {"paper": DECISION, "by": world.controller, "on": DAY}
    assert refusal(lines.adjust_down, line.pk, amount_vnd=41 * M, **cut) == ["line.cuts-too-much"]
    lines.adjust_down(line.pk, amount_vnd=40 * M, **cut)
    lines.adjust_up(line.pk, amount_vnd=5 * M, **cut)
    assert totals(line) == (65, 60, 0, 5)


def test_money_is_never_a_float(world):
    with pytest.raises(TypeError):
        Draft(EntryKind.ALLOCATE, 1.5)


def test_a_line_is_opened_once_and_never_for_money_outside_the_budget(world):
    world.line()
    assert line_refusal(world) == ["line.known"]
    assert line_refusal(world, source=source("own"), activity="Máy") == ["source.off-budget"]
    assert line_refusal(world, source=source("district")) == ["source.ended"]


def line_refusal(world, **facts):
    usual = {
        "fiscal_year": world.year, "source": source("local_kc"), "programme": programme("industrial_promotion"),
        "holder": world.trade,
    }  # fmt: skip
    return refusal(lines.open_line, **usual | facts, by=world.controller, on=DAY)


def test_a_commitment_goes_from_the_officer_to_the_head_and_to_the_accountant(world):
    line = world.line(100 * M)
    with committed() as told:
        made = world.appraised(line, 60 * M)
    assert told == [("head", "budget.to-approve"), ("second_officer", "budget.to-appraise")]
    with committed() as told:
        commitments.approve_commitment(made.pk, paper=DECISION, by=world.head, on=DAY)
    assert told == [("accountant", "budget.to-pay"), ("officer", "budget.approved")]
    assert trail(made) == [
        ("Người officer", "budget.commitment.proposed"),
        ("Người officer", "budget.commitment.appraised"),
        ("Người head", "budget.commitment.approved"),
    ]
    held = again(made)
    assert (held.state, held.approved_vnd, held.committed_vnd) == (CommitmentState.APPROVED, 60 * M, 60 * M)


def test_the_approval_is_never_above_the_appraisal(world):
    made = world.appraised(world.line(100 * M), 60 * M)
    found = refusal(commitments.approve_commitment, made.pk, amount_vnd=61 * M, paper=DECISION, by=world.head, on=DAY)
    assert found == ["commitment.over-appraised"]


def test_whoever_appraised_may_not_approve_and_hears_every_other_obstacle_too(world):
    both = person("both", world.trade, "dept_head")
    role = Role.objects.get(code="dept_head")
    role.verbs = [*role.verbs, "budget.appraise", "budget.pay"]
    role.save()
    both.refresh_from_db()
    line = world.line(100 * M)
    made = world.proposed(line, 60 * M)
    commitments.appraise(made.pk, amount_vnd=60 * M, by=both, on=DAY)
    found = refusal(commitments.approve_commitment, made.pk, paper=Paper(), by=both, on=DAY)
    assert found == ["duty.appraised", "entry.no-document"]
    world.head.refresh_from_db()
    commitments.approve_commitment(made.pk, paper=DECISION, by=world.head, on=DAY)
    held = world.progressed(made, accepted_on=date(2026, 6, 10))
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.head, on=DAY) == ["duty.approved-pays"]
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=both, on=DAY) == ["duty.appraised-pays"]
    world.head.refresh_from_db()


def test_a_refused_commitment_binds_nothing(world):
    made = world.appraised(world.line(100 * M), 60 * M)
    commitments.refuse_commitment(made.pk, reason="Chưa đủ hồ sơ", by=world.head, on=DAY)
    assert again(made).state == CommitmentState.REFUSED
    assert totals(made.line) == (100, 0, 0, 100)


def test_scenario_6_of_payments_the_rest_is_paid_after_acceptance(world):
    """Approved 300 m, 210 m (70 %) advanced; payable 240 m after acceptance: 60 m released, 30 m paid."""
    line = world.line(300 * M)
    held = world.progressed(world.approved(line, 300 * M, kind="machinery"), investment_done_percent=Decimal("70.01"))
    pays = {"by": world.accountant, "on": DAY}
    payments.advance(held.pk, amount_vnd=210 * M, **pays)
    assert refusal(payments.pay, held.pk, amount_vnd=30 * M, **pays) == ["pay.not-accepted"]
    world.progressed(held, accepted_on=date(2026, 6, 12), investment_done_percent=Decimal(100))
    commitments.release(held.pk, amount_vnd=60 * M, reason="Nghiệm thu 480 triệu", by=world.head, on=DAY)
    payments.pay(held.pk, amount_vnd=30 * M, **pays)
    assert totals(line) == (300, 240, 240, 60)
    assert refusal(payments.pay, held.pk, amount_vnd=1, **pays) == ["commitment.pays-too-much"]


def test_scenario_24_machinery_at_sixty_percent_and_a_set_up_before_acceptance_get_no_advance(world):
    line = world.line(600 * M)
    machine = world.progressed(world.approved(line, 300 * M, kind="machinery"), investment_done_percent=Decimal(60))
    set_up = world.progressed(world.approved(line, 300 * M, kind="enterprise_setup"))
    pays = {"by": world.accountant, "on": DAY}
    assert refusal(payments.advance, machine.pk, amount_vnd=210 * M, **pays) == ["advance.too-little-invested"]
    assert refusal(payments.advance, set_up.pk, amount_vnd=M, **pays) == ["advance.only-after-acceptance"]


def test_papers_clear_an_advance_and_only_the_rest_comes_back(world):
    held = world.progressed(world.approved(world.line(100 * M), 100 * M))
    pays = {"by": world.accountant, "on": DAY}
    payments.advance(held.pk, amount_vnd=70 * M, **pays)
    payments.clear_advance(held.pk, amount_vnd=50 * M, **pays)
    assert refusal(payments.clear_advance, held.pk, amount_vnd=21 * M, **pays) == ["advance.clears-too-much"]
    back = {"reason": "Không có chứng từ", "of_advance": True, **pays}
    assert refusal(payments.recover, held.pk, amount_vnd=21 * M, **back) == ["commitment.advance-cleared"]
    payments.recover(held.pk, amount_vnd=20 * M, **back)
    held = again(held)
    assert (held.paid_vnd, held.advanced_vnd, held.cleared_vnd) == (50 * M, 50 * M, 50 * M)


def test_b2_a_mistake_is_reversed_once_with_its_reason(world):
    line = world.line(100 * M)
    entry = line.entries.get()
    assert refusal(reversing.reverse, entry.pk, reason=" ", by=world.controller, on=DAY) == ["entry.no-reason"]
    with committed() as told:
        [reversal] = reversing.reverse(entry.pk, reason="Ghi nhầm nguồn", by=world.controller, on=DAY)
    assert kinds(line) == [("allocate", 100, 1), ("allocate", 100, -1)]
    assert (reversal.reverses_id, reversal.reason) == (entry.pk, "Ghi nhầm nguồn")
    assert totals(line) == (0, 0, 0, 0)
    assert {code for _name, code in told} == {"budget.entry-reversed"}
    again_ = {"reason": "Lần nữa", "by": world.controller, "on": DAY}
    assert refusal(reversing.reverse, entry.pk, **again_) == ["entry.is-reversed"]
    assert refusal(reversing.reverse, reversal.pk, **again_) == ["entry.is-reversal"]


def test_a_reversal_that_would_break_b1_is_refused_with_the_numbers(world):
    line = world.line(100 * M)
    world.approved(line, 60 * M)
    entry = line.entries.get(kind=EntryKind.ALLOCATE)
    [found] = obstacles(reversing.reverse, entry.pk, reason="Nhầm", by=world.controller, on=DAY)
    assert (found.code, found.facts["available"]) == ("line.cuts-too-much", 40 * M)


def test_an_approval_undone_waits_for_an_approval_again(world):
    line = world.line(100 * M)
    held = world.approved(line, 60 * M)
    reversing.reverse(held.entries.get().pk, reason="Nhầm số", by=world.head, on=DAY)
    assert again(held).state == CommitmentState.APPRAISED
    commitments.approve_commitment(held.pk, amount_vnd=50 * M, paper=DECISION, by=world.head, on=DAY)
    assert totals(line) == (100, 50, 0, 50)


def test_another_body_may_not_act_on_the_line(world):
    line = world.line(100 * M)
    propose = {"title": "Đề án", "beneficiary": "HTX", "advance_kind": "services", "amount_vnd": M, "on": DAY}
    for who in (world.culture_officer, world.foreigner, world.centre_officer, world.chair):
        assert refusal(commitments.propose_commitment, line.pk, by=who, **propose) == ["person.not-allowed"]


def test_a_refused_act_raises_and_leaves_the_totals(world):
    line = world.line(10 * M)
    made = world.appraised(line, 10 * M)
    lines.adjust_down(line.pk, amount_vnd=M, paper=DECISION, by=world.controller, on=DAY)
    with pytest.raises(Refused):
        commitments.approve_commitment(made.pk, paper=DECISION, by=world.head, on=DAY)
    assert totals(line) == (9, 0, 0, 9)
    assert Commitment.objects.get(pk=made.pk).approved_by is None
    assert BudgetLine.objects.get(pk=line.pk).committed_vnd == 0
