"""Counting working days; the special days here are those of Tết 2026 and of the swap of 2024."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar, Policy, obstacles_to_declaring

TET = frozenset(date(2026, 2, day) for day in range(16, 21))  # Monday to Friday
SWAP_2024 = Calendar(
    rest_days=frozenset({date(2024, 4, 29), date(2024, 4, 30), date(2024, 5, 1)}),
    worked_days=frozenset({date(2024, 5, 4)}),
)
CALENDAR = Calendar(rest_days=TET)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 13), True),  # Friday
        (date(2026, 2, 14), False),  # Saturday
        (date(2026, 2, 16), False),  # Tết
        (date(2026, 2, 23), True),  # Monday after Tết
    ],
)
def test_weekends_and_declared_days_rest(day, works):
    assert CALENDAR.is_workday(day) is works


def test_a_swapped_saturday_works_and_the_monday_it_pays_for_rests():
    assert SWAP_2024.is_workday(date(2024, 5, 4))
    assert not SWAP_2024.is_workday(date(2024, 4, 29))


def test_a_declared_rest_day_wins_over_a_declared_working_day():
    saturday = date(2026, 8, 22)
    assert not Calendar(frozenset({saturday}), frozenset({saturday})).is_workday(saturday)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 2, 12), 1, date(2026, 2, 13)),
        (date(2026, 2, 13), 1, date(2026, 2, 23)),  # over Tết: nine days off
        (date(2026, 2, 14), 1, date(2026, 2, 23)),  # the start day never counts, nor would a Saturday
        (date(2026, 2, 13), 5, date(2026, 2, 27)),
        (date(2026, 2, 23), -1, date(2026, 2, 13)),
        (date(2026, 2, 16), 0, date(2026, 2, 16)),
    ],
)
def test_adding_working_days_leaves_the_start_day_out(start, count, end):
    assert CALENDAR.add(start, count) == end


def test_adding_over_a_swapped_saturday():
    assert SWAP_2024.add(date(2024, 4, 26), 3) == date(2024, 5, 4)  # 2, 3 and 4 May


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2026, 2, 13), date(2026, 2, 13), 0),
        (date(2026, 2, 13), date(2026, 2, 23), 1),
        (date(2026, 2, 23), date(2026, 2, 13), -1),
        (date(2026, 1, 1), date(2026, 12, 31), 255),  # 365 - 1 Jan - 104 weekend days - 5 Tết days
    ],
)
def test_working_days_between(start, end, count):
    assert CALENDAR.between(start, end) == count


@pytest.mark.parametrize(
    ("policy", "day"),
    [
        ("keep", date(2026, 2, 17)),
        ("previous_working_day", date(2026, 2, 13)),
        (Policy.NEXT_WORKING_DAY, date(2026, 2, 23)),
    ],
)
def test_a_deadline_on_a_rest_day_moves_as_the_policy_says(policy, day):
    assert CALENDAR.shift(date(2026, 2, 17), policy) == day


def test_a_deadline_on_a_working_day_stays():
    assert {CALENDAR.shift(date(2026, 2, 13), policy) for policy in Policy} == {date(2026, 2, 13)}


def test_an_unknown_policy_is_an_error():
    with pytest.raises(ValueError, match="sometimes"):
        CALENDAR.shift(date(2026, 2, 17), "sometimes")


days = st.dates(date(2024, 1, 1), date(2027, 12, 31))
calendars = st.builds(Calendar, st.frozensets(days, max_size=40), st.frozensets(days, max_size=40))


@given(calendars, days, st.integers(-300, 300).filter(bool))
def test_between_undoes_add(calendar, start, count):
    end = calendar.add(start, count)
    assert calendar.is_workday(end)
    # going back, the day reached counts as the end of the way back: (end, start]
    assert calendar.between(start, end) == (count if count > 0 else count + 1 - calendar.is_workday(start))


@given(calendars, days, days, days)
def test_between_adds_up(calendar, a, b, c):
    assert calendar.between(a, c) == calendar.between(a, b) + calendar.between(b, c)


@given(calendars, days, days)
def test_counting_in_one_step_equals_walking(calendar, a, b):
    first, last = min(a, b), max(a, b)
    walked = sum(calendar.is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    assert calendar.between(first, last) == walked


@given(calendars, days)
def test_a_shifted_deadline_is_the_nearest_working_day_on_its_side(calendar, day):
    before, after = calendar.shift(day, "previous_working_day"), calendar.shift(day, "next_working_day")
    assert before <= day <= after
    assert calendar.is_workday(before)
    assert calendar.is_workday(after)
    assert calendar.between(before, after) == (0 if before == after else 1)


@pytest.mark.parametrize(
    ("day", "is_rest", "name", "basis", "codes"),
    [
        (date(2026, 8, 22), False, "Làm bù", "Thông báo 1", []),
        (date(2026, 8, 21), True, "Nghỉ", "Thông báo 1", []),
        (date(2026, 8, 21), False, "Làm bù", "Thông báo 1", ["special-day.works-anyway"]),
        (date(2026, 8, 21), True, " ", "", ["special-day.no-name", "special-day.no-basis"]),
    ],
)
def test_what_a_special_day_needs(day, is_rest, name, basis, codes):
    assert [o.code for o in obstacles_to_declaring(day, is_rest=is_rest, name=name, basis=basis)] == codes
