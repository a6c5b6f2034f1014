"""P1: within the estimate, after the allocation within the allocation; money from outside is never held against it."""

from hypothesis import given
from hypothesis import strategies as st

from ocop.steering.plans.rules.money import SourceMoney, obstacles_to_money

MILLION = 1_000_000


def source(planned, estimated=None, allocated=None, *, on_budget=True):
    return SourceMoney("Khuyến công địa phương", planned, estimated, allocated, on_budget)


def told(*rows):
    return [(o.code, o.facts) for o in obstacles_to_money(rows)]


def test_within_the_estimate():
    assert told(source(120 * MILLION, 120 * MILLION)) == []


def test_above_the_estimate_with_all_numbers():
    assert told(source(120 * MILLION, 100 * MILLION)) == [
        (
            "money.above-estimate",
            {
                "source": "Khuyến công địa phương",
                "planned": "120.000.000 đ",
                "limit": "100.000.000 đ",
                "over": "20.000.000 đ",
            },
        )
    ]


def test_the_allocation_replaces_the_estimate():
    assert [code for code, _ in told(source(120 * MILLION, 150 * MILLION, 100 * MILLION))] == ["money.above-allocation"]
    assert told(source(120 * MILLION, 100 * MILLION, 150 * MILLION)) == []


def test_an_allocation_of_nothing_is_an_allocation():
    assert [code for code, _ in told(source(1, 5, 0))] == ["money.above-allocation"]


def test_without_any_estimate():
    assert [code for code, _ in told(source(1))] == ["money.no-estimate"]


def test_money_from_outside_the_budget_has_no_estimate():
    assert told(source(500 * MILLION, on_budget=False)) == []


def test_every_source_is_told():
    assert len(told(source(2, 1), source(3, 1), source(1, 1))) == 2


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_refused_exactly_above_the_limit(planned, limit):
    assert bool(told(source(planned, limit))) == (planned > limit)
