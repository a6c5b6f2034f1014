"""What holds for every year, every move and every calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar
from ocop.steering.windows.rules.building import Move, build
from ocop.steering.windows.rules.moving import Asked, as_move, obstacles_to_moving

from .calendars import DONE, PROPOSE, RULES

years = st.integers(2027, 2060)
back = st.integers(0, 100)
anyhow = st.integers(-200, 200)


@st.composite
def calendars(draw):
    """Any holidays in the year."""
    rests = draw(st.sets(st.integers(1, 364), max_size=25))
    year = draw(years)
    return year, Calendar(rest_days=frozenset(date(year, 1, 1) + timedelta(days=n) for n in rests))


def shifted(year, calendar, code, days):
    """A move of the window by so many days."""
    usual = build(year, RULES, calendar=calendar)[code].closes_on
    return Move(code, closes_on=usual + timedelta(days=days))


@given(calendars(), back, back)
def test_a_base_moved_earlier_never_makes_a_dependent_later(of_year, some, more):
    year, calendar = of_year
    near, far = (shifted(year, calendar, "PROPOSE", -days) for days in sorted((some, some + more)))
    later, earlier = (build(year, RULES, moves=[move], calendar=calendar) for move in (near, far))
    assert earlier["INTAKE"].closes_on <= later["INTAKE"].closes_on


@given(calendars(), anyhow)
def test_the_intake_is_always_fifteen_working_days_before_the_last_good_day(of_year, days):
    year, calendar = of_year
    found = build(year, RULES, moves=[shifted(year, calendar, "PROPOSE", days)], calendar=calendar)
    assert calendar.between(found["INTAKE"].closes_on, found["PROPOSE"].closes_on) == 15
    assert calendar.is_workday(found["INTAKE"].closes_on)


@given(calendars(), st.lists(st.tuples(st.sampled_from(["PROPOSE", "DONE", "INTAKE", "COUNCIL", "IDEAS"]), anyhow)))
def test_no_moves_whatever_exceed_the_statute_or_the_distance_to_it(of_year, asked):
    year, calendar = of_year
    moves = [shifted(year, calendar, code, days) for code, days in asked]
    found = build(year, RULES, moves=moves, calendar=calendar)
    assert found["PROPOSE"].closes_on <= PROPOSE.closes.on(year)
    assert found["COUNCIL"].closes_on <= found["DONE"].closes_on <= DONE.closes.on(year)
    assert calendar.between(found["INTAKE"].closes_on, found["PROPOSE"].closes_on) >= 15
    assert all(one.opens_on is None or one.opens_on <= one.closes_on for one in found.values())


@given(calendars(), st.sampled_from(["PROPOSE", "INTAKE", "COUNCIL", "IDEAS"]), anyhow)
def test_what_may_be_moved_stands_exactly_where_it_was_asked_to(of_year, code, days):
    year, calendar = of_year
    window = build(year, RULES, calendar=calendar)[code]
    asked = Asked(closes_on=window.closes_on + timedelta(days=days), reason="Lý do")
    if not any(obstacles_to_moving(asked, window, (), on=date(year, 1, 1))):
        moved = build(year, RULES, moves=[as_move(asked, window, None)], calendar=calendar)
        assert moved[code].closes_on == asked.closes_on


@given(calendars(), anyhow)
def test_a_withdrawn_move_leaves_the_year_as_the_rules_make_it(of_year, days):
    year, calendar = of_year
    moves = [shifted(year, calendar, "PROPOSE", days), Move("PROPOSE", is_withdrawn=True)]
    assert build(year, RULES, moves=moves, calendar=calendar) == build(year, RULES, calendar=calendar)
