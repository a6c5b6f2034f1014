"""Years, steps and rounds: days come from the calendar, each act is recorded, nobody else may."""

from datetime import date

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.rounds import queries, rules, services
from ocop.cycle.rounds.models import ProgrammeYear, Round, YearStep
from ocop.cycle.rounds.rules import OpenRound
from ocop.cycle.rounds.vocabulary import JudgedStep
from ocop.steering.windows.services import move_window

from .province import DAY, YEAR

S = JudgedStep


@pytest.fixture
def year(province) -> ProgrammeYear:
    return services.open_year(by=province.expert, on=DAY, year=YEAR)


def test_a_year_opens_with_the_steps_of_the_reference_file(year, trail):
    rows = YearStep.objects.values_list("step", "place", "screened_by", "decided_by", "resubmit_days")
    assert sorted(rows) == [
        ("ideas", None, "commune", "coordination", 14),
        ("plans", None, "commune", "coordination", 7),
    ]
    assert (queries.year_on(DAY), queries.year_on(date(2026, 2, 15))) == (year, None)
    assert trail()[-1] == "rounds.year.opened"


def test_a_year_is_opened_once_and_not_far_ahead(province, year, refused):
    with refused("programme-year.is-open"):
        services.open_year(by=province.expert, on=DAY, year=YEAR)
    with refused("programme-year.out-of-range"):
        services.open_year(by=province.expert, on=DAY, year=2030)


@pytest.mark.parametrize("who", ["officer", "director", "trader", "chair"])
def test_only_the_office_sets_years(province, refused, who):
    with refused("person.not-allowed"):
        services.open_year(by=getattr(province, who), on=DAY, year=YEAR)


def test_the_days_of_a_round_are_those_of_the_calendar_when_it_is_opened(province, year):
    first = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=1)
    second = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=2)
    assert (first.intake_close, first.done_by) == (date(2027, 4, 29), date(2027, 6, 29))
    assert (second.intake_close, second.done_by) == (date(2027, 10, 29), date(2027, 12, 29))
    assert first.basis == "Quyết định 26/2026/QĐ-TTg, Điều 5"


def test_what_is_filed_after_the_first_round_waits_for_the_second(province, year):
    first = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=1)
    second = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=2)
    assert [queries.round_for(day) for day in (date(2027, 4, 29), date(2027, 4, 30), date(2027, 10, 30))] == [
        first, second, None,
    ]  # fmt: skip


def test_a_further_round_needs_its_ground_and_its_days(province, year, refused):
    with refused("round.no-extra-basis", "round.no-days"):
        services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=3)
    extra = services.open_round(
        year.pk, by=province.expert, on=DAY, level="province", number=3, extra_round_basis="Quy chế Hội đồng, Điều 4",
        intake_close=date(2027, 8, 1), done_by=date(2027, 9, 1),
    )  # fmt: skip
    assert (extra.is_extra, extra.intake_close) == (True, date(2027, 8, 1))


def test_a_round_follows_the_calendar_when_its_window_was_moved(province, year, refused):
    held = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=1)
    with refused("round.days-same"):
        services.follow_calendar(held.pk, by=province.expert, on=DAY)
    move_window("PROV_R1_PROPOSE", YEAR, closes_on=date(2027, 4, 20), reason="Nghỉ lễ", by=province.chief, on=DAY)
    assert services.follow_calendar(held.pk, by=province.expert, on=DAY).intake_close == date(2027, 4, 20)


def test_a_round_closes_after_its_intake_and_a_year_after_its_rounds(province, year, refused):
    held = services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=1)
    with refused("round.intake-open"):
        services.close_round(held.pk, by=province.expert, on=DAY)
    with refused("programme-year.not-over", "programme-year.rounds-open"):
        services.close_year(year.pk, by=province.expert, on=DAY)
    services.close_round(held.pk, by=province.expert, on=date(2027, 7, 1))
    closed = services.close_year(year.pk, by=province.expert, on=date(2028, 1, 3))
    assert (closed.is_closed, Round.objects.get().is_closed) == (True, True)
    with refused("programme-year.closed"):
        services.open_round(year.pk, by=province.expert, on=date(2028, 1, 3), level="province", number=2)


