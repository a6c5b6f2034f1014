"""Machine A, steps 3 and 4: the plan, its money, milestones, support, suspending and ending."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.kernel.outcome import Refused
from ocop.cycle.products.models import Milestone, SupportKind
from ocop.cycle.products.papers import plan_paper
from ocop.cycle.products.rules.moves import Returned
from ocop.cycle.products.rules.plan import Amount, PlanFacts, YearOfPlan, obstacles_to_money, total, warnings
from ocop.cycle.products.services import ending, handing_in, judging, receiving, working
from ocop.cycle.products.vocabulary import EntryState

from .conftest import APRIL, DAY, PLAN

S = EntryState


def codes(refusal):
    return [obstacle.code for obstacle in refusal.value.obstacles]


def test_a_plan_says_everything_it_lacks_at_once(world):
    entry = world.listed()
    with pytest.raises(Refused) as refusal:
        handing_in.submit_plan(entry.pk, by=world.director, on=APRIL)
    told = [(o.code, str(o.facts.get("field") or o.facts.get("n")), o.basis) for o in refusal.value.obstacles]
    assert told == [
        ("business-plan.missing", "Hạng sao phấn đấu", "Biểu 03 của Chu trình OCOP"),
        *(("business-plan.section-empty", str(n), "tỉnh quy định") for n in (2, 3, 4, 5, 6, 7, 8, 9, 11)),
    ]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"uses": [{"name": "Máy", "amount_vnd": 99_999_999}]}, ["finance.uses-differ"]),
        ({"years": PLAN["years"][:2]}, ["finance.years-missing"]),
        ({"years": []}, ["finance.years-missing"]),
        ({"years": [*PLAN["years"][:2], {**PLAN["years"][2], "profit_vnd": 1}]}, ["finance.profit-differs"]),
        ({"years": [*PLAN["years"][:2], {"year": 2029, "revenue_vnd": 1}]}, ["finance.year-incomplete"]),
        (
            {"milestones": [{**PLAN["milestones"][0], "due": None, "owner": ""}]},
            ["milestone.no-due", "milestone.no-owner"],
        ),
        ({"milestones": [PLAN["milestones"][0], PLAN["milestones"][0]]}, ["milestone.code-twice"]),
    ],
)
def test_the_money_and_the_milestones_add_up(world, changed, expected):
    entry = world.planned(values=changed)
    with pytest.raises(Refused) as refusal:
        handing_in.submit_plan(entry.pk, by=world.director, on=APRIL)
    assert codes(refusal) == expected


@pytest.mark.parametrize(
    ("said", "sources", "expected"),
    [
        ({"support_requested": "In bao bì"}, [], [("warn.support-no-basis", "../4/#id_support_basis")]),
        ({"support_requested": "In bao bì", "support_basis": "Nghị định 45/2012/NĐ-CP"}, [], []),
        ({}, [Amount("", 1, "own"), Amount(" ", 2, "state")], [("warn.state-no-programme", "../4/#id_f1-name")]),
        ({}, [Amount("Khuyến công", 2, "state")], []),
    ],
)
def test_support_without_its_ground_is_a_warning_never_a_refusal(said, sources, expected):
    found = warnings(PlanFacts(texts=said, sources=sources))
    assert [(each.code, each.repair) for each in found] == expected


def test_a_profit_nobody_typed_is_printed_as_revenue_less_cost(world):
    entry = world.planned(values={"years": [{**each, "profit_vnd": None} for each in PLAN["years"]]})
    table = next(
        block for block in plan_paper(entry, on=APRIL).body if getattr(block, "caption", "").startswith("Doanh")
    )
    assert [row[3] for row in table.rows] == ["50.000.000", "80.000.000", "100.000.000"]


amounts = st.lists(st.integers(0, 10**12), max_size=6)


@given(amounts, amounts)
def test_uses_equal_sources_or_it_is_said(sources, uses):
    found = obstacles_to_money([Amount("", n) for n in sources], [Amount("", n) for n in uses], [])
    assert [o.code for o in found] == ([] if sum(sources) == sum(uses) else ["finance.uses-differ"])
    assert total([Amount("", n) for n in sources]) == sum(sources)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.integers(-(10**12), 10**12))
def test_profit_is_revenue_less_cost_in_every_year(revenue, cost, typed):
    years = [YearOfPlan(2027 + n, revenue, cost, typed) for n in range(3)]
    found = [o.code for o in obstacles_to_money([], [], years)]
    assert found == ([] if typed == revenue - cost else ["finance.profit-differs"] * 3)


@pytest.mark.parametrize(("day", "expected"), [(date(2027, 3, 31), "time.not-open"), (date(2027, 5, 1), "time.closed")])
def test_plans_are_taken_in_while_their_window_is_open(world, refused, day, expected):
    entry = world.planned()
    with refused(expected):
        handing_in.submit_plan(entry.pk, by=world.director, on=day)


def test_the_commune_verifies_and_the_office_approves(world, refused, told):
    entry = world.plan_submitted()
    with refused("verify.no-text"):
        receiving.verify(entry.pk, by=world.officer, on=APRIL, text=" ")
    with told("product.plan-verified", "chief", "expert"):
        receiving.verify(entry.pk, by=world.officer, on=APRIL, text="Đúng thực tế")
    with refused("judge.other-level"):
        judging.approve(entry.pk, by=world.head, on=APRIL)
    judging.approve(entry.pk, by=world.chief, on=APRIL, note="Làm xong giấy ATTP trước")
    done = world.fresh(entry)
    assert (done.state, done.plan.decided_by, done.plan.decision_note) == (
        S.IN_IMPLEMENTATION, world.chief, "Làm xong giấy ATTP trước",
    )  # fmt: skip
    assert [step.verb for step in done.way.all()][-3:] == ["verify", "approve", "begin"]
    assert list(Milestone.objects.values_list("code", "kind", "name", "due", "owner", "cost_vnd")) == [
        ("M1", "licence", "Giấy ATTP", date(2027, 6, 30), "Giám đốc", 5_000_000),
        ("M2", "label", "In bao bì", date(2027, 8, 31), "Tổ bán hàng", None),
    ]


def test_a_plan_comes_back_for_as_many_days_as_the_year_says(world):
    entry = world.plan_submitted()
    reasons = [Returned("plan_not_feasible", "Sử dụng vốn", "", "Giảm máy móc")]
    back = receiving.return_with_reasons(entry.pk, by=world.officer, on=APRIL, reasons=reasons)
    assert (back.state, back.resubmit_until) == (S.PLAN_RETURNED, date(2027, 4, 12))
    assert handing_in.resubmit_plan(entry.pk, by=world.director, on=date(2027, 4, 12)).state == S.PLAN_SUBMITTED


def test_a_rejected_plan_ends_the_year(world, refused):
    entry = world.verified()
    with refused("judge.no-reason"):
        judging.reject_plan(entry.pk, by=world.expert, on=APRIL, reason="")
    assert judging.reject_plan(entry.pk, by=world.expert, on=APRIL, reason="Không khả thi").state == S.PLAN_REJECTED


def test_a_milestone_is_done_with_something_that_shows_it(world, refused):
    entry = world.approved()
    first = Milestone.objects.get(code="M1")
    with refused("milestone.no-proof"):
        working.finish_milestone(first.pk, by=world.director, on=APRIL)
    with refused("person.not-allowed"):
        working.finish_milestone(first.pk, by=world.rival_director, on=APRIL, note="Xong")
    working.finish_milestone(first.pk, by=world.director, on=APRIL, note="Đã cấp giấy số 12")
    with refused("milestone.done"):
        working.finish_milestone(first.pk, by=world.director, on=APRIL, note="Lại xong")
    added = working.set_milestone(
        entry.pk,
        by=world.director,
        on=APRIL,
        code="M3",
        name="Kiểm nghiệm",
        due=date(2027, 9, 1),
        owner="Giám đốc",
        kind="test",
    )
    assert (added.kind, Milestone.objects.count()) == ("test", 3)


def test_support_is_asked_for_by_kind_and_says_what(world, refused):
    entry = world.approved()
    kind = SupportKind.objects.get(code="packaging")
    with refused("support.no-text"):
        working.ask_support(entry.pk, by=world.director, on=APRIL, kind=kind, text="")
    working.ask_support(entry.pk, by=world.director, on=APRIL, kind=kind, text="In 2.000 hộp", amount_vnd=20_000_000)
    wishes = [(wish.kind.code, wish.text, wish.amount_vnd) for wish in entry.wishes.all()]
    assert wishes == [("packaging", "In 2.000 hộp", 20_000_000), ("ip", "", None)]


def test_the_work_is_suspended_resumed_and_dropped_with_reasons(world, refused):
    entry = world.approved()
    with refused("cycle.no-reason"):
        ending.suspend(entry.pk, by=world.director, on=APRIL, reason="")
    assert ending.suspend(entry.pk, by=world.director, on=APRIL, reason="Mưa lũ").state == S.SUSPENDED
    assert ending.resume(entry.pk, by=world.director, on=APRIL).state == S.IN_IMPLEMENTATION
    assert ending.drop(entry.pk, by=world.director, on=APRIL, reason="Hết vốn").state == S.DROPPED
    with refused("cycle.wrong-moment"):
        ending.resume(entry.pk, by=world.director, on=APRIL)


def test_the_moves_are_those_of_the_programme(world):
    from ocop.cycle.products.vocabulary import MOVES

    reached = {to for _from, to, _who in MOVES.values()} | {S.IDEA_DRAFT}
    assert reached == set(S)
    assert DAY < APRIL
