"""Where land goes and comes from, on a small map: 1 split to 2 and 3 in 2020; 2 and 3 became 4 in 2025."""

from datetime import date

import pytest

from ocop.actors.territory.rules import became, came_from
from ocop.base.kernel.periods import Period

FIRST, SECOND = date(2020, 2, 1), date(2025, 7, 1)
PERIODS = {
    1: Period(None, FIRST),  # split in 2020
    2: Period(None, SECOND),  # stood before and went on, receiving a part of 1
    3: Period(FIRST, SECOND),  # founded in 2020
    4: Period(SECOND),
    5: Period(None, SECOND),  # ended without heir
}
SUCCESSORS = {1: [2, 3], 2: [4], 3: [4]}
PREDECESSORS = {2: [1], 3: [1], 4: [2, 3]}


@pytest.mark.parametrize(
    ("unit", "day", "heirs"),
    [
        (1, date(2020, 1, 31), {1}),
        (1, FIRST, {2, 3}),
        (1, date(2025, 6, 30), {2, 3}),
        (1, SECOND, {4}),
        (2, FIRST, {2}),
        (5, SECOND, set()),
        (4, FIRST, set()),
    ],
)
def test_what_became_of_a_unit_follows_every_reform_until_the_day(unit: int, day: date, heirs: set[int]) -> None:
    assert became(unit, on=day, periods=PERIODS, successors=SUCCESSORS) == heirs


@pytest.mark.parametrize(
    ("unit", "day", "origins"),
    [
        (4, SECOND, {4}),
        (4, date(2025, 6, 30), {2, 3}),
        (4, date(2019, 6, 13), {1, 2}),
        (2, date(2019, 6, 13), {1, 2}),
        (2, FIRST, {2}),
        (3, date(2019, 6, 13), {1}),
        (5, date(2019, 6, 13), {5}),
    ],
)
def test_a_unit_came_from_all_whose_land_it_holds_itself_included(unit: int, day: date, origins: set[int]) -> None:
    assert came_from(unit, on=day, periods=PERIODS, predecessors=PREDECESSORS) == origins
