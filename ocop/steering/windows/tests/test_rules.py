"""Each clause by name, with days counted by hand on the calendar of 2027."""

from datetime import date

import pytest

from ocop.base.kernel.periods import Period
from ocop.steering.windows.rules.building import Days, Move, dependents_of
from ocop.steering.windows.rules.edges import Derived, Fixed, Span, day_in
from ocop.steering.windows.rules.ladder import rung_reached
from ocop.steering.windows.vocabulary import DayUnit, Side

from .calendars import CALENDAR, DONE, INTAKE, PROPOSE, RULES, before, follows, local, provincial, statutory, windows


def test_before_a_day_is_strict_so_the_last_good_day_is_the_day_before():
    assert windows()["PROPOSE"].closes_on == date(2027, 4, 29)


def test_until_a_day_includes_the_day():
    assert windows()["IDEAS"].days == Days(date(2027, 2, 1), date(2027, 3, 31))


def test_a_date_of_the_next_year_belongs_to_the_programme_year():
    central = statutory("CENTRAL", before("01-30", 1))
    assert windows(rules=[central])["CENTRAL"].closes_on == date(2028, 1, 29)


@pytest.mark.parametrize(("year", "last"), [(2027, 28), (2028, 29)])
def test_the_last_day_of_february_is_written_as_the_29th(year, last):
    assert day_in("02-29", year) == date(year, 2, last)


def test_the_intake_closes_fifteen_working_days_before_the_last_good_day():
    """29/04 back: 28, 27, 26, 23, 22, 21, 20, 19, 15 (16/04 rests), 14, 13, 12, 09, 08, 07."""
    assert windows()["INTAKE"].closes_on == date(2027, 4, 7)


def test_the_second_intake_closes_on_the_eighth_of_october():
    """29/10 back: four days of that week, two whole weeks, and Friday 08/10."""
    rules = [statutory("PROPOSE", before("10-30")), INTAKE]
    assert windows(rules=rules)["INTAKE"].closes_on == date(2027, 10, 8)


def test_counting_back_from_a_day_of_rest_begins_at_the_working_day_before_it():
    """29/04/2028 is a Saturday: 28/04 back three weeks, for whoever files on 07/04 must have 15 working days left."""
    intake = windows(year=2028)["INTAKE"].closes_on
    assert intake == date(2028, 4, 7)
    assert CALENDAR.add(intake, 15) == date(2028, 4, 28)


def test_a_province_that_ends_earlier_recomputes_the_communes_intake():
    """22/04 back: 21, 20, 19, 15, 14, 13, 12, 09, 08, 07, 06, 05, 02, 01/04, 31/03."""
    moved = windows(Move("PROPOSE", closes_on=date(2027, 4, 22)))
    assert (moved["PROPOSE"].closes_on, moved["INTAKE"].closes_on) == (date(2027, 4, 22), date(2027, 3, 31))
    assert (moved["PROPOSE"].is_moved, moved["INTAKE"].is_moved) == (True, False)


def test_the_date_of_a_place_wins_over_that_of_the_province_and_only_there():
    moves = [Move("INTAKE", 7, closes_on=date(2027, 4, 5)), Move("INTAKE", closes_on=date(2027, 4, 2))]
    assert windows(*moves)["INTAKE"].closes_on == date(2027, 4, 2)
    assert windows(*moves, place=7)["INTAKE"].closes_on == date(2027, 4, 5)
    assert windows(*moves, place=8)["INTAKE"].closes_on == date(2027, 4, 2)


def test_the_latest_move_holds_and_a_withdrawn_one_leads_back():
    first, second = Move("IDEAS", closes_on=date(2027, 3, 20)), Move("IDEAS", closes_on=date(2027, 3, 25))
    assert windows(first, second)["IDEAS"].closes_on == date(2027, 3, 25)
    withdrawn = windows(first, second, Move("IDEAS", is_withdrawn=True))["IDEAS"]
    assert (withdrawn.closes_on, withdrawn.is_moved) == (date(2027, 3, 31), False)


def test_a_withdrawn_move_of_a_place_leads_back_to_the_provinces_move():
    moves = [
        Move("INTAKE", closes_on=date(2027, 4, 2)),
        Move("INTAKE", 7, closes_on=date(2027, 4, 5)),
        Move("INTAKE", 7, is_withdrawn=True),
    ]
    assert windows(*moves, place=7)["INTAKE"].closes_on == date(2027, 4, 2)


