"""Machine C: every state from dates and decisions alone; the boundary at midnight in Viet Nam; their map."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.kernel.periods import Period
from ocop.cycle.certificates.rules.dates import Edge, last_day_of, window_of
from ocop.cycle.certificates.rules.standing import Facts, last_valid_day, public_state, standing_at, standing_on
from ocop.cycle.certificates.vocabulary import PUBLIC, VALID, PublicState, Standing

ISSUED, END = date(2023, 12, 15), date(2026, 12, 15)
KNOWN = {"issued_on": ISSUED, "valid_until": END, "watched": 240}
DAY = timedelta(days=1)
S = Standing


def standing(day, **facts):
    return standing_on(Facts(**{**KNOWN, **facts}), day)


def test_worked_example_of_programme_3_4_issued_15_12_2023():
    opening, closing = Edge(-180, Period(date(2026, 5, 22))), Edge(-120, Period(date(2026, 5, 22)))
    end = last_day_of(date(2023, 12, 15), 36)
    window = window_of(end, [opening], [closing])
    assert end == date(2026, 12, 15)
    assert (window.opens, window.closes) == (date(2026, 6, 18), date(2026, 8, 17))
    edges = (date(2026, 6, 17), date(2026, 6, 18), date(2026, 8, 17), date(2026, 8, 18))
    assert [window.is_open_on(day) for day in edges] == [False, True, True, False]


def test_a_window_that_opened_before_its_law_has_no_first_day():
    edges = [Edge(-180, Period(date(2026, 5, 22)))], [Edge(-120, Period(date(2026, 5, 22)))]
    window = window_of(date(2026, 10, 1), *edges)
    assert (window.opens, window.closes) == (None, date(2026, 6, 3))
    assert window.is_open_on(date(2026, 5, 30))
    assert not window_of(date(2026, 8, 1), *edges).is_open_on(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2021, 8, 31), date(2024, 8, 31)),
        (date(2023, 12, 31), date(2026, 12, 31)),
    ],
)
def test_e22_thirty_six_months_end_on_the_same_day_of_the_month_or_its_last(issued, last):
    assert last_day_of(issued, 36) == last


def test_e22_valid_until_30_11_2026_is_valid_at_16_59_59_utc_and_lapsed_at_17_00_00():
    facts = Facts(issued_on=date(2023, 11, 30), valid_until=date(2026, 11, 30), watched=240)
    before, after = datetime(2026, 11, 30, 16, 59, 59, tzinfo=UTC), datetime(2026, 11, 30, 17, 0, tzinfo=UTC)
    assert (standing_at(facts, before), standing_at(facts, after)) == (S.EXPIRING, S.EXPIRED)
    assert public_state(standing_at(facts, before)) == PublicState.VALID
    assert public_state(standing_at(facts, after)) == PublicState.LAPSED


@pytest.mark.parametrize(
    ("day", "facts", "expected"),
    [
        (ISSUED - DAY, {}, S.RECOGNISED),
        (ISSUED, {}, S.ACTIVE),
        (END - 241 * DAY, {}, S.ACTIVE),
        (END - 240 * DAY, {}, S.EXPIRING),
        (END, {}, S.EXPIRING),
        (END + DAY, {}, S.EXPIRED),
        (date(2026, 7, 1), {"renewal": [Period(date(2026, 6, 20))]}, S.RENEWAL_IN_PROGRESS),
        (date(2026, 7, 1), {"renewal": [Period(date(2026, 6, 20), date(2026, 6, 25))]}, S.EXPIRING),
        (END + DAY, {"renewal": [Period(date(2026, 6, 20))]}, S.EXPIRED),
        (date(2025, 7, 1), {"upgrade": [Period(date(2025, 6, 20))]}, S.UPGRADE_IN_PROGRESS),
        (date(2025, 7, 1), {"verified": [Period(date(2025, 6, 20))]}, S.UNDER_VERIFICATION),
        (END + DAY, {"extended_until": END + 180 * DAY}, S.EXTENDED),
        (END + 180 * DAY, {"extended_until": END + 180 * DAY}, S.EXTENDED),
        (END + 181 * DAY, {"extended_until": END + 180 * DAY}, S.EXPIRED),
        (END + 20 * DAY, {"extended_until": END + 180 * DAY, "extension_ended_on": END + 19 * DAY}, S.EXPIRED),
        (END - DAY, {"extended_until": END + 180 * DAY, "extension_ended_on": END - 5 * DAY}, S.EXPIRING),
        (date(2025, 7, 1), {"suspended": [Period(date(2025, 6, 20))]}, S.SUSPENDED),
        (date(2025, 7, 1), {"suspended": [Period(date(2025, 6, 20), date(2025, 7, 1))]}, S.ACTIVE),
        (END + DAY, {"suspended": [Period(date(2025, 6, 20))]}, S.EXPIRED),
        (date(2025, 7, 1), {"superseded_since": date(2025, 7, 1)}, S.SUPERSEDED),
        (date(2025, 6, 30), {"superseded_since": date(2025, 7, 1)}, S.ACTIVE),
        (date(2025, 7, 1), {"revoked_on": date(2025, 7, 1), "superseded_since": date(2025, 1, 1)}, S.REVOKED),
        (date(2030, 1, 1), {"revoked_on": date(2025, 7, 1)}, S.REVOKED),
        (END, {"issued_on": None, "valid_until": None, "is_known": False}, S.NO_DATA),
        (END, {"issued_on": None, "valid_until": None}, S.RECOGNISED),
    ],
)  # fmt: skip
def test_e22_every_state_follows_from_dates_and_decisions(day, facts, expected):
    assert standing(day, **facts) == expected


def test_settled_28_without_a_date_it_is_never_valid():
    undated = Facts(is_known=False)
    for offset in range(0, 4000, 97):
        assert public_state(standing_on(undated, ISSUED + offset * DAY)) == PublicState.NO_DATA
    assert S.NO_DATA not in VALID


days = st.dates(date(2018, 1, 1), date(2032, 12, 31))
periods = st.lists(st.builds(lambda start, n: Period(start, start + n * DAY), days, st.integers(1, 900)), max_size=2)
facts = st.builds(
    lambda issued, months, **more: Facts(issued_on=issued, valid_until=last_day_of(issued, months), **more),
    days, st.integers(1, 48), extended_until=st.none() | days, extension_ended_on=st.none() | days,
    superseded_since=st.none() | days, revoked_on=st.none() | days, renewal=periods, upgrade=periods,
    verified=periods, suspended=periods, watched=st.integers(0, 400),
)  # fmt: skip


@given(facts, days)
def test_e22_nothing_is_valid_before_issue_or_after_its_last_day(known, day):
    if standing_on(known, day) in VALID:
        assert known.issued_on <= day <= last_valid_day(known)


@given(facts, days, days)
def test_e25_what_is_revoked_stays_revoked(known, day, later):
    first, second = sorted((day, later))
    if standing_on(known, first) == S.REVOKED:
        assert standing_on(known, second) == S.REVOKED


@given(facts, days, days)
def test_what_was_superseded_is_never_valid_again(known, day, later):
    first, second = sorted((day, later))
    if standing_on(known, first) == S.SUPERSEDED:
        assert standing_on(known, second) in (S.SUPERSEDED, S.REVOKED)


@given(facts, days, st.integers(0, 86_399))
def test_the_state_of_a_moment_is_that_of_its_day_in_viet_nam(known, day, second):
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=second)
    assert standing_at(known, moment) == standing_on(known, (moment + timedelta(hours=7)).date())


def table_of_the_document():
    text = (Path(settings.REFERENCE_ROOT).parent / "docs/states-of-recognition.md").read_text("utf-8")
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `")]
    return {row[0].strip("`"): row for row in rows}


def test_settled_5_one_table_maps_programme_3_4_e22_and_portal_12_as_the_code_does():
    table = table_of_the_document()
    assert list(table) == Standing.values
    for state in Standing:
        public, counted = table[state][3], table[state][4]
        assert public == f"`{PUBLIC[state].value}` {PUBLIC[state].label}"
        assert counted == ("yes" if state in VALID else "no")
    programme = {"ACTIVE", "EXPIRING", "RENEWAL_IN_PROGRESS", "SUPERSEDED", "EXPIRED", "UPGRADE_IN_PROGRESS",
                 "UNDER_VERIFICATION", "REVOKED", "EXTENDED"}  # fmt: skip
    assert {row[1] for row in table.values()} - {"–"} == programme
    e22 = {"valid", "expiring", "expired", "extended", "revoked", "replaced"}
    assert {row[2] for row in table.values()} - {"–"} == e22
