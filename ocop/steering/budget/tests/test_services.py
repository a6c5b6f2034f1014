"""What each act writes, who hears, and everything that is refused at once."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.people.models import Role
from ocop.base.kernel.outcome import Refused
from ocop.steering.budget.models import BudgetLine, Commitment, Contribution
from ocop.steering.budget.queries import ceilings, totals_by, year_state
from ocop.steering.budget.queries.ledger import last_entries, ledger, totals_on
from ocop.steering.budget.queries.summaries import Ceiling, mobilised_by_source
from ocop.steering.budget.rules.totals import Totals
from ocop.steering.budget.services import carrying, commitments, contributions, lines, payments, reversing, years
from ocop.steering.budget.services.closing import close_year
from ocop.steering.budget.services.entering import Draft
from ocop.steering.budget.vocabulary import CommitmentState, EntryKind, Grouping, YearState

from .conftest import (
    DAY,
    DECISION,
    MILLION,
    Paper,
    again,
    committed,
    ground,
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


def adjusting(world):
    """The year 2026 in its adjustment period, the next one open."""
    years.plan_year(year=2027, by=world.controller, on=JANUARY)
    years.open_year(2027, by=world.controller, on=JANUARY)
    years.begin_adjusting(2026, by=world.controller, on=JANUARY)


def closed(world, **facts):
    adjusting(world)
    return close_year(2026, by=world.controller, on=LAST_DAY, **facts)


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


def test_an_estimate_changes_no_total(world):
    line = world.line(10 * M)
    lines.estimate(line.pk, amount_vnd=25 * M, by=world.officer, on=DAY)
    assert totals(line) == (10, 0, 0, 10)
    found = ceilings(2026, programme=programme("industrial_promotion"), holders=[world.trade.pk])
    assert found == {line.source_id: Ceiling(25 * M, 10 * M)}
    assert ceilings(2026, programme=programme("ocop"), holders=None) == {}


def test_a_ceiling_that_nobody_entered_is_not_zero(world):
    line = world.line(10 * M)
    assert ceilings(2026, programme=line.programme, holders=None) == {line.source_id: Ceiling(None, 10 * M)}


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


def test_b5_papers_of_31_december_are_late_and_january_pays_only_the_works_of_the_year(world):
    held = world.progressed(world.approved(world.line(100 * M), 100 * M), accepted_on=date(2026, 6, 10))
    late = date(2026, 12, 31)
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=late) == ["papers.too-late"]
    payments.pay(held.pk, amount_vnd=M, papers_on=date(2026, 12, 30), by=world.accountant, on=late)
    adjusting(world)
    payments.pay(held.pk, amount_vnd=M, by=world.accountant, on=JANUARY)
    found = refusal(payments.advance, held.pk, amount_vnd=M, by=world.accountant, on=JANUARY)
    assert found == ["year.too-late"]
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=date(2027, 2, 1)) == ["year.too-late"]


def test_b5_after_the_closing_only_a_correction_flagged_and_by_the_one_who_may(world):
    line = world.line(100 * M)
    held = world.progressed(world.approved(line, 100 * M), accepted_on=date(2026, 6, 10))
    payments.pay(held.pk, amount_vnd=100 * M, by=world.accountant, on=DAY)
    entry = held.entries.get(kind=EntryKind.PAY)
    closed(world)
    after = date(2027, 2, 3)
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=after) == [
        "year.closed", "commitment.pays-too-much"
    ]  # fmt: skip
    allowed = {"reason": "Kiểm toán", "on": after}
    assert refusal(reversing.reverse, entry.pk, by=world.accountant, **allowed) == ["person.not-allowed"]
    [reversal] = reversing.reverse(entry.pk, by=world.controller, **allowed)
    corrected = reversing.correct(
        line.pk, kind=EntryKind.PAY, amount_vnd=99 * M, paper=DECISION, commitment=held, by=world.controller, **allowed
    )
    assert (reversal.is_correction, corrected.is_correction) == (True, True)
    assert totals(line) == (100, 100, 99, 0)


def test_a_correction_before_the_closing_is_refused_with_everything_else(world):
    line = world.line(10 * M)
    found = refusal(
        reversing.correct,
        line.pk,
        kind=EntryKind.PAY,
        amount_vnd=0,
        reason="",
        paper=Paper(),
        by=world.controller,
        on=DAY,
    )
    assert found == [
        "entry.no-amount", "entry.no-reason", "entry.no-document", "year.not-closed", "entry.commitment-mismatch"
    ]  # fmt: skip


def test_a_year_moves_in_order_and_on_its_days(world):
    assert refusal(years.plan_year, year=2026, by=world.controller, on=DAY) == ["year.known"]
    assert refusal(years.plan_year, year=2100, by=world.controller, on=DAY) == ["year.out-of-range"]
    assert refusal(years.open_year, 2026, by=world.controller, on=DAY) == ["year.wrong-moment"]
    assert refusal(years.begin_adjusting, 2026, by=world.controller, on=date(2026, 12, 31)) == ["year.not-over"]
    assert refusal(close_year, 2026, by=world.controller, on=DAY) == ["year.wrong-moment", "year.adjusts-until"]
    closed(world)
    assert year_state(2026) == YearState.CLOSED
    assert year_state(2030) is None


def test_carrying_over_is_refused_with_every_obstacle_of_every_balance(world):
    line = world.line(100 * M)
    first, second = world.approved(line, 40 * M, title="Một"), world.approved(line, 60 * M, title="Hai")
    years.begin_adjusting(2026, by=world.controller, on=JANUARY)
    carries = {first.pk: ground("equipment"), second.pk: ground("late_additions")}
    found = obstacles(close_year, 2026, carries=carries, by=world.controller, on=LAST_DAY)
    assert [(one.code, one.facts.get("commitment")) for one in found] == [
        ("entry.no-document", None), ("carry.no-contract", "Một"), ("carry.no-next-year", None)
    ]  # fmt: skip
    assert totals(line) == (100, 100, 0, 0)


def test_a_carry_over_happens_once_and_is_undone_as_one_act(world):
    line = world.line(100 * M)
    held = world.approved(line, 100 * M)
    adjusting(world)
    facts = {"ground": ground("development"), "paper": DECISION, "by": world.controller, "on": JANUARY}
    carried = carrying.carry_over(held.pk, **facts)
    assert totals(carried.line) == (100, 100, 0, 0)
    assert refusal(carrying.carry_over, held.pk, **facts) == ["carry.carried-before", "carry.nothing-left"]
    some = carried.entries.get(kind=EntryKind.CARRY_IN)
    made = reversing.reverse(some.pk, reason="Nhầm căn cứ", by=world.controller, on=JANUARY)
    assert [entry.kind for entry in made] == ["commit", "carry_in", "carry_out", "release"]
    assert (totals(line), totals(carried.line)) == ((100, 100, 0, 0), (0, 0, 0, 0))
    assert again(carried).state == CommitmentState.REFUSED
    assert carrying.carry_over(held.pk, **facts).committed_vnd == 100 * M


def test_closing_cancels_what_nobody_committed_and_keeps_what_was_paid(world):
    line = world.line(100 * M)
    held = world.progressed(world.approved(line, 60 * M), accepted_on=date(2026, 6, 10))
    payments.pay(held.pk, amount_vnd=25 * M, by=world.accountant, on=DAY)
    with committed() as told:
        closed(world)
    assert totals(line) == (25, 25, 25, 0)
    assert kinds(line)[-3:] == [("release", 35, 1), ("cancel", 35, 1), ("cancel", 40, 1)]
    assert ("officer", "budget.year-closed") in told
    assert trail(world.year)[-1] == ("Người controller", "budget.year.closed")


def test_b6_money_from_outside_is_kept_with_evidence_and_out_of_the_control_totals(world):
    line = world.line(10 * M)
    facts = {
        "fiscal_year": world.year, "programme": line.programme, "holder": world.trade, "contributor": "HTX Minh họa",
        "amount_vnd": 30 * M, "by": world.officer, "on": DAY,
    }  # fmt: skip
    bare = refusal(contributions.contribute, source=source("local_kc"), **facts)
    assert bare == ["source.on-budget", "contribution.no-evidence"]
    made = contributions.contribute(source=source("own"), paper=Paper(text="Hợp đồng 01"), **facts)
    [row] = totals_by(Grouping.SOURCE, 2026)
    assert (row.allocated, row.committed, row.paid) == (10 * M, 0, 0)
    found = {row.key: row.allocated for row in mobilised_by_source(Contribution.objects.all(), 2026)}
    assert found == {source("credit").pk: 0, source("socialised").pk: 0, source("own").pk: 30 * M}
    contributions.reverse_contribution(made.pk, reason="Trùng", by=world.officer, on=DAY)
    found = refusal(contributions.reverse_contribution, made.pk, reason="Trùng", by=world.officer, on=DAY)
    assert found == ["entry.is-reversed"]
    assert sum(row.allocated for row in mobilised_by_source(Contribution.objects.all(), 2026)) == 0


def test_the_ledger_has_running_totals_right_on_any_page(world):
    line = world.line(100 * M)
    world.approved(line, 30 * M)
    world.approved(line, 20 * M)
    expected = [(100, 0, 0), (100, 30, 0), (100, 50, 0)]
    rows = [(e.allocated_after // M, e.committed_after // M, e.paid_after // M) for e in ledger(line)]
    assert rows == expected
    assert [e.committed_after // M for e in ledger(line)[2:3]] == [50]
    newest = last_entries(again(line), 2)
    assert [e.after.committed // M for e in newest] == [50, 30]


def test_totals_of_an_earlier_day_come_from_the_entries(world):
    line = world.line(100 * M)
    later = date(2026, 7, 1)
    lines.adjust_up(line.pk, amount_vnd=11 * M, paper=DECISION, by=world.controller, on=later)
    assert totals_on(line, DAY) == Totals(100 * M, 0, 0)
    assert [row.allocated // M for row in totals_by(Grouping.HOLDER, 2026, as_of=DAY)] == [100]
    assert [row.allocated // M for row in totals_by(Grouping.HOLDER, 2026)] == [111]


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
