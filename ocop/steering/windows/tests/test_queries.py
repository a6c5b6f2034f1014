"""What later floors ask: windows of a year and place, one window, a day counted from an event."""

from datetime import date

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.steering.windows import queries
from ocop.steering.windows.queries.places import committee, places_of
from ocop.steering.windows.services import move_window
from ocop.steering.windows.vocabulary import Evidence

from .conftest import DAY, YEAR


def test_one_window_says_its_days_ground_and_certainty(world):
    found = queries.window("PROV_R1_PROPOSE", YEAR)
    assert (found.opens_on, found.closes_on, found.is_moved) == (None, date(2027, 4, 29), False)
    assert (found.basis, found.evidence) == ("Quyết định 26/2026/QĐ-TTg, Điều 5", Evidence.VERIFIED)


def test_a_window_that_no_regime_knows_is_none(world):
    assert queries.window("PROV_R1_PROPOSE", 2025) is None
    assert queries.window("NOTHING", YEAR) is None


def test_the_windows_of_a_year_come_in_the_order_of_their_last_good_days(world):
    days = [one.closes_on for one in queries.windows_of(YEAR)]
    assert days == sorted(days)
    assert len(days) == 27


def test_a_commune_reads_its_own_windows_and_those_that_are_for_communes_or_producers(world):
    codes = {one.code for one in queries.windows_of(YEAR, place=world.river_unit)}
    left_out = {one.code for one in queries.windows_of(YEAR)} - codes
    assert left_out == {"CEN_R1_PROPOSE", "CEN_R1_DONE", "CEN_R2_PROPOSE", "CEN_R2_DONE"}


def test_a_moved_window_says_so_at_its_place_alone(world):
    earlier = {"closes_on": date(2027, 4, 5), "reason": "Sớm hơn", "by": world.river_head, "on": DAY}
    move_window("COMMUNE_INTAKE_R1", YEAR, world.river_unit, **earlier)
    moved = [queries.window("COMMUNE_INTAKE_R1", YEAR, place=place).is_moved for place in (world.river_unit, None)]
    assert moved == [True, False]


@pytest.mark.parametrize(
    ("code", "event", "day"),
    [
        ("COMMUNE_REVIEW", date(2027, 4, 7), date(2027, 4, 29)),
        ("REFILE_OPEN", date(2026, 12, 15), date(2026, 6, 18)),
        ("REFILE_CLOSE", date(2026, 12, 15), date(2026, 8, 17)),
        ("REEVAL_DONE", date(2027, 1, 10), date(2027, 2, 24)),
        ("REVOKE_DONE", date(2027, 1, 10), date(2027, 1, 25)),
        ("EXPIRY_NOTICE", date(2025, 7, 1), date(2025, 6, 1)),
        ("REFILE_OPEN", date(2026, 9, 1), None),  # 05/03/2026: before the decision took effect
        ("EXPIRY_NOTICE", date(2026, 12, 15), None),
        ("NOTHING", date(2027, 1, 10), None),
    ],
)
def test_a_day_counted_from_an_event_follows_the_law_of_that_day(world, code, event, day):
    assert queries.day_counted_from(code, event) == day


def test_a_commune_that_takes_a_dossier_on_the_last_day_can_still_propose_in_time(world):
    last = queries.window("COMMUNE_INTAKE_R1", YEAR).closes_on
    assert queries.day_counted_from("COMMUNE_REVIEW", last) == queries.window("PROV_R1_PROPOSE", YEAR).closes_on


def test_the_spans_of_a_year_are_those_that_hold_in_it(world):
    assert [row.code for row in queries.spans(2024)] == ["EXPIRY_NOTICE"]
    assert [row.code for row in queries.spans(YEAR)] == [
        "COMMUNE_REVIEW", "REFILE_OPEN", "REFILE_CLOSE", "REEVAL_DONE", "REVOKE_DONE",
    ]  # fmt: skip


def test_the_places_are_those_of_the_year(world):
    assert {str(place) for place in places_of(YEAR, on=DAY)} == {"Xã Sông", "Xã Đồi"}
    assert {str(place) for place in places_of(2024, on=DAY)} == {"Huyện Cũ"}


def test_a_province_of_any_letters_is_served_where_it_is_the_only_one(world):
    Organisation.objects.filter(key="bk.ubnd").update(key="zz.ubnd")
    assert committee(DAY).key == "zz.ubnd"
    Organisation.objects.filter(key="tn.sct").update(kind="people_committee")
    assert committee(DAY) is None


def test_the_year_costs_three_queries_whatever_was_moved(world, django_assert_num_queries):
    queries.windows_of(YEAR)
    with django_assert_num_queries(3):
        queries.windows_of(YEAR)
    move_window("IDEAS", YEAR, closes_on=date(2027, 4, 10), reason="Muộn hơn", by=world.coordinator, on=DAY)
    with django_assert_num_queries(3):
        queries.windows_of(YEAR)
