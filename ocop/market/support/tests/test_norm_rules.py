"""N1 and what is counted with it: worked limits of the notes (§6.2), awards, groups; no database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.market.support.rules.norms import (
    Candidate,
    award_of,
    chosen,
    group_limit_of,
    limit_of,
    obstacles_to_amount,
    obstacles_to_using,
)
from ocop.market.support.vocabulary.norms import Binds, NormMode

from .norms_in_hand import MILLION, figures

MACHINERY = figures(50, 300, "1.5")
MODEL = figures(30, 1000)


@pytest.mark.parametrize(
    ("norm", "eligible", "line", "limit"),
    [
        (MACHINERY, 600, False, 300),
        (MACHINERY, 900, False, 300),
        (MACHINERY, 900, True, 450),
        (MACHINERY, 500, False, 250),
        (MODEL, 3000, False, 900),
        (MODEL, 4000, False, 1000),
        (figures(None, 10), 25, False, 10),  # enterprise set-up
        (figures(50), 180, False, 90),  # point of sale until 30/05/2026
        (figures(None, 35), 48, False, 35),  # a mark
        (figures(None, 35), 20, False, 20),
        (figures(50, 200), 900, False, 200),  # machinery before 11/05/2018
        (figures(30, 500), 4000, False, 500),  # a model before 11/05/2018
    ],
)
def test_the_worked_limits(norm, eligible, line, limit):
    assert limit_of(norm, eligible * MILLION, technology_line=line).amount_vnd == limit * MILLION


@pytest.mark.parametrize(
    ("norm", "eligible", "binds"),
    [
        (MACHINERY, 500, Binds.PERCENT),
        (MACHINERY, 900, Binds.CEILING),
        (figures(None, 35), 20, Binds.COST),
        (figures(None, 8, mode=NormMode.FIXED), 500, Binds.FIXED),
    ],
)
def test_the_limit_says_which_part_of_the_norm_gave_it(norm, eligible, binds):
    assert limit_of(norm, eligible * MILLION).binds == binds


def test_what_is_computed_rounds_down():
    assert limit_of(MACHINERY, 333_333_333).amount_vnd == 166_666_666


def test_without_share_and_ceiling_the_approved_estimate_decides_with_a_warning():
    limit = limit_of(figures(), 180 * MILLION)
    assert limit.amount_vnd is None
    assert [warning.code for warning in limit.warnings] == ["norm.by-estimate"]
    assert list(obstacles_to_amount(999 * MILLION, limit, norm="N")) == []


def test_a_technology_line_means_nothing_where_the_norm_knows_none():
    assert limit_of(MODEL, 4000 * MILLION, technology_line=True).amount_vnd == 1000 * MILLION


def test_one_million_over_the_limit_is_refused_with_the_numbers():
    (refusal,) = obstacles_to_amount(301 * MILLION, limit_of(MACHINERY, 900 * MILLION), norm="KCQG-MACHINERY-2018")
    assert refusal.code == "norm.over-limit"
    assert refusal.facts == {
        "amount": "301.000.000",
        "limit": "300.000.000",
        "over": "1.000.000",
        "norm": "KCQG-MACHINERY-2018",
    }
    assert refusal.basis == "Điều 8"


def test_a_group_project_is_limited_for_each_member():
    members = [700 * MILLION, 700 * MILLION]
    assert [limit_of(MACHINERY, cost).amount_vnd for cost in members] == [300 * MILLION, 300 * MILLION]
    assert group_limit_of(MACHINERY, members).amount_vnd == 600 * MILLION


def test_a_group_without_figures_goes_by_the_estimate():
    assert group_limit_of(figures(), [MILLION, MILLION]).is_by_estimate
    assert group_limit_of(MACHINERY, []).amount_vnd == 0


@pytest.mark.parametrize(
    ("stars", "already", "award"), [(10, 8, 2), (10, 10, 0), (10, 0, 10), (15, 8, 7), (15, 10, 5), (8, 10, 0)]
)
def test_an_upgrade_is_awarded_the_difference_and_nothing_twice(stars, already, award):
    norm = figures(None, stars, mode=NormMode.FIXED)
    limit = award_of(norm, already * MILLION)
    assert (limit.amount_vnd, limit.source) == (award * MILLION, "Điều 8")


costs = st.integers(min_value=0, max_value=10**13)
percents = st.none() | st.decimals(min_value="0.01", max_value=100, places=2)
ceilings = st.none() | st.integers(min_value=1, max_value=10_000)


@given(percents, ceilings, costs, costs)
def test_a_dearer_project_is_never_allowed_less(percent, ceiling, one, other):
    norm, (low, high) = figures(percent, ceiling), sorted((one, other))
    small, large = limit_of(norm, low).amount_vnd, limit_of(norm, high).amount_vnd
    assert (small is None and large is None) or small <= large


@given(percents, ceilings, costs)
def test_support_never_exceeds_the_cost_nor_the_ceiling_nor_the_share(percent, ceiling, cost):
    norm = figures(percent, ceiling)
    amount = limit_of(norm, cost).amount_vnd
    if amount is None:
        assert (percent, ceiling) == (None, None)
    else:
        assert isinstance(amount, int)
        assert 0 <= amount <= cost
        assert ceiling is None or amount <= ceiling * MILLION
        assert percent is None or amount * 100 <= Decimal(percent) * cost


@given(st.lists(costs, max_size=6))
def test_a_group_gets_what_its_members_get(members):
    total = sum(limit_of(MACHINERY, cost).amount_vnd for cost in members)
    assert group_limit_of(MACHINERY, members).amount_vnd == total


NATIONAL, OWN = Candidate("Q", is_provincial=False, is_confirmed=True), Candidate("P", True, True)


@pytest.mark.parametrize(
    ("national_only", "left"), [(False, [OWN]), (True, [NATIONAL])], ids=["local funds", "national funds"]
)
def test_the_norm_of_the_province_wins_for_local_funds_only(national_only, left):
    assert list(chosen([NATIONAL, OWN], national_only=national_only)) == left


@pytest.mark.parametrize(
    ("candidates", "codes"),
    [
        ([], ["norm.none"]),
        ([NATIONAL], []),
        ([NATIONAL, OWN], ["norm.several"]),
        ([Candidate("R", False, False)], ["norm.unconfirmed"]),
        ([NATIONAL, Candidate("R", False, False)], ["norm.several", "norm.unconfirmed"]),
    ],
)
def test_exactly_one_confirmed_norm_may_be_used(candidates, codes):
    found = obstacles_to_using(candidates, programme="KC", activity="Máy móc")
    assert [obstacle.code for obstacle in found] == codes
