"""Points, bands at their edges, minima, knock-outs, stories, cases."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.law.criteria.rules.ranking import minima_failed, rank, stars_for
from ocop.law.criteria.rules.scoring import (
    obstacles_to_choosing,
    obstacles_to_knocking_out,
    obstacles_to_scoring,
    obstacles_to_totals,
    score,
    stopped_in,
)

from .conftest import file_of, sheet_of

TEA, WATER, TOUR = (sheet_of("qd-26-2026", code) for code in ("12", "16", "26"))
BANDS = file_of("qd-26-2026").bands


def best(sheet):
    """The highest option of every criterion, in the first case."""
    return {c.code: max(c.options, key=lambda o: (o.points, -o.index)).index for c in sheet.criteria}


@st.composite
def choices(draw, sheet=TEA):
    """Any answers, “no option” among them."""
    return {c.code: draw(st.sampled_from([None, *(o.index for o in c.options)])) for c in sheet.criteria}


def codes(obstacles):
    return [obstacle.code for obstacle in obstacles]


@pytest.mark.parametrize(
    ("mean", "stars"),
    [
        ("0", 1), ("29.995", 1), ("30", 2), ("49.99", 2), ("50", 3), ("69.99", 3), ("70", 4), ("89.995", 4), ("90", 5),
        ("100", 5),
    ],
)  # fmt: skip
def test_the_unrounded_mean_decides_the_band(mean, stars):
    assert stars_for(Decimal(mean), BANDS) == stars


def test_a_full_sheet_has_100_points_in_40_25_35():
    full = score(TEA, best(TEA))
    assert (full.total, full.parts, full.unanswered) == (100, {"A": 40, "B": 25, "C": 35}, ())


def test_no_option_is_an_answer_worth_nothing_and_a_missing_answer_is_told():
    chosen = {**best(TEA), "1.1": None}
    assert (score(TEA, chosen).total, codes(obstacles_to_scoring(TEA, chosen))) == (97, [])
    del chosen["1.1"]
    [missing] = obstacles_to_scoring(TEA, chosen)
    assert (missing.code, missing.facts) == ("sheet.unanswered", {"n": 1, "criteria": ["1.1"]})
    assert codes(obstacles_to_scoring(TEA, chosen, complete=False)) == []


def test_without_a_story_its_structure_and_identity_score_nothing():
    chosen = {**best(TEA), "5.1": 0}
    assert [score(TEA, chosen).points[code] for code in ("5.1", "5.2", "5.3")] == [0, 0, 0]
    assert score(TEA, {**chosen, "5.1": 1}).points["5.3"] == 5


def test_unknown_answers_are_refused():
    assert codes(obstacles_to_scoring(TEA, {"99": 0, "1.1": 7}, complete=False)) == [
        "sheet.unknown-criterion", "sheet.unknown-option",
    ]  # fmt: skip


def test_one_case_for_the_whole_set_of_tourism():
    mixed = {**best(TOUR), "8": 1, "9": 3}
    assert codes(obstacles_to_scoring(TOUR, mixed)) == ["sheet.cases-differ"]
    assert codes(obstacles_to_scoring(TOUR, {**mixed, "9": 1, "15": 0})) == []


def test_148_is_not_scored_by_criteria_and_a_set_that_does_not_close_not_at_all():
    assert codes(obstacles_to_choosing(sheet_of("qd-148-2023", "11"))) == ["sheet.totals-only"]
    assert codes(obstacles_to_choosing(sheet_of("qd-1048-2019", "10"))) == ["sheet.unusable"]
    assert codes(obstacles_to_choosing(TEA)) == []


def test_part_totals_of_past_results_stay_within_their_parts():
    past = sheet_of("qd-148-2023", "11")
    assert codes(obstacles_to_totals(past, {"A": Decimal("33.5"), "B": Decimal(25), "C": Decimal(30)})) == []
    assert codes(obstacles_to_totals(past, {"A": Decimal("40.01"), "D": Decimal(1), "B": Decimal(-1)})) == [
        "totals.missing", "totals.beyond", "totals.unknown-part", "totals.beyond",
    ]  # fmt: skip


def test_zero_in_a_sensory_criterion_of_water_stops():
    assert stopped_in(WATER, {**best(WATER), "6.3": 0}) == ("6.3",)
    assert stopped_in(WATER, {**best(WATER), "6.3": None}) == ("6.3",)
    assert stopped_in(WATER, best(WATER)) == ()


def test_a_knock_out_needs_place_reason_and_evidence():
    assert codes(obstacles_to_knocking_out(TEA, "1.1", reason="Nguyên liệu nhập khẩu", has_evidence=True)) == []
    assert codes(obstacles_to_knocking_out(TEA, "1.2", reason=" ", has_evidence=False)) == [
        "knockout.not-here", "knockout.no-reason", "knockout.no-evidence",
    ]  # fmt: skip


def test_92_points_without_a_5_star_minimum_are_4_stars_and_the_sentence_names_it():
    points = score(TEA, {**best(TEA), "4.1": 2}).points  # 3 of 5: the 4-star minimum
    found = rank(TEA, Decimal(98), points)
    assert (found.stars, found.by_points, found.is_capped) == (4, 5, True)
    [shortfall] = found.shortfalls
    assert shortfall.obstacle().facts == {
        "star": 5, "criterion": "4.1", "title": "Khu vực phân phối chính", "points": 3, "minimum": 5,
    }  # fmt: skip


def test_a_mean_just_below_a_minimum_does_not_reach_it():
    points = {**score(TEA, best(TEA)).points, "5.1": Decimal("4.99")}
    assert rank(TEA, Decimal(99), points).stars == 3
    assert [each.star for each in rank(TEA, Decimal(99), points).shortfalls] == [5, 4]


@given(choices(), st.sampled_from([c.code for c in TEA.criteria]))
def test_more_points_never_cost_a_star(chosen, code):
    raised = {**chosen, code: len(TEA.by_code[code].options) - 1}
    before, after = score(TEA, chosen), score(TEA, raised)
    assert rank(TEA, before.total, before.points).stars <= rank(TEA, after.total, after.points).stars


@given(choices())
def test_no_answers_exceed_the_parts(chosen):
    found = score(TEA, chosen)
    assert all(found.parts[part.code] <= part.max_points for part in TEA.parts)
    assert found.total == sum(found.points.values()) <= 100


@given(choices(), st.integers(3, 5))
def test_a_rank_given_has_no_minimum_missed(chosen, star):
    found = score(TEA, chosen)
    if rank(TEA, found.total, found.points).stars >= star:
        assert minima_failed(TEA, found.points, star) == ()
