"""How long a paper counts, how it stands, when people are reminded; no database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.evidence.rules.kinds import PaperKind
from ocop.cycle.evidence.rules.ladder import rung_reached
from ocop.cycle.evidence.rules.validity import Days, last_day, months_after, standing
from ocop.cycle.evidence.vocabulary import Standing, State

DUE = date(2026, 11, 30)
RUNGS = (90, 60, 30, 7, 0)
days = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def kind(rule="dated", months=None, **changed):
    said = {
        "pk": 1, "code": "X", "vi": "Giấy", "en": "Paper", "form": "paper", "holder": "product", "row": 1,
        "row_title": "", "mark": "P", "typical_months": None, "agencies": (), "from_self": False, "checks": (),
    }  # fmt: skip
    return PaperKind(rule=rule, months=months, **{**said, **changed})


@pytest.mark.parametrize(
    ("rule", "months", "facts", "last"),
    [
        ("dated", None, Days(date(2025, 1, 1), date(2028, 1, 1)), date(2028, 1, 1)),
        ("dated", None, Days(date(2025, 1, 1)), None),
        ("max_age", 12, Days(date(2025, 11, 30)), date(2026, 11, 30)),
        ("max_age", 12, Days(date(2025, 11, 30), date(2026, 5, 1)), date(2026, 5, 1)),
        ("max_age", 12, Days(), None),
        ("period", 12, Days(date(2024, 2, 29)), date(2025, 2, 28)),
        ("recheck", 12, Days(date(2010, 1, 1)), None),
        ("recheck", 12, Days(date(2010, 1, 1), confirmed_on=date(2026, 3, 31)), date(2027, 3, 31)),
        ("none", None, Days(date(2010, 1, 1)), None),
        ("live", None, Days(date(2010, 1, 1)), None),
    ],
)
def test_the_last_day_follows_the_rule_of_the_kind(rule, months, facts, last):
    assert last_day(kind(rule, months), facts) == last


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        (DUE - timedelta(days=61), Standing.VALID),
        (DUE - timedelta(days=60), Standing.SOON),
        (DUE - timedelta(days=1), Standing.SOON),
        (DUE, Standing.SOON),
        (DUE + timedelta(days=1), Standing.EXPIRED),
    ],
)
def test_a_paper_counts_to_the_end_of_its_last_day(on, stands):
    assert standing(State.VERIFIED, DUE, on=on, soon=60) == stands


@pytest.mark.parametrize("state", [state for state in State if state != State.VERIFIED])
def test_only_a_verified_paper_stands_by_its_days(state):
    assert standing(state, DUE, on=DUE + timedelta(days=99), soon=60) == state


@pytest.mark.parametrize(
    ("left", "rung"), [(91, None), (90, 90), (61, 90), (60, 60), (8, 30), (7, 7), (1, 7), (0, 0), (-1, None)]
)
def test_the_ladder_of_reminders(left, rung):
    assert rung_reached(DUE, RUNGS, on=DUE - timedelta(days=left)) == rung


@given(days, st.integers(0, 480))
def test_months_later_is_later_by_that_many_months(day, months):
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


@given(days, days, st.integers(1, 60))
def test_a_printed_end_never_makes_a_paper_count_longer(issued, expires, months):
    aged = kind("max_age", months)
    assert last_day(aged, Days(issued, expires)) <= last_day(aged, Days(issued))


@given(days, days, st.integers(0, 365))
def test_time_never_makes_an_expired_paper_valid(last, on, soon):
    if standing(State.VERIFIED, last, on=on, soon=soon) == Standing.EXPIRED:
        assert standing(State.VERIFIED, last, on=on + timedelta(days=1), soon=soon) == Standing.EXPIRED


@given(days, st.integers(-10, 200))
def test_a_reminder_comes_only_while_the_paper_counts(last, left):
    rung = rung_reached(last, RUNGS, on=last - timedelta(days=left))
    assert (rung is not None) == (0 <= left <= max(RUNGS))
