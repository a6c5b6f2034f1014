"""E13, E14, E18: which sheets count, the exact mean, what is shown, points for minima, stories."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.assessment.rules.facts import Ballot
from ocop.cycle.assessment.rules.tally import (
    counted,
    current_turn,
    decimal_of,
    majority_of,
    points_for_minima,
    shown,
    tally,
    written,
)
from ocop.cycle.assessment.vocabulary import MinimaRule

from .sheets import TEA, TOUR, ballots, best, filled

FLOORS = (0, 30, 50, 70, 90)


def answers(sheet):
    """Any answers to every criterion."""
    return st.fixed_dictionaries(
        {each.code: st.sampled_from([None, *(option.index for option in each.options)]) for each in sheet.criteria}
    )


def test_e14_the_mean_is_exact_and_not_rounded():
    found = tally(TEA, ballots(filled(TEA, 74), filled(TEA, 75), filled(TEA, 75)))
    assert (found.mean, found.spread, found.totals) == (Fraction(224, 3), 1, {1: 74, 2: 75, 3: 75})
    assert (shown(found.mean), written(found.mean), decimal_of(found.mean)) == ("74,67", "224/3", Decimal("74.666666"))


def test_e14_parts_and_criteria_are_exact_means_and_add_up_to_the_mean():
    found = tally(TEA, ballots(filled(TEA, 61), filled(TEA, 68), filled(TEA, 90, 5)))
    assert sum(found.parts.values()) == found.mean == Fraction(219, 3)
    assert sum(found.criteria.values()) == found.mean


@pytest.mark.parametrize(
    ("exact", "said"),
    [
        ("49.99", "49,99"), ("49.996", "49,99"), ("50", "50,00"), ("69.995", "69,99"), ("70", "70,00"),
        ("89.994", "89,99"), ("89.995", "89,99"), ("89.999999", "89,99"), ("90", "90,00"), ("74.665", "74,67"),
        ("74.664", "74,66"), ("29.999", "29,99"), ("0", "0,00"), ("100", "100,00"),
    ],
)  # fmt: skip
def test_what_is_shown_never_stands_in_a_band_that_was_not_reached(exact, said):
    assert shown(Decimal(exact), FLOORS) == said


@given(st.fractions(min_value=0, max_value=100))
def test_what_is_shown_is_within_a_hundredth_and_on_the_same_side_of_every_floor(mean):
    said = Fraction(shown(mean, FLOORS).replace(",", "."))
    assert abs(said - mean) <= Fraction(1, 100)
    assert all((said >= floor) == (mean >= floor) for floor in FLOORS)


@given(st.fractions(min_value=0, max_value=100))
def test_the_decimal_handed_on_reaches_no_floor_the_mean_does_not_reach(mean):
    handed = decimal_of(mean)
    assert handed <= mean < handed + Decimal("0.000001")
    assert all((handed >= floor) == (mean >= floor) for floor in FLOORS)


def test_a_sheet_counts_when_signed_and_its_member_is_not_recused():
    signed = Ballot(member=2, chosen=best(TEA))
    unsigned, recused = Ballot(member=1, chosen={}, is_signed=False), Ballot(member=3, chosen={}, is_recused=True)
    assert counted([recused, unsigned, signed]) == (signed,)
    assert tally(TEA, [recused, unsigned, signed]).mean == 100


def test_nothing_signed_comes_to_nothing():
    assert (tally(TEA, []).mean, tally(TEA, []).spread, current_turn([])) == (0, 0, 1)


def test_e15_the_sheets_of_the_last_turn_count_and_the_first_are_kept():
    first = ballots(filled(TEA, 60), filled(TEA, 80))
    second = (Ballot(member=2, chosen=filled(TEA, 74), turn=2), Ballot(member=1, chosen=filled(TEA, 70), turn=2))
    found = tally(TEA, first + second)
    assert (found.mean, found.totals, found.spread) == (72, {1: 70, 2: 74}, 4)
    assert tally(TEA, first).totals == {1: 60, 2: 80}


def test_a_recused_members_sheet_opens_no_turn():
    first = ballots(filled(TEA, 60), filled(TEA, 80))
    recused = Ballot(member=3, chosen=best(TEA), turn=2, is_recused=True)
    assert tally(TEA, [*first, recused]) == tally(TEA, first)


def test_e18_without_a_story_its_structure_and_identity_are_worth_nothing():
    none = {**best(TEA), "5.1": None}
    with_story = tally(TEA, ballots(best(TEA)))
    without = tally(TEA, ballots(none))
    assert [without.criteria[code] for code in ("5.1", "5.2", "5.3")] == [0, 0, 0]
    assert with_story.mean - without.mean == sum(TEA.by_code[code].max_points for code in ("5.1", "5.2", "5.3"))


def test_e18_holds_for_each_sheet_alone():
    told, untold = best(TEA), {**best(TEA), "5.1": 0}
    found = tally(TEA, ballots(told, untold))
    assert found.criteria["5.3"] == Fraction(TEA.by_code["5.3"].max_points, 2)


def test_no_option_is_worth_nothing():
    found = tally(TEA, ballots(dict.fromkeys(TEA.by_code)))
    assert (found.mean, set(found.criteria.values())) == (0, {Fraction(0)})


@pytest.mark.parametrize(("values", "most"), [([3, 3, 1], 3), ([3, 1], 1), ([3, 3, 1, 1], 1), ([5], 5), ([0, 5, 5], 5)])
def test_more_than_half_must_give_as_much(values, most):
    assert majority_of(values) == most


def test_e16_the_regulation_says_how_a_minimum_is_judged():
    low, high = {**best(TEA), "4.1": 2}, best(TEA)  # 3 and 5 points
    added = tally(TEA, ballots(low, high, high))
    agreed = {"4.1": 1}
    by = {rule: points_for_minima(TEA, added, rule=rule, agreed=agreed)["4.1"] for rule in MinimaRule}
    assert by == {MinimaRule.MEAN: Fraction(13, 3), MinimaRule.MAJORITY: 5, MinimaRule.AGREED: 2}


@pytest.mark.parametrize("case", [1, 2])
def test_both_cases_of_tourism_come_to_the_same_100(case):
    wanted = {
        c.code: max((o for o in c.options if o.case_key in ("", f"Trường hợp {case}")), key=lambda o: o.points).index
        for c in TOUR.criteria
    }
    assert tally(TOUR, ballots(wanted)).mean == 100


@given(st.lists(answers(TEA), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_sheets_does_not_matter(given_sheets, random):
    forward = list(ballots(*given_sheets))
    shuffled = random.sample(forward, len(forward))
    assert tally(TEA, forward) == tally(TEA, shuffled)


@given(st.lists(answers(TEA), min_size=1, max_size=4), answers(TEA), st.integers(1, 3))
def test_a_recused_member_never_changes_anything(given_sheets, other, turn):
    others = ballots(*given_sheets)
    recused = Ballot(member=99, chosen=other, turn=turn, is_recused=True)
    assert tally(TEA, (recused, *others)) == tally(TEA, others)
