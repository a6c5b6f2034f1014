"""The daily job: each rung once, for the day that holds, at places with their own day too."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from ocop.base.audit.models import Entry
from ocop.steering.windows.models import ReminderRung, WindowReminder
from ocop.steering.windows.services import move_window, remind

from .conftest import DAY, YEAR, committed, said_to

FIRST = date(2027, 3, 31)  # seven days before the intake closes on 07/04
AT_FIRST = 7  # the intake, five windows that end on that day, and CEN_R2_DONE of 2026, which ended on 29/03


def reminded(code):
    rows = WindowReminder.objects.filter(rule__code=code).order_by("id")
    return [(row.rung, str(row.place or ""), row.closes_on) for row in rows]


def about_intake(person):
    return [said for said in said_to(person) if "Xã nhận hồ sơ đợt 1" in said]


def test_whoever_is_concerned_hears_seven_and_three_days_before_on_the_day_and_three_days_after(world):
    for day in (FIRST, date(2027, 4, 4), date(2027, 4, 7), date(2027, 4, 10)):
        with committed():
            remind(on=day)
    basis = "Căn cứ: 15 ngày làm việc xã xem xét hồ sơ, Quyết định 26/2026/QĐ-TTg, Điều 5 và Điều 7"
    assert about_intake(world.river_officer) == [
        f"Còn 7 ngày: “Xã nhận hồ sơ đợt 1” đến hết ngày 07/04/2027. {basis}",
        f"Còn 3 ngày: “Xã nhận hồ sơ đợt 1” đến hết ngày 07/04/2027. {basis}",
        f"Hôm nay là ngày cuối: “Xã nhận hồ sơ đợt 1” (07/04/2027). {basis}",
        f"Đã hết thời gian: “Xã nhận hồ sơ đợt 1” đến hết ngày 07/04/2027. {basis}",
    ]
    assert about_intake(world.coordinator) == about_intake(world.producer) == about_intake(world.river_officer)
    for nobody in (world.officer, world.chair, world.foreigner, world.administrator, world.outsider):
        assert about_intake(nobody) == []


def test_a_second_run_on_the_same_day_says_nothing_again(world):
    assert remind(on=FIRST) == AT_FIRST
    with committed() as told:
        assert remind(on=FIRST) == 0
    assert told == []
    assert remind(on=date(2027, 4, 1)) == 1  # three days after CEN_R2_DONE of the year before


def test_every_reminder_stands_in_the_trail_as_an_act_of_the_system(world):
    n = remind(on=FIRST)
    entries = Entry.objects.filter(verb="windows.date.reminded")
    assert [entry.actor_name for entry in entries] == [""] * n


def test_a_day_on_which_nobody_ran_the_job_is_made_up_for(world):
    remind(on=date(2027, 4, 2))
    assert reminded("COMMUNE_INTAKE_R1") == [(-7, "", date(2027, 4, 7))]


def test_a_moved_day_reminds_anew(world):
    remind(on=date(2027, 4, 22))
    move_window(
        "PROV_R1_PROPOSE", YEAR, closes_on=date(2027, 4, 22), reason="Sớm hơn", by=world.coordinator, on=DAY
    )  # fmt: skip
    remind(on=date(2027, 4, 22))
    assert reminded("PROV_R1_PROPOSE") == [(-7, "", date(2027, 4, 29)), (0, "", date(2027, 4, 22))]


def test_a_place_with_its_own_day_hears_of_that_day_alone(world):
    move_window(
        "COMMUNE_INTAKE_R1", YEAR, world.river_unit, closes_on=date(2027, 4, 1), reason="Sớm hơn",
        by=world.river_head, on=DAY,
    )  # fmt: skip
    with committed():
        remind(on=FIRST)
    assert reminded("COMMUNE_INTAKE_R1") == [(-7, "", date(2027, 4, 7)), (-3, "Xã Sông", date(2027, 4, 1))]
    assert [said.split(":")[0] for said in about_intake(world.hill_head)] == ["Còn 7 ngày"]
    assert [said.split(":")[0] for said in about_intake(world.river_officer)] == ["Còn 1 ngày"]


def test_windows_of_the_year_before_are_reminded_of_in_the_next(world):
    remind(on=date(2028, 1, 22))
    assert reminded("CEN_R2_PROPOSE") == [(-7, "", date(2028, 1, 29))]


def test_without_days_of_reminders_nobody_is_reminded(world):
    ReminderRung.objects.all().delete()
    assert remind(on=FIRST) == 0


@pytest.mark.parametrize("twice", [1, 2])
def test_the_command_tells_the_duty_officer_how_many(world, twice):
    for _run in range(twice):
        told = StringIO()
        call_command("remind_windows", "--day", "2027-03-31", stdout=told)
    assert told.getvalue() == f"Ngày 31/03/2027: nhắc {AT_FIRST if twice == 1 else 0} mốc của lịch năm.\n"
