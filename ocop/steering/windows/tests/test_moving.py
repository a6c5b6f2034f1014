"""What keeps a date from being moved, every reason at once, and what moves with it."""

from datetime import date

import pytest

from ocop.steering.windows.rules.building import Days, Move
from ocop.steering.windows.rules.moving import (
    Asked,
    as_move,
    consequences,
    obstacles_to_moving,
    obstacles_to_place,
    obstacles_to_restoring,
    only_new,
)
from ocop.steering.windows.vocabulary import Level

from .calendars import INTAKE, PROPOSE, windows

DAY = date(2027, 3, 15)


def april(day):
    return date(2027, 4, day)


def obstacles(code, *, on=DAY, before=(), place=None, reason="Lý do", **days):
    standing = windows(*before, place=place)
    asked = Asked(reason=reason, **days)
    move = as_move(asked, standing[code], place)
    following = consequences(standing, windows(*before, move, place=place), moved=code)
    return list(obstacles_to_moving(asked, standing[code], following, on=on))


def codes(*arguments, **named):
    return [obstacle.code for obstacle in obstacles(*arguments, **named)]


def test_a_statutory_day_may_only_be_earlier_and_the_refusal_names_article_and_last_good_day():
    (found,) = obstacles("PROPOSE", closes_on=april(30))
    told = (found.code, found.facts["last"], found.facts["basis"])
    assert told == ("window.beyond-statute", april(29), "QĐ 26, Điều 5")
    assert codes("PROPOSE", closes_on=april(28)) == []


def test_a_statutory_day_moved_earlier_may_come_back_as_far_as_the_statute():
    before = [Move("PROPOSE", closes_on=april(20))]
    assert codes("PROPOSE", before=before, closes_on=april(29)) == []
    assert codes("PROPOSE", before=before, closes_on=april(30)) == ["window.beyond-statute"]


def test_the_commune_closes_earlier_but_keeps_fifteen_working_days_free():
    assert codes("INTAKE", place=7, closes_on=april(6)) == []
    (found,) = obstacles("INTAKE", place=7, closes_on=april(8))
    assert (found.code, found.facts["last"], found.facts["n"]) == ("window.too-near", april(7), 15)


def test_a_commune_may_close_later_than_the_province_set_while_fifteen_working_days_stay():
    before = [Move("INTAKE", closes_on=april(1))]
    assert codes("INTAKE", before=before, place=7, closes_on=april(7)) == []
    assert codes("INTAKE", before=before, place=7, closes_on=april(8)) == ["window.too-near"]


def test_what_ends_with_another_window_does_not_go_beyond_it():
    assert codes("COUNCIL", closes_on=date(2027, 6, 30)) == ["window.beyond-anchor"]
    assert codes("COUNCIL", closes_on=date(2027, 6, 28)) == []


def test_a_day_of_the_province_moves_both_ways():
    assert codes("IDEAS", closes_on=april(10)) == []


def test_every_reason_is_told_at_once():
    found = codes("COUNCIL", reason=" ", opens_on=date(2027, 12, 1), closes_on=date(2029, 1, 1))
    assert found == ["window.no-reason", "window.beyond-anchor", "window.other-year"]
    found = codes("IDEAS", reason="", opens_on=april(1), closes_on=date(2027, 3, 1))
    assert found == ["window.no-reason", "window.closes-first", "window.opened", "window.day-past"]


def test_days_that_stand_already_are_no_move():
    assert codes("IDEAS", opens_on=date(2027, 2, 1), closes_on=date(2027, 3, 31)) == ["window.no-change"]
    assert codes("IDEAS") == ["window.no-change"]


def test_a_window_that_has_closed_is_not_moved():
    assert codes("IDEAS", on=april(1), closes_on=april(10)) == ["window.closed"]
    assert codes("IDEAS", on=date(2027, 3, 31), closes_on=april(10)) == []


def test_the_first_day_stays_once_it_has_passed():
    assert codes("IDEAS", opens_on=date(2027, 3, 20)) == ["window.opened"]
    assert codes("IDEAS", on=date(2027, 1, 15), opens_on=date(2027, 2, 15)) == []


def test_no_window_is_moved_so_that_another_would_have_closed_already():
    assert codes("PROPOSE", closes_on=april(2)) == ["window.follower-past"]  # the intake would close on 12/03
    assert codes("PROPOSE", on=april(10), closes_on=april(28)) == ["window.follower-past"]  # it closed on 07/04


def test_a_move_keeps_what_an_earlier_one_changed():
    before = windows(Move("IDEAS", closes_on=april(10)))["IDEAS"]
    move = as_move(Asked(opens_on=date(2027, 2, 15)), before, None)
    assert (move.opens_on, move.closes_on) == (date(2027, 2, 15), april(10))


def test_the_consequences_say_from_which_day_to_which():
    after = windows(Move("PROPOSE", closes_on=april(22)))
    (one,) = consequences(windows(), after, moved="PROPOSE")
    assert (one.code, one.before.days, one.after.days) == (
        "INTAKE", Days(None, april(7)), Days(None, date(2027, 3, 31)),
    )  # fmt: skip


def test_for_a_place_only_what_differs_from_the_province_is_told():
    own, province = Move("INTAKE", 7, closes_on=april(5)), Move("PROPOSE", closes_on=april(22))
    for_all = consequences(windows(own), windows(own, province), moved="PROPOSE")
    for_place = consequences(windows(own, place=7), windows(own, province, place=7), moved="PROPOSE")
    assert [one.before.closes_on for one in only_new(for_place, for_all)] == [april(5)]
    same = consequences(windows(own, place=8), windows(own, province, place=8), moved="PROPOSE")
    assert only_new(same, for_all) == []


@pytest.mark.parametrize(
    ("rule", "level", "found"),
    [
        (PROPOSE, None, []), (INTAKE, None, []), (INTAKE, Level.COMMUNE, []),
        (PROPOSE, Level.COMMUNE, ["window.wrong-place"]), (INTAKE, Level.DISTRICT, ["window.wrong-place"]),
    ],
)  # fmt: skip
def test_a_date_is_moved_for_the_places_it_holds_for(rule, level, found):
    assert [obstacle.code for obstacle in obstacles_to_place(rule, level)] == found


def restoring(code, *before, place=None, reason="Lý do", on=DAY):
    standing = windows(*before, place=place)
    after = windows(*before, Move(code, place, is_withdrawn=True), place=place)
    following = consequences(standing, after, moved=code)
    found = obstacles_to_restoring(standing[code], after[code], following, reason=reason, on=on)
    return [obstacle.code for obstacle in found]


def test_a_move_is_taken_back_with_a_reason():
    moved = Move("IDEAS", closes_on=april(10))
    assert restoring("IDEAS", moved) == []
    assert restoring("IDEAS", moved, reason="") == ["window.no-reason"]
    assert restoring("IDEAS", moved, reason=None) == []


def test_nothing_is_taken_back_where_nothing_was_moved_at_this_place():
    assert restoring("IDEAS") == ["window.not-moved"]
    assert restoring("INTAKE", Move("INTAKE", closes_on=april(1)), place=7) == ["window.not-moved"]


def test_no_move_is_taken_back_to_a_day_that_has_passed():
    assert restoring("IDEAS", Move("IDEAS", closes_on=april(10)), on=april(5)) == ["window.day-past"]


def test_a_move_is_not_taken_back_once_another_window_has_closed_by_it():
    moved = Move("PROPOSE", closes_on=april(22))
    assert restoring("PROPOSE", moved) == []
    assert restoring("PROPOSE", moved, on=april(2)) == ["window.follower-past"]
