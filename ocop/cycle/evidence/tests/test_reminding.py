"""The nightly job: days counted anew, every rung told once, to the producer and the commune."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from ocop.actors.notifications.models import Notice
from ocop.cycle.evidence.models import Figure, Paper, Reminder, Rung
from ocop.cycle.evidence.services import renewing
from ocop.cycle.evidence.services.reminding import remind

from .conftest import DAY
from .test_keeping import heard, trail


def run(capture, on):
    with capture(execute=True):
        return remind(on=on)


def test_each_rung_is_told_once_however_often_the_job_runs(world, django_capture_on_commit_callbacks):
    world.verified(expires_on=DAY + timedelta(days=30))
    told = [
        run(django_capture_on_commit_callbacks, DAY + timedelta(days=n)) for n in (-61, -60, -59, 0, 0, 22, 23, 30, 31)
    ]
    assert told == [0, 1, 0, 1, 0, 0, 1, 1, 0]
    assert list(Reminder.objects.values_list("rung", flat=True)) == [90, 30, 7, 0]
    assert trail().count("evidence.paper.reminded") == 4


def test_a_missed_night_is_made_up_for_once(world, django_capture_on_commit_callbacks):
    world.verified(expires_on=DAY + timedelta(days=28))
    assert run(django_capture_on_commit_callbacks, DAY) == 1
    assert Reminder.objects.get().rung == 30


def test_the_producer_and_the_commune_hear_and_nobody_else(world, django_capture_on_commit_callbacks):
    world.verified(expires_on=DAY + timedelta(days=7))
    run(django_capture_on_commit_callbacks, DAY)
    assert heard() == [("head", "paper.ending"), ("officer", "paper.ending"), ("owner", "paper.ending")]
    facts = Notice.objects.first().facts
    assert (facts["day"], facts["n"]) == ("07/12/2026", "7")


@pytest.mark.parametrize("state", ["draft", "entered"])
def test_only_verified_papers_are_watched(world, state, django_capture_on_commit_callbacks):
    getattr(world, state)(expires_on=DAY + timedelta(days=7))
    assert run(django_capture_on_commit_callbacks, DAY) == 0


def test_another_last_day_reminds_anew(world, django_capture_on_commit_callbacks):
    paper = world.verified("TEST-SAFETY", issued_on=date(2025, 12, 30))
    assert run(django_capture_on_commit_callbacks, DAY) == 1
    written = paper.type.written | {"validity": {"rule": "max_age", "months": 14, "mark": "P"}}
    newer = paper.type.table
    newer.pk, newer.version, newer.state, newer.published_on = None, 2, "draft", None
    newer.save()
    newer.papers.create(code="TEST-SAFETY", name_vi="Phiếu", name_en="T", kind="paper", holder="product", form02_row=12,
                        written=written, position=1)  # fmt: skip
    type(newer).objects.filter(pk=newer.pk).update(state="published", published_on=DAY)
    assert run(django_capture_on_commit_callbacks, DAY) == 1
    assert Paper.objects.get(pk=paper.pk).last_day == date(2027, 2, 28)


def test_what_is_already_replaced_is_not_watched(world, django_capture_on_commit_callbacks):
    paper = world.verified(expires_on=DAY + timedelta(days=7))
    renewing.supersede(paper.pk, by=world.owner, on=DAY)
    Paper.objects.filter(pk=paper.pk).update(state="superseded")
    assert run(django_capture_on_commit_callbacks, DAY) == 0


def test_without_a_ladder_nobody_is_reminded(world, django_capture_on_commit_callbacks):
    world.verified(expires_on=DAY)
    Rung.objects.all().delete()
    assert run(django_capture_on_commit_callbacks, DAY) == 0


def test_a_period_counts_as_long_as_the_installation_says(world):
    Figure.objects.filter(code="period_months").update(value=6)
    from ocop.cycle.evidence.queries.kinds import figures

    assert figures().period_months == 6


def test_the_command_tells_the_duty_officer(world):
    world.verified(expires_on=DAY)
    out = StringIO()
    call_command("remind_papers", day=DAY, stdout=out)
    assert out.getvalue() == "Ngày 30/11/2026: nhắc 1 giấy tờ sắp hết hạn.\n"