def test_a_move_is_cut_back_when_its_bound_has_come_nearer():
    moves = [Move("INTAKE", 7, closes_on=date(2027, 4, 5)), Move("PROPOSE", closes_on=date(2027, 4, 22))]
    assert windows(*moves, place=7)["INTAKE"].closes_on == date(2027, 3, 31)


def test_what_ends_with_another_window_follows_it():
    assert windows(Move("DONE", closes_on=date(2027, 6, 20)))["COUNCIL"].closes_on == date(2027, 6, 20)


def test_a_window_may_open_after_another_one():
    after = provincial("AFTER", Fixed("06-15"), opens=follows("PROPOSE", 1, DayUnit.DAY))
    assert windows(rules=[PROPOSE, after])["AFTER"].opens_on == date(2027, 4, 30)


def test_the_opening_edge_may_be_the_anchor():
    early = provincial("EARLY", Derived("IDEAS", Side.OPENS, -5, DayUnit.DAY))
    assert windows(rules=[RULES[-1], early])["EARLY"].closes_on == date(2027, 1, 27)


def test_a_rule_applies_where_its_own_closing_day_lies_in_its_time():
    assert set(windows(year=2026)) == {"DONE", "COUNCIL"}
    assert windows(year=2025) == {}


def test_two_regimes_share_a_code_and_each_has_its_years():
    old = statutory("PROPOSE", before("03-31"), period=Period.closed(None, date(2026, 5, 21)))
    assert windows(year=2026, rules=[old, PROPOSE])["PROPOSE"].closes_on == date(2026, 3, 30)
    assert windows(year=2027, rules=[old, PROPOSE])["PROPOSE"].closes_on == date(2027, 4, 29)


def test_what_follows_a_window_is_found_through_every_link():
    further = local("FURTHER", follows("INTAKE", -1))
    assert dependents_of("PROPOSE", [*RULES, further]) == {"INTAKE", "FURTHER"}
    assert dependents_of("INTAKE", RULES) == frozenset()


def test_the_limit_is_the_statute_or_the_distance_to_the_window_behind():
    found = windows()
    assert {code: found[code].limit for code in found} == {
        "PROPOSE": date(2027, 4, 29),
        "DONE": date(2027, 6, 29),
        "INTAKE": date(2027, 4, 7),
        "COUNCIL": date(2027, 6, 29),
        "IDEAS": None,
    }
    assert found["INTAKE"].bound == found["PROPOSE"]


@pytest.mark.parametrize(
    ("count", "unit", "event", "day"),
    [
        (15, DayUnit.WORKING_DAY, date(2027, 4, 8), date(2027, 5, 4)),  # 16/04, 30/04, 03/05 rest
        (-180, DayUnit.DAY, date(2026, 12, 15), date(2026, 6, 18)),  # the worked example of the notes
        (-120, DayUnit.DAY, date(2026, 12, 15), date(2026, 8, 17)),
        (45, DayUnit.DAY, date(2027, 1, 10), date(2027, 2, 24)),
        (15, DayUnit.DAY, date(2027, 1, 10), date(2027, 1, 25)),
    ],
)
def test_a_span_counts_from_its_event(count, unit, event, day):
    assert Span(count, unit).on(event, CALENDAR) == day


@pytest.mark.parametrize(
    ("day", "rung"),
    [
        (date(2027, 4, 21), None), (date(2027, 4, 22), -7), (date(2027, 4, 25), -7), (date(2027, 4, 26), -3),
        (date(2027, 4, 28), -3), (date(2027, 4, 29), 0), (date(2027, 5, 1), 0), (date(2027, 5, 2), 3),
        (date(2027, 5, 4), 3), (date(2027, 5, 5), None),
    ],
)  # fmt: skip
def test_the_reminders_stand_from_their_day_until_the_next(day, rung):
    assert rung_reached(date(2027, 4, 29), [-7, -3, 0, 3], on=day) == rung


def test_a_window_is_open_between_its_edges():
    ideas = windows()["IDEAS"]
    days = (date(2027, 1, 31), date(2027, 2, 1), date(2027, 3, 31), date(2027, 4, 1))
    assert [ideas.is_open(day) for day in days] == [False, True, True, False]
    assert windows(rules=[DONE])["DONE"].is_open(date(2027, 1, 1))
