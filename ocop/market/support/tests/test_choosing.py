"""Priority (N4), beneficiaries and trades (§6.1, N5), the terms of repeated support (N6, §7.4); no database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.market.support.rules.eligibility import Place, Regime, obstacles_to_beneficiary, obstacles_to_trade
from ocop.market.support.rules.priority import Weight, priority_of
from ocop.market.support.rules.repeating import (
    Earlier,
    months_after,
    obstacles_to_building_point,
    obstacles_to_packaging,
)
from ocop.market.support.vocabulary.norms import WeightKind

REGIME = Regime(
    "Cơ sở công nghiệp nông thôn",
    frozenset({"cooperative", "enterprise"}),
    frozenset({"xa", "thi_tran"}),
    frozenset({2, 3}),
    upgraded_grade=1,
    upgraded_within_years=5,
    source="Điều 2",
)
DAY, COMMUNE = date(2020, 6, 1), Place("Xã", "xa")


def refused(kind="cooperative", place=COMMUNE, produces=True, regimes=(REGIME,), on=DAY):
    found = obstacles_to_beneficiary(regimes, kind=kind, kind_name="HTX", place=place, produces=produces, on=on)
    return [obstacle.code for obstacle in found]


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        (Place("Xã", "xa"), []),
        (Place("Thị trấn", "thi_tran"), []),
        (Place("Phường của thành phố loại 3", "phuong", 3), []),
        (Place("Phường của thành phố loại 1", "phuong", 1), ["beneficiary.wrong-place"]),
        (Place("Phường không rõ loại", "phuong"), ["beneficiary.wrong-place"]),
        (Place("Xã lên phường", "phuong", 1, date(2016, 1, 1)), []),
        (Place("Xã lên phường đã lâu", "phuong", 1, date(2015, 1, 1)), ["beneficiary.wrong-place"]),
        (Place("Xã lên phường, loại khác", "phuong", 4, date(2019, 1, 1)), ["beneficiary.wrong-place"]),
    ],
)
def test_where_a_beneficiary_may_stand(place, codes):
    assert refused(place=place) == codes


def test_a_rule_without_places_asks_for_none():
    assert refused(place=Place("Phường", "phuong"), regimes=(Regime("Mới", frozenset({"cooperative"})),)) == []


def test_everything_that_is_wrong_with_a_beneficiary_is_told_at_once():
    found = refused(kind="farm", place=Place("Phường", "phuong", 1), produces=False)
    assert found == ["beneficiary.wrong-kind", "beneficiary.not-producing", "beneficiary.wrong-place"]


def test_a_day_without_rule_says_so():
    assert refused(regimes=()) == ["beneficiary.no-rule"]


@pytest.mark.parametrize(
    ("trade", "codes"), [("food", []), ("", ["trade.missing"]), ("tourism", ["trade.not-allowed"])]
)
def test_only_trades_of_the_list_may_be_funded(trade, codes):
    assert [obstacle.code for obstacle in obstacles_to_trade(trade, ["food", "cottage"])] == codes


AREA, SMALL_AREA = Weight("a", WeightKind.AREA, 30), Weight("b", WeightKind.AREA, 15)
TRADE = Weight("t", WeightKind.TRADE, 12)
OCOP, JOBS = Weight("o", WeightKind.OCOP, 6), Weight("j", WeightKind.JOBS, 4)
KEY = Weight("k", WeightKind.KEY_PROJECT, 40)


def test_the_best_area_and_trade_count_and_the_rest_adds_up():
    found = priority_of([AREA, SMALL_AREA, TRADE, OCOP, JOBS])
    assert (found.area, found.trade, found.other, found.score) == (30, 12, 10, 52)


def test_areas_come_before_trades_and_key_projects_before_all():
    in_area = priority_of([SMALL_AREA])
    in_trade = priority_of([TRADE, OCOP, JOBS])
    assert in_trade.score > in_area.score
    assert in_trade.rank < in_area.rank < priority_of([KEY]).rank


weights = st.lists(
    st.builds(Weight, st.text(max_size=3), st.sampled_from(WeightKind), st.integers(min_value=1, max_value=100))
)


@given(weights, weights)
def test_one_more_ground_never_costs_points(held, more):
    assert priority_of(held).score <= priority_of([*held, *more]).score
    assert priority_of(held).rank <= priority_of([*held, *more]).rank


def packaging(earlier, on, *, stars=3, has_product=True):
    found = obstacles_to_packaging(earlier, has_product=has_product, stars=stars, months=36, on=on)
    return [obstacle.code for obstacle in found]


BEFORE = Earlier(date(2023, 3, 15), "OC-2023-0001", stars=3)


@pytest.mark.parametrize(
    ("on", "stars", "codes"),
    [
        (date(2026, 3, 14), 3, ["packaging.too-soon"]),
        (date(2026, 3, 15), 3, []),
        (date(2024, 1, 1), 4, []),
    ],
)
def test_packaging_again_after_the_term_or_with_other_stars(on, stars, codes):
    assert packaging(BEFORE, on, stars=stars) == codes


def test_packaging_belongs_to_a_product():
    assert packaging(None, DAY, has_product=False) == ["packaging.no-product"]


@pytest.mark.parametrize(("on", "codes"), [(date(2028, 3, 14), ["point.too-soon"]), (date(2028, 3, 15), [])])
def test_a_point_is_built_with_support_once_in_five_years(on, codes):
    assert [obstacle.code for obstacle in obstacles_to_building_point(BEFORE, years=5, on=on)] == codes


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_where_the_shorter_month_ends(day, months, then):
    assert months_after(day, months) == then


@given(st.dates(max_value=date(2100, 1, 1)), st.integers(min_value=0, max_value=600))
def test_later_months_come_later(day, months):
    assert months_after(day, months) >= day
    assert months_after(day, months) < months_after(day, months + 2)
