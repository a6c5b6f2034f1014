"""Rules of events, booths, goods, costs: the scenarios of support-and-trade notes §12 with their numbers."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar
from ocop.market.trade.rules.events import booths, costs, deals, goods, moves, registering, selection
from ocop.market.trade.rules.events.law import BoothNorm, EventDays, FairLaw, SelectionLaw
from ocop.market.trade.vocabulary.events import MOVES, EventState

FAIR = FairLaw(frozenset({"fair", "exhibition"}), 365, 30, 45, 7, 30, 30, "Nghị định 81/2018/NĐ-CP, Điều 29, 30")
DAYS = EventDays(7, 5, 80, 15, "T")
NORM = BoothNorm(50, 10_000_000, 2, "T2")
OPENS = date(2026, 11, 24)
CHOSEN = SelectionLaw(70, 3, "commune", 2, 15, 10, 30, {"commune": (5, 7), "province": (7, 9)}, "TT 26/2014")


def codes(obstacles):
    return [obstacle.code for obstacle in obstacles]


# ── T1, scenario 23 ──


@pytest.mark.parametrize(
    ("days", "found"),
    [(29, ["fair.filed-late"]), (30, []), (31, []), (365, []), (366, ["fair.filed-early"])],
)
def test_scenario_23_a_fair_is_registered_30_to_365_days_before_it_opens(days, found):
    filed = OPENS - timedelta(days=days)
    assert codes(registering.obstacles_to_filing(filed_on=filed, opens_on=OPENS, level="province", law=FAIR)) == found


@pytest.mark.parametrize(("days", "found"), [(44, ["fair.filed-late"]), (45, [])])
def test_abroad_45_days(days, found):
    filed = OPENS - timedelta(days=days)
    assert codes(registering.obstacles_to_filing(filed_on=filed, opens_on=OPENS, level="abroad", law=FAIR)) == found


def test_scenario_23_a_complete_file_on_a_friday_is_answered_7_working_days_later():
    friday = date(2026, 10, 2)
    assert registering.answer_due(friday, law=FAIR, calendar=Calendar()) == date(2026, 10, 13)


def test_changes_30_days_before_and_the_report_30_days_after():
    assert registering.last_day_to_change(OPENS, law=FAIR) == date(2026, 10, 25)
    assert registering.report_due(date(2026, 11, 30), law=FAIR) == date(2026, 12, 30)


# ── scenario 17 ──


def ground(**facts):
    usual = {"kind": "fair", "is_trader": True, "ground": "none", "registration_number": "", "plan_number": "",
             "law": FAIR}  # fmt: skip
    return codes(registering.obstacles_to_ground(**{**usual, **facts}))


def test_scenario_17_a_traders_fair_without_registration_or_programme_has_no_ground():
    assert ground() == ["fair.trader-unregistered"]
    assert ground(ground="not_asked") == ["fair.trader-unregistered"]
    assert ground(ground="registered") == ["fair.no-registration-number"]
    assert ground(ground="registered", registration_number="12/XN-SCT") == []
    assert ground(ground="ppc_programme") == ["fair.no-programme"]
    assert ground(ground="ppc_programme", plan_number="399/KH-UBND") == []


def test_a_conference_needs_no_registration_but_says_so():
    assert ground(kind="conference") == ["event.no-ground"]
    assert ground(kind="conference", ground="not_asked") == []


# ── §8.3 ──


@pytest.mark.parametrize("verb", MOVES)
@pytest.mark.parametrize("state", EventState)
def test_a_move_starts_where_the_table_says(verb, state):
    assert bool(codes(moves.obstacles_to_move(verb, state))) == (state not in MOVES[verb][0])


def test_approving_asks_for_a_plan_document_and_another_person():
    found = moves.obstacles_to_approving(state="planned", plan_number=" ", is_submitted=False, planned_by=1, by=1)
    assert codes(found) == ["event.not-submitted", "event.no-plan-document", "event.own-plan"]


@pytest.mark.parametrize(("available", "found"), [(100, []), (99, ["event.line-too-small"])])
def test_the_line_holds_the_state_part(available, found):
    assert codes(moves.obstacles_to_money(state_part_vnd=100, has_line=True, available_vnd=available)) == found


@pytest.mark.parametrize(
    ("closes", "found"), [(date(2026, 11, 17), []), (date(2026, 11, 18), ["event.closes-too-late"])]
)
def test_registration_closes_seven_days_before_the_start(closes, found):
    dates = moves.Dates(OPENS, OPENS, date(2026, 10, 1), closes)
    ask = moves.obstacles_to_opening(state="approved", dates=dates, invitation="Mời", on=date(2026, 10, 1), law=DAYS)
    assert codes(ask) == found


@pytest.mark.parametrize(
    ("entered", "explained", "found"),
    [
        (18, 4, []),
        (17, 5, ["event.too-few-results"]),
        (18, 3, ["event.booths-without-answer"]),
        (17, 4, ["event.too-few-results", "event.booths-without-answer"]),
    ],
)
def test_results_are_concluded_with_80_percent_and_reasons_for_the_rest(entered, explained, found):
    count = moves.ResultCount(22, entered, explained)
    asked = moves.obstacles_to_concluding(state="held", end_on=OPENS, on=date(2026, 12, 1), count=count, law=DAYS)
    assert codes(asked) == found


def test_results_are_due_15_working_days_after_the_end():
    assert moves.results_due(date(2026, 11, 30), law=DAYS, calendar=Calendar()) == date(2026, 12, 21)


def test_settling_compares_payments_with_accepted_costs():
    facts = {"state": "results", "accepted_vnd": 80, "paid_vnd": 70, "committed_vnd": 100, "costs_open": 1}
    assert codes(moves.obstacles_to_settling(**facts)) == [
        "event.costs-not-accepted", "event.paid-not-accepted", "event.rest-not-released",
    ]  # fmt: skip
    assert not codes(moves.obstacles_to_settling(**{**facts, "paid_vnd": 80, "committed_vnd": 80, "costs_open": 0}))


# ── T3, T4, scenario 15 ──


def asked(key, stars=3, paid=0, minute=0, **facts):
    return booths.Applicant(key, stars, paid, datetime(2026, 10, 1, 8, minute, tzinfo=UTC), **facts)


def test_stars_come_first_then_fewer_supported_participations_then_who_asked_first():
    found = booths.ranked([asked(1, 3), asked(2, 4, paid=1), asked(3, 4, minute=5), asked(4, 4, minute=2)])
    assert [one.key for one in found] == [4, 3, 2, 1]


def test_scenario_15_22_booths_25_requests():
    found = booths.allocated([asked(n, minute=n) for n in range(1, 26)], capacity=22)
    assert (found.granted, found.reserve, found.refused) == (tuple(range(1, 23)), (23, 24, 25), ())


def test_the_common_house_is_one_booth_for_all_who_share_it():
    found = booths.allocated([asked(1), asked(2, shares=True), asked(3, shares=True), asked(4)], capacity=2)
    assert (found.granted, found.reserve) == ((1, 2, 3), (4,))


@pytest.mark.parametrize(("days", "goes_up"), [(6, True), (5, True), (4, False)])
def test_a_reserve_moves_up_five_days_before_or_earlier(days, goes_up):
    assert booths.moves_up(start_on=OPENS, on=OPENS - timedelta(days=days), law=DAYS) is goes_up


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.booleans()), max_size=40), st.integers(0, 30))
def test_capacity_is_never_exceeded_and_nobody_is_lost(rows, capacity):
    applicants = [asked(n, stars, paid, is_eligible=ok) for n, (stars, paid, ok) in enumerate(rows)]
    found = booths.allocated(applicants, capacity=capacity)
    assert len(found.granted) <= capacity
    assert sorted(found.granted + found.reserve + found.refused) == list(range(len(rows)))


def test_scenario_19_no_product_valid_on_the_closing_day():
    assert codes(booths.obstacles_to_eligibility(valid=0, chosen=1, closing_day=OPENS)) == ["booth.no-valid-product"]


# ── T6, scenario 18 ──


def test_scenario_18_five_are_missing_until_it_is_explained():
    line = goods.GoodsLine("Miến dong", Decimal(500), Decimal(430), Decimal(60), Decimal(5))
    (found,) = goods.obstacles_to_balance([("HTX", line)])
    assert (found.code, found.facts["missing"]) == ("goods.not-balanced", "5")
    explained = goods.GoodsLine("Miến dong", Decimal(500), Decimal(430), Decimal(60), Decimal(5), explained="Mất")
    assert not list(goods.obstacles_to_balance([("HTX", explained)]))


# ── T5 ──


def test_a_memorandum_has_no_value_and_a_contract_has_one():
    usual = {"partner": "Siêu thị", "producers": 1, "signed_on": OPENS, "valid_to": None, "on": OPENS}
    assert codes(deals.obstacles_to_entering(kind="mou", value_vnd=5, **usual)) == ["deal.mou-has-no-value"]
    assert codes(deals.obstacles_to_entering(kind="mou", value_vnd=None, **usual)) == []
    assert codes(deals.obstacles_to_entering(kind="contract", value_vnd=None, **usual)) == ["deal.no-value"]


def test_the_same_paper_parties_and_day_make_the_same_mark():
    usual = {"file_sha": "ab", "producers": [2, 1], "partner": "Siêu thị  Minh Họa", "signed_on": OPENS}
    again = deals.mark_of(**{**usual, "producers": [1, 2], "partner": "siêu thị minh họa"})
    assert deals.mark_of(**usual) == again
    assert deals.mark_of(**{**usual, "signed_on": OPENS + timedelta(days=1)}) != again


def test_deals_are_asked_after_every_year():
    assert deals.check_days(date(2024, 2, 29), every_months=12, until=date(2026, 3, 1)) == [
        date(2025, 2, 28), date(2026, 2, 28),
    ]  # fmt: skip


# ── T7 ──


def test_common_costs_are_split_to_the_last_dong():
    found = costs.split(100, {1: Decimal(1), 2: Decimal(1), 3: Decimal(1)})
    assert found == {1: 34, 2: 33, 3: 33}


def test_support_is_half_of_the_booth_up_to_the_norm_twice_a_year():
    areas = {1: Decimal(9), 2: Decimal(18)}
    found = costs.shares(rule="by_area", common_vnd=90_000_000, areas=areas, supported={2: 2}, norm=NORM)
    assert (found[1].cost_vnd, found[1].support_vnd, found[1].own_vnd) == (30_000_000, 10_000_000, 20_000_000)
    assert (found[2].cost_vnd, found[2].support_vnd) == (60_000_000, 0)


@given(st.integers(0, 10**9), st.lists(st.integers(1, 50), min_size=1, max_size=30))
def test_shares_add_up(total, areas):
    found = costs.split(total, {n: Decimal(area) for n, area in enumerate(areas)})
    assert sum(found.values()) == total


# ── T8 ──


def test_a_typical_product_is_valid_to_the_end_of_the_third_year():
    assert selection.valid_until(date(2026, 9, 1), CHOSEN) == date(2028, 12, 31)


def test_a_certificate_needs_70_points_and_a_council_of_its_size():
    usual = {"name": "Miến", "number": "1", "issued_on": OPENS, "on": OPENS, "law": CHOSEN}
    ask = selection.obstacles_to_entering
    assert codes(ask(level="province", points=Decimal(70), council=7, **usual)) == []
    assert codes(ask(level="province", points=Decimal("69.9"), council=5, **usual)) == [
        "typical.council", "typical.too-few-points",
    ]  # fmt: skip
    assert codes(ask(level="district", points=None, council=None, **usual)) == ["typical.no-such-level"]
