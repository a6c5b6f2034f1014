"""Targets of places and quarters give the whole; a range stands for every number inside it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.steering.plans.rules.adding_up import Target, obstacles_to_targets

WHOLE = None
DISTRICTS = range(1, 9)


def target(value, unit=WHOLE, quarter=0, upper=None, at_least=False):
    return Target(unit, quarter, Decimal(value), None if upper is None else Decimal(upper), at_least)


def told(*targets):
    return [(o.code, o.facts) for o in obstacles_to_targets(targets, line="Sản phẩm mới")]


def codes(*targets):
    return [code for code, _ in told(*targets)]


def each_district(low, high):
    return [target(low, unit, upper=high) for unit in DISTRICTS]


def test_decision_107_adds_up():
    """At least 36 new products, 4 to 5 in each of the 8 districts: 32–40."""
    assert told(target(36, at_least=True), *each_district(4, 5)) == []


@pytest.mark.parametrize(("whole", "agrees"), [(31, False), (32, True), (36, True), (40, True), (41, False)])
def test_four_to_five_in_eight_districts_is_thirty_two_to_forty(whole, agrees):
    assert (codes(target(whole), *each_district(4, 5)) == []) == agrees


def test_the_refusal_names_the_line_and_both_numbers():
    assert told(target(41), *each_district(4, 5)) == [
        ("targets.places-differ", {"line": "Sản phẩm mới", "whole": "41", "places": "32–40"})
    ]


def test_at_least_is_not_reached_by_places_that_give_less():
    assert codes(target(41, at_least=True), *each_district(4, 5)) == ["targets.places-differ"]


def test_more_in_the_places_than_at_least_is_no_fault():
    assert codes(target(30, at_least=True), *each_district(4, 5)) == []


def test_places_without_a_whole():
    assert told(target(4, 1), target(5, 2)) == [("targets.no-whole", {"line": "Sản phẩm mới", "places": "9"})]


def test_quarters_give_the_year():
    quarters = [target(value, quarter=quarter) for quarter, value in enumerate((1, 2, 2, 3), 1)]
    assert told(target(8), *quarters) == []
    assert told(target(9), *quarters) == [
        ("targets.quarters-differ", {"line": "Sản phẩm mới", "year": "9", "quarters": "8"})
    ]


def test_a_place_given_by_quarters_counts_with_their_sum():
    assert codes(target(7), target(3, 1, quarter=1), target(2, 1, quarter=3), target(2, 2)) == []
    assert codes(target(8), target(3, 1, quarter=1), target(2, 1, quarter=3), target(2, 2)) == ["targets.places-differ"]


def test_both_faults_are_told_at_once():
    assert codes(target(8), target(3, 1), target(1, quarter=1)) == ["targets.places-differ", "targets.quarters-differ"]


def test_numbers_are_said_as_papers_print_them():
    assert told(target("2.5"), target("1.25", 1))[0][1]["whole"] == "2,5"


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=30))
def test_exact_places_agree_with_their_sum_and_with_nothing_else(values):
    places = [target(value, unit) for unit, value in enumerate(values, 1)]
    assert codes(target(sum(values)), *places) == []
    assert codes(target(sum(values) + 1), *places) == ["targets.places-differ"]


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=10), st.integers(0, 4000))
def test_a_whole_agrees_with_ranges_exactly_where_it_lies_between_their_sums(pairs, whole):
    ranges = [(min(pair), max(pair)) for pair in pairs]
    places = [target(low, unit, upper=high) for unit, (low, high) in enumerate(ranges, 1)]
    lies_between = sum(low for low, _ in ranges) <= whole <= sum(high for _, high in ranges)
    assert (codes(target(whole), *places) == []) == lies_between
