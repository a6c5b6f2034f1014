"""Seeding and changing the calendar, and what day it is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone

from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock, loaders, queries
from ocop.base.workdays.models import SpecialDay
from ocop.base.workdays.rules import Calendar
from ocop.base.workdays.services import declare_special_day, withdraw_special_day
from ocop.base.workdays.vocabulary import Source

SATURDAY = date(2026, 8, 15)


@pytest.fixture
def administrator(db, monkeypatch):
    person = get_user_model().objects.create(username="quan-tri", full_name="Ma Văn Thành")
    monkeypatch.setattr(type(person), "has_perm", lambda self, verb, obj=None: verb == "workdays.edit")
    return person


@dataclass
class Visitor:
    def has_perm(self, verb: str) -> bool:
        return False


def declare(by, day=SATURDAY, *, is_rest=False, name=" Làm bù ", basis="Thông báo số 5/TB"):
    return declare_special_day(day, is_rest=is_rest, name=name, basis=basis, by=by)


def test_seeding_knows_holidays_compensations_and_swaps_of_the_year_only():
    days = loaders.special_days_of(2024)
    assert days[date(2024, 4, 29)][0] is True
    assert days[date(2024, 5, 4)] == (False, "Ngày làm việc bù")
    assert {day.year for day in days} == {2024}
    assert date(2019, 1, 5) in loaders.special_days_of(2019)


@pytest.mark.parametrize(
    ("year", "rest", "worked"),
    [(2017, 15, 0), (2019, 12, 2), (2024, 14, 1), (2025, 13, 1), (2026, 14, 1), (2027, 15, 0)],
)
def test_the_seeded_years(db, year, rest, worked):
    loaders.load(Path())
    days = queries.special_days(year)
    assert (days.filter(is_rest=True).count(), days.filter(is_rest=False).count()) == (rest, worked)
    assert set(days.values_list("source", flat=True)) == {Source.LIBRARY}


def test_seeding_names_the_labour_code_in_force(db):
    loaders.load(Path())
    basis = dict(
        SpecialDay.objects.filter(day__in=[date(2020, 1, 1), date(2021, 1, 1)]).values_list("day__year", "basis")
    )
    assert basis[2020].startswith("Bộ luật Lao động 2012")
    assert basis[2021].startswith("Bộ luật Lao động 2019")


def test_seeding_again_changes_nothing_and_leaves_the_administrator_alone(administrator):
    assert "24/11/2026" in loaders.load(Path())
    declare(administrator, date(2026, 11, 24), is_rest=True, name="Ngày Văn hóa", basis="Nghị quyết 1")
    withdraw_special_day(date(2027, 11, 24), by=administrator)
    assert loaders.load(Path()) == []
    assert SpecialDay.objects.get(day=date(2026, 11, 24)).name == "Ngày Văn hóa"
    assert date(2027, 11, 24) not in queries.calendar().rest_days


def test_the_command_seeds(db):
    out = StringIO()
    call_command("load_workdays", stdout=out)
    call_command("load_workdays", stdout=out)
    assert out.getvalue().splitlines()[-1] == "0 ngày đã thay đổi."
    assert SpecialDay.objects.exists()


def test_declaring_a_day_changes_the_calendar_at_once_and_is_recorded(administrator):
    assert not queries.calendar().is_workday(SATURDAY)
    special = declare(administrator)
    assert queries.calendar() == Calendar(worked_days=frozenset({SATURDAY}))
    assert (special.name, special.basis, special.source) == ("Làm bù", "Thông báo số 5/TB", Source.ADMINISTRATOR)
    entry = Entry.objects.get()
    assert (entry.verb, entry.actor, entry.subject_id) == ("workdays.day.declared", administrator, str(special.pk))
    assert entry.facts == {"day": "15/08/2026", "name": "Làm bù", "basis": "Thông báo số 5/TB", "is_rest": False}


def test_withdrawing_a_day_makes_it_ordinary_again_and_is_recorded(administrator):
    declare(administrator)
    withdraw_special_day(SATURDAY, by=administrator)
    assert queries.calendar() == Calendar()
    assert list(queries.special_days(2026)) == []
    assert Entry.objects.first().verb == "workdays.day.withdrawn"


def test_a_withdrawn_day_may_be_declared_again(administrator):
    declare(administrator)
    withdraw_special_day(SATURDAY, by=administrator)
    declare(administrator)
    assert queries.calendar().is_workday(SATURDAY)


def test_withdrawing_what_nobody_declared_is_refused(administrator):
    with pytest.raises(Refused) as refused:
        withdraw_special_day(SATURDAY, by=administrator)
    assert [(o.code, o.facts) for o in refused.value.obstacles] == [("special-day.unknown", {"day": "15/08/2026"})]


@pytest.mark.parametrize("act", [declare, lambda by: withdraw_special_day(SATURDAY, by=by)])
def test_only_who_carries_the_verb_changes_the_calendar(db, act):
    with pytest.raises(Refused) as refused:
        act(Visitor())
    assert [o.code for o in refused.value.obstacles] == ["person.not-allowed"]
    assert (SpecialDay.objects.count(), Entry.objects.count()) == (0, 0)


def test_the_calendar_costs_one_query_while_nothing_changes(administrator, django_assert_num_queries):
    declare(administrator)
    queries.calendar()
    with django_assert_num_queries(1):
        queries.calendar()


def test_the_day_is_the_one_in_viet_nam(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 3, 4, 17, 30, tzinfo=UTC))
    assert clock.today() == date(2026, 3, 5)


def test_a_setting_or_a_block_fixes_the_day(settings):
    settings.OCOP_TODAY = "2019-06-13"
    assert clock.today() == date(2019, 6, 13)
    with clock.fixed(date(2020, 2, 1)) as day:
        assert clock.today() == day == date(2020, 2, 1)
        with clock.fixed(date(2021, 1, 1)):
            assert clock.today() == date(2021, 1, 1)
        assert clock.today() == date(2020, 2, 1)
    assert clock.today() == date(2019, 6, 13)
