"""The daily job: every rung of every day told once, to those whose turn it is, in the same number of queries."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from ocop.actors.notifications.models import Notice
from ocop.cycle.dossiers.models import CompletionRequest, Exclusion, ExtraTest, Reminder, ReminderRule, SiteVisit
from ocop.cycle.dossiers.rules.reminding import rung_reached
from ocop.cycle.dossiers.services.clocks import end_clock, start_clock, stop_clocks
from ocop.cycle.dossiers.services.reminding import remind
from ocop.cycle.rounds.tests.province import DAY

NEARS = "dossier.nears"


@pytest.fixture
def run(django_capture_on_commit_callbacks):
    def once(on):
        with django_capture_on_commit_callbacks(execute=True):
            return remind(on=on)

    return once


def heard(*, near=""):
    rows = Notice.objects.filter(code=NEARS).select_related("person")
    return sorted({row.person.username for row in rows if near in row.facts["near"]})


def words():
    return [notice.text % notice.facts for notice in Notice.objects.filter(code=NEARS).order_by("id")]


def days(*numbers):
    return [DAY + timedelta(n) for n in numbers]


@pytest.mark.parametrize(("left", "rung"), [(6, None), (5, 5), (4, 5), (2, 2), (1, 2), (0, 0), (-1, -1), (-40, -1)])
def test_the_nearest_rung_reached_stands_until_the_next(left, rung):
    assert rung_reached(left, [5, 2, 0, -1]) == rung


def test_e08_a_dossier_that_the_commune_does_not_take_in_is_told_while_it_waits(world, run):
    world.dossier("submitted", received_on=None)
    dossier = world.dossier("submitted", product=world.product("Trà đã nhận"))
    type(dossier).objects.exclude(pk=dossier.pk).update(received_on=None, form_no=None, received_by=None)
    told = [run(day) for day in days(0, 1, 2, 3, 7, 8, 14, 20)]
    assert told == [0, 0, 1, 0, 1, 0, 1, 0]
    assert list(Reminder.objects.values_list("near", "rung")) == [
        ("COMMUNE_WAIT", -2), ("COMMUNE_WAIT", -5), ("COMMUNE_WAIT", -10),
    ]  # fmt: skip
    assert heard() == ["officer"]
    assert "nộp ngày 15/02/2027, xã chưa tiếp nhận; đã chờ 2 ngày làm việc." in words()[0]


def test_e08_the_clock_of_the_commune_is_told_to_the_commune_and_when_late_to_the_office(world, run):
    clock = start_clock(world.dossier("submitted"), "COMMUNE_REVIEW", on=DAY)
    assert clock.due == date(2027, 3, 8)
    told = [run(day) for day in (date(2027, 2, 26), *(date(2027, 3, n) for n in (1, 2, 4, 5, 8)))]
    assert (told, heard()) == ([0, 1, 0, 1, 0, 1], ["head", "officer"])
    assert (run(date(2027, 3, 9)), run(date(2027, 3, 30))) == (1, 0)
    assert heard() == ["chief", "expert", "head", "officer"]
    assert words()[-1].endswith("đã quá hạn ngày 08/03/2027.")


def test_a_clock_that_stands_still_or_has_ended_reminds_nobody(world, run):
    stopped, ended = world.dossier("submitted"), world.dossier("submitted", product=world.product("Trà B"))
    for each in (stopped, ended):
        start_clock(each, "COMMUNE_REVIEW", on=DAY)
    stop_clocks(stopped, on=DAY)
    end_clock(ended, on=DAY)
    assert run(date(2027, 3, 8)) == 0


def test_the_office_hears_of_its_intake_and_of_the_45_days(world, run):
    start_clock(world.dossier("proposed"), "OFFICE_INTAKE", on=DAY)
    again = world.dossier("accepted", kind="re_evaluation", product=world.product("Trà đánh giá lại"))
    assert start_clock(again, "REEVAL_DONE", on=DAY).due == date(2027, 4, 1)
    assert run(date(2027, 3, 1)) == 1
    assert run(date(2027, 3, 17)) == 2
    assert list(Reminder.objects.order_by("id").values_list("near", "rung")) == [
        ("OFFICE_INTAKE", 0), ("OFFICE_INTAKE", -1), ("REEVAL_DONE", 15),
    ]  # fmt: skip
    assert heard() == ["chief", "expert"]


def test_the_due_day_of_a_completion_is_told_to_the_producer_and_late_to_who_asked(world, run):
    dossier = world.dossier("completion_requested")
    due = DAY + timedelta(10)
    asked = CompletionRequest.objects.create(
        dossier=dossier, round=1, level="province", due=due, asked_by=world.expert, asked_on=DAY
    )
    told = [run(day) for day in days(6, 7, 8, 10)]
    assert (told, heard()) == ([0, 1, 0, 1], ["director", "officer"])
    assert run(due + timedelta(1)) == 1
    assert heard() == ["director", "expert", "officer"]
    CompletionRequest.objects.filter(pk=asked.pk).update(due=due + timedelta(20))
    assert run(due + timedelta(2)) == 0
    assert run(due + timedelta(17)) == 1


def test_an_extra_test_and_a_visit_are_told_to_those_who_do_them(world, run):
    dossier = world.dossier("accepted", kind="re_evaluation")
    ExtraTest.objects.create(
        dossier=dossier, name="Chì", reason="Thiếu", due=DAY + timedelta(7), asked_by=world.expert, asked_on=DAY
    )
    visit = SiteVisit.objects.create(
        dossier=dossier, planned_on=DAY + timedelta(3), place="Xưởng Nà Mu", planned_by=world.expert
    )
    assert [run(day) for day in days(0, 0, 2, 3, 4)] == [2, 0, 1, 1, 2]
    assert heard(near="Kiểm nghiệm") == ["director", "officer"]
    assert heard(near="thực tế") == ["director", "expert", "officer"]
    assert [said for said in words() if said.endswith("chưa ghi kết quả.")] == [
        "Kiểm tra thực tế hồ sơ “Trà Shan tuyết” ngày 18/02/2027 tại Xưởng Nà Mu chưa ghi kết quả."
    ]
    assert visit.get_absolute_url() in set(Notice.objects.filter(person=world.expert).values_list("link", flat=True))


def test_e10_the_intake_of_a_round_is_told_to_producers_with_an_open_draft(world, run):
    closes = world.round().intake_close
    world.dossier()
    world.dossier("proposed", product=world.product("Trà đã đề nghị"))
    assert [run(closes - timedelta(n)) for n in (31, 30, 14, 7, 3, 1, 0)] == [0, 1, 1, 1, 1, 0, 1]
    assert heard() == ["director"]
    assert run(closes + timedelta(1)) == 0
    assert f"nhận hồ sơ xã đề nghị đến hết ngày {closes:%d/%m/%Y}" in words()[0]


def test_e10_a_dossier_that_lies_with_the_commune_is_told_to_the_commune(world, run):
    closes = world.round().intake_close
    world.dossier("commune_verified")
    assert (run(closes), heard()) == (1, ["officer"])


def test_nobody_kept_from_a_dossier_is_reminded_of_it(world, run):
    dossier = world.dossier("submitted")
    start_clock(dossier, "COMMUNE_REVIEW", on=DAY)
    Exclusion.objects.create(dossier=dossier, person=world.officer, reason="Người nhà", noted_on=DAY)
    run(date(2027, 3, 8))
    assert heard() == ["head"]


def test_a_missed_day_is_made_up_for_once(world, run):
    start_clock(world.dossier("submitted"), "COMMUNE_REVIEW", on=DAY)
    assert (run(date(2027, 3, 5)), run(date(2027, 3, 5))) == (1, 0)
    assert Reminder.objects.get().rung == 2


def test_an_ended_dossier_reminds_nobody(world, run):
    dossier = world.dossier("withdrawn")
    start_clock(dossier, "COMMUNE_REVIEW", on=DAY)
    assert run(date(2027, 3, 8)) == 0


def test_without_rules_nobody_is_reminded(world, run):
    start_clock(world.dossier("submitted"), "COMMUNE_REVIEW", on=DAY)
    ReminderRule.objects.all().delete()
    assert run(date(2027, 3, 8)) == 0


def test_looking_costs_the_same_however_many_dossiers_there_are(world, run, queries_of):
    world.round()
    start_clock(world.dossier("submitted"), "COMMUNE_REVIEW", on=DAY)
    run(date(2027, 3, 8))
    few = queries_of(lambda: remind(on=date(2027, 3, 8)))
    for n in range(4):
        start_clock(world.dossier("submitted", product=world.product(f"Trà {n}")), "COMMUNE_REVIEW", on=DAY)
        world.dossier(product=world.product(f"Trà soạn {n}"))
    run(date(2027, 3, 8))
    assert queries_of(lambda: remind(on=date(2027, 3, 8))) == few


def test_the_command_tells_the_duty_officer_and_runs_twice_without_harm(world):
    start_clock(world.dossier("submitted"), "COMMUNE_REVIEW", on=DAY)
    for n in (1, 0):
        out = StringIO()
        call_command("remind_dossiers", day=date(2027, 3, 8), stdout=out)
        assert out.getvalue() == f"Ngày 08/03/2027: nhắc {n} thời hạn của hồ sơ.\n"
