"""Rules of points of sale, each scenario with its numbers."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.kernel.periods import Period
from ocop.market.trade.rules.points import alerts, checklist, deciding, goods, outcome, sales, venues
from ocop.market.trade.vocabulary.points import MOVES, Answer, Outcome, PointState

D920 = venues.Decision("QD-920-2019", "920/QĐ-BCT", Period.closed(date(2019, 4, 16), date(2020, 12, 31)))
D950 = venues.Decision("QD-950-2023", "950/QĐ-BCT", Period.closed(date(2023, 4, 18), date(2025, 12, 31)))
D3041 = venues.Decision("QD-3041-2019", "3041/QĐ-BCT", Period(date(2019, 10, 14)), is_regime=False)
BOOK = [D920, D950, D3041]
POST_OFFICE = venues.Venue("POST_OFFICE", ["QD-950-2023"])
OTHER = venues.Venue("OTHER_SHOP", [], needs_reason=True)
LIMITS = checklist.Limits(mend_most=3, mend_days=30)
FACTS = checklist.Facts(form="STANDALONE")
DAY = date(2027, 2, 15)


def line(code="B3", **more):
    usual = {"group": code[0], "group_name": "", "group_name_en": "", "name": code, "name_en": code, "check": "",
             "check_en": "", "kind": "boolean", "origin": "other_law", "evidence": "recalled",
             "is_required": True}  # fmt: skip
    return checklist.Criterion(code=code, **{**usual, **more})


def codes(obstacles):
    return [each.code for each in obstacles]


@pytest.mark.parametrize(
    ("day", "allowed"), [(date(2019, 8, 1), False), (date(2023, 5, 10), True), (date(2022, 1, 1), False)]
)
def test_scenario_11_a_post_office_is_a_venue_only_since_950(day, allowed):
    assert venues.is_allowed(POST_OFFICE, venues.regime_on(BOOK, day)) is allowed


@pytest.mark.parametrize(
    ("day", "code", "is_stale"),
    [
        (date(2019, 4, 16), "QD-920-2019", False), (date(2020, 12, 31), "QD-920-2019", False),
        (date(2021, 1, 1), "QD-920-2019", True), (date(2023, 4, 17), "QD-920-2019", True),
        (date(2023, 4, 18), "QD-950-2023", False), (date(2026, 11, 30), "QD-950-2023", True),
    ],
)  # fmt: skip
def test_in_a_gap_the_latest_earlier_decision_counts_with_a_warning(day, code, is_stale):
    regime = venues.regime_on(BOOK, day)
    assert (regime.code, regime.is_stale) == (code, is_stale)


def test_before_the_first_decision_nothing_can_be_proposed():
    assert venues.regime_on(BOOK, date(2019, 4, 15)) is None
    assert codes(venues.obstacles_to_venue(POST_OFFICE, "", None)) == ["point.no-regime"]


def test_another_shop_needs_its_reason():
    regime = venues.regime_on(BOOK, DAY)
    assert codes(venues.obstacles_to_venue(OTHER, " ", regime)) == ["point.no-venue-reason"]
    assert codes(venues.obstacles_to_venue(OTHER, "Trên đèo, đông khách", regime)) == []


def test_thirty_metres_are_thirty_metres():
    here = (22.147, 105.834)
    assert venues.metres_between(here, here) == 0
    assert 27 < venues.metres_between(here, (22.14725, 105.834)) < 29
    assert 111_000 < venues.metres_between((22.0, 105.8), (23.0, 105.8)) < 111_300


@given(st.floats(-80, 80), st.floats(-170, 170), st.floats(-80, 80), st.floats(-170, 170))
def test_distance_is_the_same_both_ways(a, b, c, d):
    assert venues.metres_between((a, b), (c, d)) == pytest.approx(venues.metres_between((c, d), (a, b)))


def test_the_sign_is_asked_since_its_decision_and_the_four_groups_since_950():
    dated = [
        checklist.Dated(line("A1", origin="decision", decisions=["QD-920-2019", "QD-950-2023"]), Period()),
        checklist.Dated(line("B2", origin="decision", decisions=["QD-950-2023"]), Period()),
        checklist.Dated(line("C1", origin="decision", decisions=["QD-3041-2019"]), Period()),
        checklist.Dated(line("C5"), Period(date(2020, 9, 17))),
    ]
    asked = {
        day: [each.code for each in checklist.lines_on(dated, BOOK, venues.regime_on(BOOK, day), day)]
        for day in (date(2019, 5, 1), date(2020, 1, 1), date(2023, 5, 1))
    }
    assert list(asked.values()) == [["A1"], ["A1", "C1"], ["A1", "B2", "C1", "C5"]]


def test_a_frozen_checklist_comes_back_as_it_was_and_its_version_tells_a_change():
    regime = venues.regime_on(BOOK, DAY)
    lines = [line("B3"), line("E1", threshold=20, not_for=["CORNER"])]
    thawed = checklist.thawed(checklist.frozen(lines))
    assert list(thawed.lines.values()) == lines
    assert checklist.version_of(regime, lines) == checklist.version_of(regime, list(thawed.lines.values()))
    assert checklist.version_of(regime, lines) != checklist.version_of(regime, [line("B3")])


def verdict(**answers):
    lines = checklist.Checklist({
        "A1": line("A1", is_fatal=True, origin="decision"), "C5": line("C5", is_fatal=True),
        "D2": line("D2", is_fatal=True, applies_if="sells_food"), "B3": line("B3"), "D1": line("D1"), "D3": line("D3"),
        "F1": line("F1"), "E1": line("E1", is_required=False, kind="area", threshold=20),
    })  # fmt: skip
    given_ones = {code: checklist.Given(Answer.MET) for code in lines.lines if code != "E1"}
    return outcome.verdict_of(lines, {**given_ones, **answers}, FACTS, LIMITS)


def unmet(mend_by=None):
    return checklist.Given(Answer.UNMET, remark="Chưa đạt", mend_by=mend_by)


def test_every_required_line_met_passes_and_an_optional_figure_only_warns():
    found = verdict(E1=checklist.Given(Answer.MET, measured="12"))
    assert (found.outcome, found.warnings) == (Outcome.PASS, ("E1",))


@pytest.mark.parametrize("code", ["A1", "C5", "D2"])
def test_scenario_12_an_unmet_line_of_the_decision_the_mark_or_food_safety_fails(code):
    found = verdict(**{code: unmet(date(2027, 3, 1))})
    assert (found.outcome, found.fails) == (Outcome.FAIL, (code,))


@pytest.mark.parametrize(("count", "result"), [(1, Outcome.CONDITIONAL), (3, Outcome.CONDITIONAL), (4, Outcome.FAIL)])
def test_at_most_three_may_be_mended(count, result):
    found = verdict(**{code: unmet(date(2027, 3, 1)) for code in ("B3", "D1", "D3", "F1")[:count]})
    assert found.outcome == result


def test_without_a_day_to_mend_it_fails_and_says_which():
    found = verdict(D1=unmet(), F1=unmet(date(2027, 3, 10)))
    assert (found.outcome, found.undated, found.mend_by) == (Outcome.FAIL, ("D1",), date(2027, 3, 10))


@given(st.sets(st.sampled_from(["A1", "C5", "B3", "D1", "D3", "F1"])), st.sampled_from(["B3", "A1"]))
def test_one_more_unmet_line_never_makes_an_outcome_better(some, more):
    order = [Outcome.PASS, Outcome.CONDITIONAL, Outcome.FAIL]
    fewer = verdict(**{code: unmet(date(2027, 3, 1)) for code in some})
    further = verdict(**{code: unmet(date(2027, 3, 1)) for code in {*some, more}})
    assert order.index(further.outcome) >= order.index(fewer.outcome)


def answering(criterion, answer, facts=FACTS, **more):
    given_one = checklist.Given(answer, **more)
    return codes(checklist.obstacles_to_answer(criterion, given_one, facts, LIMITS, held_on=DAY))


def test_what_does_not_apply_is_never_met():
    food = line("D2", applies_if="sells_food")
    dry = checklist.Facts(form="STANDALONE", sells_food=False)
    assert answering(food, Answer.MET, dry) == ["answer.does-not-apply"]
    assert answering(food, Answer.NOT_APPLICABLE, dry) == []
    assert answering(food, Answer.NOT_APPLICABLE) == ["answer.does-apply"]
    assert answering(line("E1", is_required=False, not_for=["CORNER"]), Answer.MET, checklist.Facts("CORNER")) == [
        "answer.does-not-apply"
    ]


def test_what_the_system_knows_to_be_wrong_is_not_met():
    facts = checklist.Facts(form="STANDALONE", venue_allowed=False, groupless=("Chè",))
    assert answering(line("A2", told_by="venue"), Answer.MET, facts) == ["answer.venue-not-allowed"]
    assert answering(line("B2", told_by="goods"), Answer.MET, facts) == ["answer.goods-without-group"]


@pytest.mark.parametrize(
    ("days", "expected"), [(0, ["answer.mending-too-late"]), (1, []), (30, []), (31, ["answer.mending-too-late"])]
)
def test_mending_takes_at_most_thirty_days(days, expected):
    assert answering(line(), Answer.UNMET, remark="Thiếu nhãn", mend_by=DAY + timedelta(days=days)) == expected


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("20", 20), ("24,5", 24.5), ("1.250.000", 1_250_000), ("2.5", 2.5), ("45%", 45), ("hai", None), ("", None)],
)
def test_figures_are_read_as_people_write_them(typed, figure):
    assert checklist.figure_of(typed) == figure


def test_a_required_figure_must_reach_its_threshold():
    staff = line("F2", kind="integer", threshold=1)
    assert answering(staff, Answer.MET, measured="0") == ["answer.below-threshold"]
    assert answering(staff, Answer.MET, measured="2") == []
    assert answering(line("C2", kind="choice", options=["1:10"]), Answer.MET, measured="1:2") == ["answer.no-value"]


def test_every_move_is_in_the_table_and_ended_points_have_none():
    for move, (before, _after) in MOVES.items():
        for state in PointState:
            assert (codes(deciding.obstacles_to_move(move, state)) == []) == (state in before)
    ended = (PointState.REJECTED, PointState.REVOKED, PointState.CLOSED)
    assert not any(state in before for before, _after in MOVES.values() for state in ended)


def test_choosing_needs_others_or_a_reason_and_a_better_one_a_reason():
    best, mine = deciding.Candidate(1, "Một", 90, "pass"), deciding.Candidate(2, "Hai", 80, "pass")
    assert codes(deciding.obstacles_to_selecting(1, [best, mine], reason="", number="5/KH")) == []
    assert codes(deciding.obstacles_to_selecting(2, [best, mine], reason="", number="5/KH")) == ["point.better-score"]
    assert codes(deciding.obstacles_to_selecting(2, [mine], reason="", number="")) == [
        "point.nothing-compared", "point.no-plan-number",
    ]  # fmt: skip


def test_recognition_says_every_reason_at_once():
    asked = deciding.Asked("surveyed", "fail", True, 0, False, None)
    assert codes(deciding.obstacles_to_recognising(asked, number="", decided_on=None, on=DAY)) == [
        "point.not-passed", "point.to-be-built", "point.no-valid-product", "point.no-sign-photo", "point.no-commitment",
        "point.no-decision", "point.no-decision-day",
    ]  # fmt: skip


def test_suspension_is_announced_five_working_days_before_unless_fined():
    late = deciding.Ground("SG2", "suspension", needs_notice=True)
    fined = deciding.Ground("SG3", "suspension", needs_notice=False)
    earliest = DAY + timedelta(days=7)
    facts = {"facts": "Không báo cáo", "noticed_on": DAY, "earliest": earliest, "notice_days": 5}
    assert codes(deciding.obstacles_to_suspending(late, start=earliest, **facts)) == []
    assert codes(deciding.obstacles_to_suspending(late, start=DAY, **facts)) == ["suspension.notice-too-short"]
    assert codes(deciding.obstacles_to_suspending(fined, start=DAY, **{**facts, "noticed_on": None})) == []


@pytest.mark.parametrize(("days", "proposed"), [(90, False), (91, True)])
def test_scenario_13_after_ninety_days_without_a_pass_revocation_is_proposed(days, proposed):
    mend_by = DAY + timedelta(days=90)
    assert deciding.is_to_be_revoked(mend_by, None, on=DAY + timedelta(days=days)) is proposed
    assert not deciding.is_to_be_revoked(mend_by, DAY + timedelta(days=89), on=DAY + timedelta(days=days))


def test_scenario_13_a_broken_commitment_with_state_money_is_to_be_recovered():
    until = date(2030, 1, 1)
    assert deciding.breaks_commitment(until, has_state_money=True, on=DAY)
    assert not deciding.breaks_commitment(until, has_state_money=False, on=DAY)
    assert not deciding.breaks_commitment(until, has_state_money=True, on=until)


def test_scenario_14_march_is_due_on_the_fifth_of_april():
    march = sales.month_of(date(2027, 3, 9))
    assert (march.start, march.last_day) == (date(2027, 3, 1), date(2027, 3, 31))
    due = sales.due_on(march, 5)
    assert due == date(2027, 4, 5)
    assert [sales.is_late(day, due) for day in (due, date(2027, 4, 6), date(2027, 4, 20))] == [False, True, True]


def test_months_of_a_quarter_and_months_due():
    quarter = Period.closed(date(2027, 1, 1), date(2027, 3, 31))
    assert [month.start.month for month in sales.months_in(quarter)] == [1, 2, 3]
    since = date(2026, 11, 20)
    due = [month.start for month in sales.months_due(since, date(2027, 1, 10), on=date(2027, 4, 1))]
    assert due == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_a_month_holds_its_day_and_is_followed_by_the_next(day):
    month = sales.month_of(day)
    assert month.holds_on(day)
    assert month.start.day == month.end.day == 1


def test_lines_say_every_fault_by_name():
    lines = [
        sales.Line(1, "Chè", Decimal(2), None), sales.Line(2, "Miến", Decimal(-1), 5), sales.Line(3, "Mật", None, None),
        sales.Line(4, "Rượu", Decimal(0), 50), sales.Line(5, "Gạo", Decimal(1), 50, None, 60),
    ]  # fmt: skip
    assert codes(sales.obstacles_to_lines(lines)) == [
        "sales.half-a-line", "sales.below-zero", "sales.money-without-goods", "sales.online-too-much",
    ]  # fmt: skip


def test_missing_reports_are_counted_from_the_newest():
    assert sales.missed_in_a_row([True, False, False]) == 2
    assert sales.missed_in_a_row([False, True]) == 0
    assert sales.missed_in_a_row([]) == 0


@pytest.mark.parametrize(
    ("left", "rung"), [(61, None), (60, 60), (31, 60), (30, 30), (8, 30), (7, 7), (0, 7), (-1, None)]
)
def test_expiry_is_told_at_sixty_thirty_and_seven_days(left, rung):
    assert alerts.rung_of(DAY + timedelta(days=left), [60, 30, 7], on=DAY) == rung


def test_an_ocop_product_is_carried_only_while_its_recognition_holds():
    assert goods.is_carried_rightly("ocop", is_valid=True, stars=3)
    assert not goods.is_carried_rightly("ocop", is_valid=False, stars=None)
    assert goods.is_carried_rightly("local", is_valid=False, stars=None)
