"""What the database itself refuses, whatever a program tries."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from ocop.steering.windows.models import WindowMove, WindowReminder, WindowRule

from .conftest import DAY, YEAR


def refused(act, *arguments, **named):
    """The database stops it, and everything stays."""
    with pytest.raises(DatabaseError), transaction.atomic():
        act(*arguments, **named)


def write(world, **changed):
    """A move beside the services."""
    usual = {
        "rule": WindowRule.objects.get(code="IDEAS"), "year": YEAR, "closes_on": date(2027, 4, 1), "reason": "Lý do",
        "moved_by": world.coordinator, "moved_on": DAY,
    }  # fmt: skip
    return WindowMove.objects.create(**usual | changed)


def test_a_move_is_never_changed_or_deleted(world):
    made = write(world)
    refused(WindowMove.objects.filter(pk=made.pk).update, reason="Khác")
    refused(made.delete)
    assert WindowMove.objects.get().reason == "Lý do"


def test_the_history_is_never_emptied_or_replaced(world):
    write(world)
    cursor = connection.cursor()
    if connection.vendor == "postgresql":
        refused(cursor.execute, "TRUNCATE windows_windowmove CASCADE")
    else:
        refused(cursor.execute, "INSERT OR REPLACE INTO windows_windowmove SELECT * FROM windows_windowmove")
    assert WindowMove.objects.count() == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"closes_on": None},
        {"is_withdrawn": True},
        {"opens_on": date(2027, 4, 2)},
        {"reason": ""},
        {"year": 1999},
    ],
)
def test_a_move_has_a_day_a_reason_and_a_year_of_our_time(world, changed):
    refused(write, world, **changed)


def test_a_reminder_is_written_once_also_for_the_whole_province(world):
    said = {
        "rule": WindowRule.objects.get(code="IDEAS"), "year": YEAR, "closes_on": DAY, "rung": 0, "reminded_on": DAY,
    }  # fmt: skip
    WindowReminder.objects.create(**said)
    refused(WindowReminder.objects.create, **said)
    WindowReminder.objects.create(**said, place=world.river_unit)
    refused(WindowReminder.objects.create, **said, place=world.river_unit)


def test_two_rows_of_one_rule_do_not_begin_on_the_same_day(world):
    row = WindowRule.objects.get(code="IDEAS")
    row.pk = None
    refused(row.save)