def test_the_word_of_a_place_goes_before_that_of_the_province(province, year, refused, trail):
    with refused("step.days-out-of-range", "step.no-reason"):
        services.set_step(
            year.pk, by=province.expert, on=DAY, step=S.IDEAS, screened_by="commune", decided_by="commune",
            resubmit_days=0, reason=" ",
        )  # fmt: skip
    services.set_step(
        year.pk, by=province.expert, on=DAY, step=S.IDEAS, place=province.here, screened_by="commune",
        decided_by="commune", resubmit_days=10, reason="Xã vùng cao",
    )  # fmt: skip
    found = [queries.step_of(year, S.IDEAS, place) for place in (province.here, province.there, None)]
    assert [(step.decided_by, step.resubmit_days) for step in found] == [
        ("commune", 10), ("coordination", 14), ("coordination", 14),
    ]  # fmt: skip
    assert trail()[-1] == "rounds.step.set"


def test_a_step_takes_things_in_while_the_window_of_the_place_is_open(province, year):
    window = queries.window_of_step(S.IDEAS, YEAR, province.here)
    assert (window.code, window.opens_on, window.closes_on) == ("COMMUNE_IDEAS", date(2027, 2, 1), date(2027, 3, 31))
    whole = queries.window_of_step(S.IDEAS, YEAR, None)
    assert (whole.code, whole.closes_on) == ("IDEAS", date(2027, 3, 31))
    assert queries.window_of_step(S.PLANS, YEAR, province.here).code == "BUSINESS_PLANS"


days = st.dates(date(2027, 1, 1), date(2027, 12, 31))


@given(st.lists(days, max_size=5), days)
def test_no_round_takes_what_is_filed_after_its_last_day(closes, filed):
    rounds = [OpenRound(key, "province", day) for key, day in enumerate(closes)]
    found = rules.round_for(rounds, filed)
    assert (found is None) == all(day < filed for day in closes)
    assert found is None or found.intake_close == min(day for day in closes if day >= filed)


# ── screens ──


def test_the_page_of_a_year_shows_steps_and_rounds_to_everybody_with_a_post(province, year, enter):
    services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=1)
    for who in (province.expert, province.officer, province.director, province.keeper):
        words = enter(who).get(reverse("rounds:year", args=[year.pk])).content.decode()
        assert ("29/04/2027" in words, "01/02/2027 – 31/03/2027" in words) == (True, True)


@pytest.mark.parametrize("name", ["open-year", "set-step", "open-round", "close-year"])
def test_who_does_not_set_years_finds_no_act(province, year, enter, name):
    address = reverse(f"rounds:{name}", args=[] if name == "open-year" else [year.pk])
    codes = [enter(who).get(address).status_code for who in (province.expert, province.officer, province.director)]
    assert codes == [200, 404, 404]


def test_the_office_opens_a_year_and_a_round_from_the_screen(province, enter):
    client = enter(province.expert)
    client.post(reverse("rounds:open-year"), {"year": "2027", "_once": "a"})
    client.post(reverse("rounds:open-year"), {"year": "2027", "_once": "a"})
    year = ProgrammeYear.objects.get()
    client.post(reverse("rounds:open-round", args=[year.pk]), {"level": "province", "number": "1"})
    assert [(r.number, r.intake_close) for r in Round.objects.all()] == [(1, date(2027, 4, 29))]


@pytest.mark.parametrize("rows", [1, 2])
def test_the_page_of_a_year_costs_the_same_for_any_number_of_rounds(
    province, year, enter, rows, django_assert_num_queries
):
    for number in range(1, rows + 1):
        services.open_round(year.pk, by=province.expert, on=DAY, level="province", number=number)
    client = enter(province.keeper)
    client.get(reverse("rounds:year", args=[year.pk]))
    with django_assert_num_queries(COST):
        client.get(reverse("rounds:year", args=[year.pk]))


COST = 22
