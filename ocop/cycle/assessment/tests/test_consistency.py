"""Settled 26: spread by criterion, severity with its interval, Krippendorff's alpha against its published examples."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.assessment.rules.agreement import alpha, interval, nominal, ordinal
from ocop.cycle.assessment.rules.consistency import (
    agreement_in,
    agreement_of_totals,
    compared,
    differences,
    severities,
    spreads,
)
from ocop.cycle.assessment.rules.student import bound, within
from ocop.cycle.assessment.rules.tally import tally

from .sheets import TEA, ballots, best, filled

NO = None
# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units.
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NO, NO, NO],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NO, 3],
    [NO, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NO],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NO],
]
# The same paper, section A (Meg and Owen, binary) and section B (Ben and Gerry, five categories).
MEG, OWEN = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
BEN, GERRY = "aabbdcccedda", "babbbcccedd" + "d"


def letters(word):
    return ["abcde".index(letter) for letter in word]


@pytest.mark.parametrize(("metric", "printed"), [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849)])
def test_alpha_is_that_of_the_published_example_with_missing_values(metric, printed):
    assert round(alpha(zip(*FOUR, strict=True), metric=metric), 3) == printed


def test_alpha_is_that_of_the_two_published_nominal_examples():
    assert round(alpha(zip(MEG, OWEN, strict=True), metric=nominal), 3) == 0.095
    assert round(alpha(zip(letters(BEN), letters(GERRY), strict=True), metric=nominal), 3) == 0.692


def test_alpha_is_1_where_all_agree_and_unknown_where_nothing_differs():
    assert alpha([(1, 1), (2, 2), (5, 5)]) == 1
    assert alpha([(3, 3), (3, 3)]) is None
    assert alpha([(3, None), (4, None)]) is None


@given(st.lists(st.lists(st.integers(0, 100), min_size=2, max_size=5), min_size=2, max_size=6))
def test_alpha_never_exceeds_1(units):
    found = alpha(units)
    assert found is None or found <= 1


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (10, 2.228), (29, 2.045), (30, 2.042), (120, 1.980)],
)
def test_t_is_that_of_the_printed_tables(freedom, printed):
    assert round(bound(0.95, freedom), 3) == pytest.approx(printed, abs=0.0006)
    assert within(bound(0.95, freedom), freedom) == pytest.approx(0.95)


DOSSIERS = [{1: 70, 2: 76, 3: 76}, {1: 60, 2: 70, 3: 66}, {1: 80, 2: 84, 3: 84}]


def test_severity_is_the_mean_difference_from_the_others_with_its_interval():
    assert differences(1, DOSSIERS) == [-6, -8, -4]
    severe, *_ = severities(DOSSIERS)
    assert (severe.member, severe.dossiers, severe.difference) == (1, 3, -6.0)
    half = 4.302653 * 2 / 3**0.5  # t of 2 degrees, standard deviation 2, three dossiers
    assert (severe.low, severe.high) == (pytest.approx(-6 - half, abs=1e-4), pytest.approx(-6 + half, abs=1e-4))
    assert severe.is_clear


def test_a_member_near_the_others_is_not_called_severe():
    by_member = {each.member: each for each in severities(DOSSIERS)}
    assert by_member[3].difference == pytest.approx((3 + 1 + 2) / 3)
    assert not by_member[3].is_clear


def test_one_dossier_gives_a_difference_and_no_interval_and_a_member_alone_nothing():
    one = severities([{1: 70, 2: 76}])
    assert [(each.member, each.difference, each.low, each.is_clear) for each in one] == [
        (1, -6.0, None, False), (2, 6.0, None, False),
    ]  # fmt: skip
    assert severities([{1: 70}]) == ()


def test_a_member_is_compared_only_on_dossiers_he_scored():
    assert differences(4, [*DOSSIERS, {1: 70, 4: 74}]) == [4]


@given(st.dictionaries(st.integers(1, 9), st.integers(0, 100), min_size=2, max_size=9))
def test_the_differences_of_one_dossier_add_up_to_nothing(totals):
    assert sum(differences(member, [totals])[0] for member in totals) == 0


def test_spread_names_the_criteria_furthest_apart_first():
    low = {**best(TEA), "4.1": 0, "2.2": 1}  # 1 of 5 and 1 of 3 points
    given_points = {n: each.points for n, each in tally(TEA, ballots(low, best(TEA))).scores.items()}
    first, second, third, *_ = spreads(TEA, given_points)
    assert [(each.code, each.apart, each.lowest, each.highest) for each in (first, second)] == [
        ("4.1", 4, 1, 5), ("2.2", 2, 1, 3),
    ]  # fmt: skip
    assert (first.mean, first.max_points, third.apart) == (3, 5, 0)
    assert spreads(TEA, {}) == ()


def test_agreement_of_a_council_and_in_one_dossier():
    assert agreement_of_totals([{1: 70, 2: 70}, {1: 80, 2: 80}]) == 1
    assert agreement_of_totals(DOSSIERS) == pytest.approx(
        1 - 8 * 256 / 9648
    )  # by hand: 256 within, 9648 between all pairs
    same = {n: each.points for n, each in tally(TEA, ballots(filled(TEA, 74), filled(TEA, 74))).scores.items()}
    assert agreement_in(TEA, same) == 1


def test_the_three_views_stand_beside_each_other():
    council = tally(TEA, ballots(best(TEA), {**best(TEA), "4.1": 2})).criteria
    found = {each.code: each for each in compared(TEA, own={"4.1": 5}, advisory={"1.1": 2}, council=council)}
    assert (found["4.1"].own, found["4.1"].advisory, found["4.1"].council) == (5, None, 4)
    assert (found["1.1"].own, found["1.1"].advisory, found["1.1"].council) == (None, 2, 3)


def test_nothing_here_enters_the_arithmetic():
    """A severe member's points are not corrected: the mean is that of the sheets as signed."""
    given_sheets = ballots(filled(TEA, 60), filled(TEA, 70), filled(TEA, 70))
    before = tally(TEA, given_sheets)
    severities([before.totals])
    assert tally(TEA, given_sheets).mean == before.mean == Fraction(200, 3)
