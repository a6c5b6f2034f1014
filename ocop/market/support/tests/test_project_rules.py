"""The rules of a project without a database: moves, costs, clocks, double funding, duties, changes."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.market.support.rules import changing, clocks, costs, deciding, duties, filing, funding, running
from ocop.market.support.rules.duties import Hands
from ocop.market.support.rules.moves import MOVES, WHO, moved_to, obstacles_to_move
from ocop.market.support.vocabulary.projects import (
    ENDS,
    FUNDED,
    AdjustmentKind,
    AdjustmentState,
    Answer,
    AppraisalResult,
    Authority,
    ObjectKind,
)
from ocop.market.support.vocabulary.projects import ProjectState as S

from .norms_in_hand import MILLION, figures

DAY = date(2027, 2, 15)
amounts = st.integers(0, 10**12)


def codes(found):
    return [obstacle.code for obstacle in found]


def test_every_move_has_somebody_who_makes_it():
    assert set(MOVES) - set(WHO) == {"end_recovery"} - set(WHO)


@pytest.mark.parametrize("state", [s for s in S if s != S.PLANNED])
def test_nothing_is_approved_that_is_not_in_a_list(state):
    assert codes(obstacles_to_move("approve", state)) == ["project.wrong-moment"]


@pytest.mark.parametrize("state", [s for s in S if s != S.ACCEPTED])
def test_the_balance_is_paid_only_after_acceptance(state):
    assert codes(obstacles_to_move("disburse", state)) == ["project.wrong-moment"]


def test_a_list_leads_on_or_back_to_the_appraised():
    assert (moved_to("approve", S.PLANNED), moved_to("leave_out", S.PLANNED)) == (S.APPROVED, S.APPRAISED)


@pytest.mark.parametrize("state", [S.APPROVED, S.CONTRACTED, S.RUNNING, S.ACCEPTED, S.CLOSED])
def test_nobody_withdraws_after_the_approval(state):
    assert codes(obstacles_to_move("withdraw", state)) == ["project.wrong-moment"]


def test_6_payable_is_the_least_of_three():
    norm = figures(50, 300)
    paid = costs.payable_of(approved=300 * MILLION, figures=norm, accepted_eligible=480 * MILLION)
    assert paid == 240 * MILLION
    assert costs.payable_of(approved=300 * MILLION, figures=norm, accepted_eligible=900 * MILLION) == 300 * MILLION
    assert costs.payable_of(approved=400 * MILLION, figures=norm, accepted_eligible=900 * MILLION) == 300 * MILLION


def test_5_the_ceiling_of_a_group_holds_for_each_member():
    norm, whole = figures(50, 300), 600 * MILLION
    assert costs.payable_of(approved=whole, figures=norm, accepted_eligible=1400 * MILLION, members=2) == whole
    assert costs.payable_of(approved=whole, figures=norm, accepted_eligible=1400 * MILLION) == 300 * MILLION
    shares = [costs.Share("A", 700 * MILLION, 301 * MILLION), costs.Share("B", 700 * MILLION, 299 * MILLION)]
    assert codes(costs.obstacles_to_shares(shares, whole, norm)) == ["member.over-limit"]
    assert costs.after_withdrawal(whole, 300 * MILLION) == 300 * MILLION


@given(amounts, amounts, amounts)
def test_payable_is_never_above_what_was_approved_or_accepted(approved, accepted, ceiling):
    norm = figures(50, max(ceiling // MILLION, 1))
    payable = costs.payable_of(approved=approved, figures=norm, accepted_eligible=accepted)
    assert 0 <= payable <= min(approved, accepted)


@given(st.integers(0, 10**10), st.dictionaries(st.integers(1, 9), st.integers(0, 10**9), min_size=1, max_size=5))
def test_a_group_shares_out_all_of_it_and_nobody_more_than_their_limit(whole, limits):
    given_out = costs.shared_out(whole, limits)
    assert sum(given_out.values()) == min(whole, sum(limits.values()))
    assert all(given_out[member] <= limit for member, limit in limits.items())


def test_an_estimate_rounds_down_and_says_why_a_line_does_not_count():
    item = costs.Item("Bao bì", Decimal("3.333"), "kg", 1000)
    assert item.total_vnd == 3333
    bad = costs.Item("Ăn trưa", Decimal(0), "", 0, is_eligible=False)
    assert codes(costs.obstacles_to_items([item, bad])) == ["cost.no-quantity", "cost.no-ground"]
    assert codes(costs.obstacles_to_items([])) == ["cost.none"]
    assert codes(costs.obstacles_to_request(11, 10)) == ["support.more-than-cost"]


def test_7_the_same_object_is_found_by_product_or_by_name():
    by_product = funding.key_of("PACKAGING_DESIGN", ObjectKind.PRODUCT, product=7)
    assert by_product == "PACKAGING_DESIGN:product:7"
    assert funding.key_of("MACHINERY", ObjectKind.ASSET, folded_name="may say") == "MACHINERY:asset:=may say"


@pytest.mark.parametrize("state", list(S))
def test_7_a_live_project_stands_against_a_second_one(state):
    other = funding.Funded("KC-1", "HTX", state, "/1/")
    expected = ["funding.double"] if state in FUNDED else []
    assert codes(funding.obstacles_to_funding([other])) == expected


def test_a_closed_file_stands_no_more_where_a_rule_of_its_own_says_when():
    other = funding.Funded("KC-1", "HTX", S.CLOSED, "/1/")
    assert codes(funding.obstacles_to_funding([other], closed_may_repeat=True)) == []
    assert S.CLOSED in FUNDED & ENDS


def test_a_file_is_returned_three_times_at_most():
    told = {"reason": "Thiếu", "items": ["Báo giá"], "most": 3}
    assert codes(filing.obstacles_to_returning(**told, returns=2)) == []
    assert codes(filing.obstacles_to_returning(**told, returns=3)) == ["project-completion.too-often"]


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2027, 3, 17), []), (date(2027, 3, 18), ["project-completion.too-late"])]
)
def test_thirty_days_to_complete(day, expected):
    assert codes(clocks.obstacles_to_late_answer(clocks.due_in(30, DAY), day)) == expected


@pytest.mark.parametrize(("day", "expected"), [(date(2027, 4, 16), []), (date(2027, 4, 17), ["contract.too-late"])])
def test_sixty_days_to_sign(day, expected):
    found = running.obstacles_to_contracting(
        number="1/HĐ", amount=5, approved=5, signed_on=day, approved_on=DAY, due_on=clocks.due_in(60, DAY),
        parties=("A", "B"), recovery_clause="Hoàn trả", on=day,
    )  # fmt: skip
    assert codes(found) == expected


def test_a_contract_of_another_amount_without_parties_and_clause():
    found = running.obstacles_to_contracting(
        number="", amount=4, approved=5, signed_on=None, approved_on=DAY, due_on=None, parties=("A", ""),
        recovery_clause="", on=DAY,
    )  # fmt: skip
    assert codes(found) == [
        "contract.no-number", "contract.amount-differs", "contract.no-parties", "contract.no-recovery-clause",
        "act.no-day",
    ]  # fmt: skip


def test_national_money_comes_in_a_chain():
    assert codes(running.obstacles_to_chain(is_national=True, has_upper=False)) == ["contract.no-upper"]
    assert codes(running.obstacles_to_chain(is_national=False, has_upper=False)) == []


def test_a_project_over_two_years_needs_a_decision():
    start, end = date(2027, 10, 1), date(2028, 2, 1)
    assert codes(clocks.obstacles_to_days(start, end, decision="")) == ["project.years-without-decision"]
    assert codes(clocks.obstacles_to_days(start, end, decision="5/QĐ")) == []
    assert codes(clocks.obstacles_to_days(end, start, decision="")) == ["project.ends-before-start"]


@pytest.mark.parametrize(("day", "again"), [(date(2028, 2, 15), False), (date(2028, 2, 16), True)])
def test_after_twelve_months_it_is_surveyed_again(day, again):
    assert clocks.needs_survey_again(DAY, day, months=12) is again


def test_a_survey_needs_two_names_minutes_and_pictures():
    found = deciding.obstacles_to_surveying(
        surveyors=["A", "A "], least=2, has_minutes=False, photos=0, surveyed_on=None, proposed_on=DAY, findings="",
        on=DAY,
    )  # fmt: skip
    assert codes(found) == [
        "survey.too-few", "survey.no-minutes", "survey.no-photos", "survey.no-findings", "act.no-day",
    ]  # fmt: skip


def test_a_checklist_is_whole_before_it_passes():
    lines = [
        deciding.Line("a", "Hồ sơ", Answer.YES), deciding.Line("b", "Vốn", Answer.NO),
        deciding.Line("c", "Địa điểm"), deciding.Line("d", "Nhãn", Answer.NA, "Không dùng nhãn"),
    ]  # fmt: skip
    found = deciding.obstacles_to_checklist(lines, AppraisalResult.PASS)
    assert codes(found) == ["checklist.incomplete", "checklist.no-remark", "checklist.unmet"]


def test_a_list_ranks_by_score_then_by_who_came_first():
    standings = [
        deciding.Standing(1, 20, date(2027, 1, 9)), deciding.Standing(2, 30, date(2027, 1, 9)),
        deciding.Standing(3, 20, date(2027, 1, 5)),
    ]  # fmt: skip
    assert deciding.ranked(standings) == [2, 3, 1]


def test_nobody_decides_twice():
    hands = Hands(appraised=frozenset({1, 2}), approved=frozenset({3}), applied=frozenset({9}))
    assert codes(duties.obstacles_to_approving(1, hands)) == ["hands.appraised-approves"]
    assert codes(duties.obstacles_to_paying(3, hands)) == ["hands.approved-pays"]
    assert codes(duties.obstacles_to_paying(2, hands)) == ["hands.appraised-pays"]
    assert codes(duties.obstacles_to_appraising(9, hands)) == ["hands.applied-appraises"]
    assert codes(duties.obstacles_to_approving(4, hands)) == []


def test_an_acceptance_needs_three():
    told = {
        "least": 3, "accepted_on": DAY, "signed_on": DAY, "has_minutes": True, "photos": 1, "quantity": "1",
        "passed": True, "level": "facility", "on": DAY,
    }  # fmt: skip
    assert codes(running.obstacles_to_accepting(members=["A", "B"], **told)) == ["acceptance.too-few"]
    assert codes(running.obstacles_to_accepting(members=["A", "B", "C"], **told)) == []


def test_paid_in_full_means_payable():
    assert codes(running.obstacles_to_disbursing(paid=210, amount=30, payable=240)) == []
    assert codes(running.obstacles_to_disbursing(paid=250, amount=0, payable=240)) == ["payment.not-payable"]


def test_a_settlement_matches_invoices_and_advances():
    told = {"number": "1", "settled_on": DAY, "liquidation": "2", "on": DAY}
    found = running.obstacles_to_settling(invoices=1, accepted=2, uncleared=3, **told)
    assert codes(found) == ["settlement.invoices-differ", "settlement.uncleared"]


ROWS = [
    changing.AuthorityRow(AdjustmentKind.PLACE, True, True, None, None, Authority.DEPARTMENT),
    changing.AuthorityRow(AdjustmentKind.PLACE, True, None, None, None, Authority.AGENCY),
    changing.AuthorityRow(AdjustmentKind.COST, True, None, None, True, Authority.MINISTRY),
    changing.AuthorityRow(AdjustmentKind.COST, True, None, None, None, Authority.AGENCY),
]


@pytest.mark.parametrize(
    ("kind", "is_group", "raises", "expected"),
    [
        (AdjustmentKind.PLACE, True, False, Authority.DEPARTMENT),
        (AdjustmentKind.PLACE, False, False, Authority.AGENCY),
        (AdjustmentKind.COST, False, True, Authority.MINISTRY),
        (AdjustmentKind.COST, True, False, Authority.AGENCY),
        (AdjustmentKind.TIME, False, False, None),
    ],
)
def test_who_decides_a_change_of_a_national_project(kind, is_group, raises, expected):
    found = changing.authority_of(
        ROWS, kind, is_national=True, is_group=is_group, crosses_year=False, raises_support=raises
    )  # fmt: skip
    assert found == expected


def test_what_comes_back_is_no_more_than_was_paid():
    assert codes(changing.obstacles_to_recovering(100, 100, pending=0, reason="Ngừng")) == []
    assert codes(changing.obstacles_to_recovering(100, 100, pending=1, reason="Ngừng")) == ["recovery.over-paid"]
    assert codes(changing.obstacles_to_ending(owed=1)) == ["recovery.owed"]


def test_an_endorsed_change_is_not_endorsed_again():
    assert codes(changing.obstacles_to_adjustment("endorse", AdjustmentState.ENDORSED)) == ["adjustment.wrong-moment"]
