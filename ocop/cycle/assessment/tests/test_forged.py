"""Requests made by hand: refused, and in the trail (issue 5: no score, total or identity is taken from the browser)."""

import pytest
from django.urls import reverse

from ocop.base.audit.models import Entry
from ocop.cycle.assessment.models import Choice, Result, Sheet
from ocop.cycle.assessment.services import declaring, minutes, opening
from ocop.cycle.rounds.tests.province import DAY


@pytest.fixture
def forged(hall, enter):
    """Sends by hand; the answer, and the codes of the lines that the trail gained."""

    def send(who, name, subject, **typed):
        before = Entry.objects.filter(verb="assessment.request.refused").count()
        answer = enter(who).post(reverse(f"assessment:{name}", args=[subject.pk]), typed)
        lines = Entry.objects.filter(verb="assessment.request.refused").order_by("id")[before:]
        return answer.status_code, [line.facts["codes"] for line in lines], [line.actor for line in lines]

    return send


@pytest.fixture
def item(hall):
    """A dossier being scored."""
    return hall.item(hall.opened())


def code_of(hall, place=0):
    return hall.world.sheet.criteria[place].code


def test_a_total_is_refused_and_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m1")
    typed = {"criterion": code_of(hall), "option": "0", "total": "100"}
    assert forged(hall.m1, "choose", sheet, **typed) == (409, [["forged.field"]], [hall.m1])
    assert forged(hall.m1, "sign", sheet, total="100", stars="5") == (409, [["forged.field"]], [hall.m1])
    assert not Choice.objects.exists()
    assert Sheet.objects.get(pk=sheet.pk).state == "open"


def test_points_in_place_of_an_option_are_refused_and_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m1")
    for value in ("2.5", "-1", "abc", "9999"):
        status, codes, _who = forged(hall.m1, "choose", sheet, criterion=code_of(hall), option=value)
        assert (status, codes) == (409, [["forged.value"]])
    assert forged(hall.m1, "choose", sheet, criterion=code_of(hall), option=["0", "1"])[:2] == (409, [["forged.value"]])
    assert not Choice.objects.exists()


def test_another_members_sheet_is_not_found_and_the_try_is_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m2")
    typed = {"criterion": code_of(hall), "option": "0"}
    assert forged(hall.m1, "choose", sheet, **typed) == (404, [["forged.subject"]], [hall.m1])
    assert forged(hall.head_chair, "choose", sheet, **typed)[:2] == (404, [["forged.subject"]])
    assert forged(hall.m1, "sign", sheet)[:2] == (404, [["forged.subject"]])
    assert forged(hall.director, "choose", sheet, **typed)[:2] == (404, [["forged.subject"]])
    line = Entry.objects.filter(verb="assessment.request.refused").first()
    assert (line.subject_type, line.subject_id) == ("assessment.sheet", str(sheet.pk))
    assert not Choice.objects.exists()


def test_a_member_named_in_the_form_is_refused_and_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m1")
    typed = {"criterion": code_of(hall), "option": "0", "member": str(hall.members["m2"].pk), "state": "signed"}
    assert forged(hall.m1, "choose", sheet, **typed)[:2] == (409, [["forged.field"]])


def test_a_closed_dossier_is_refused_and_recorded(hall, item, forged):
    hall.all_signed(item, 70, 71, 72, 73, 74)
    hall.close(item)
    sheet = hall.sheet(item, "m1")
    typed = {"criterion": code_of(hall), "option": "0"}
    status, codes, _who = forged(hall.m1, "choose", sheet, **typed)
    assert (status, codes) == (302, [["ballot.signed", "item.not-open"]])
    status, codes, _who = forged(hall.head_chair, "close-item", item)
    assert (status, codes) == (302, [["item.not-open"]])
    assert Result.objects.count() == 1


def test_a_recused_product_is_not_found_and_the_try_is_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m3")
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    typed = {"criterion": code_of(hall), "option": "0"}
    assert forged(hall.m3, "choose", sheet, **typed) == (404, [["forged.subject"]], [hall.m3])
    assert forged(hall.m3, "sign", sheet)[:2] == (404, [["forged.subject"]])
    assert forged(hall.m3, "knock-out", item, ground="forged", reason="x")[:2] == (404, [["forged.subject"]])
    assert forged(hall.m3, "declare", item, kind="none")[:2] == (404, [["forged.subject"]])


def test_an_option_of_another_set_is_refused_and_recorded(hall, item, forged):
    sheet = hall.sheet(item, "m1")
    status, codes, _who = forged(hall.m1, "choose", sheet, criterion=code_of(hall), option="77")
    assert (status, codes) == (302, [["sheet.unknown-option"]])
    status, codes, _who = forged(hall.m1, "choose", sheet, criterion="15.9", option="0")
    assert (status, codes) == (302, [["sheet.unknown-criterion"]])
    assert not Choice.objects.exists()


def test_who_does_not_lead_closes_nothing_and_the_try_is_recorded(hall, item, forged):
    for who in (hall.m1, hall.clerk, hall.expert, hall.trader):
        status, codes, _actor = forged(who, "close-item", item)
        assert (status, codes) == (404, [["forged.subject"]])
    for name in ("recuse", "next-turn"):
        assert forged(hall.m1, name, item)[:2] == (404, [["forged.subject"]])


def test_an_honest_refusal_leaves_no_such_line(hall, item, forged):
    assert forged(hall.head_chair, "close-item", item)[:2] == (302, [])
    assert forged(hall.m1, "sign", hall.sheet(item, "m1"))[:2] == (302, [])
    assert forged(hall.m1, "choose", hall.sheet(item, "m1"), criterion=code_of(hall), reason="x")[:2] == (409, [])


def test_requests_on_sittings_minutes_and_attendance_are_refused_and_recorded(hall, item, forged):
    sitting = item.sitting
    assert forged(hall.clerk, "attendance", sitting, present=str(hall.members["m1"].pk), total="100") == (
        409, [["forged.field"]], [hall.clerk],
    )  # fmt: skip
    assert forged(hall.clerk, "minutes", sitting, course="x", stars="5")[:2] == (409, [["forged.field"]])
    assert forged(hall.head_chair, "close-sitting", sitting, state="closed")[:2] == (409, [["forged.field"]])
    for name in ("attendance", "minutes", "finish-minutes", "open-sitting", "close-sitting", "cancel-sitting"):
        assert forged(hall.m1, name, sitting) == (404, [["forged.subject"]], [hall.m1])
    assert forged(hall.m1, "plan-sitting", hall.council)[:2] == (404, [["forged.subject"]])
    line = Entry.objects.filter(verb="assessment.request.refused").order_by("id").first()
    assert (line.subject_type, line.subject_id) == ("assessment.sitting", str(sitting.pk))


def test_acts_on_a_closed_sitting_are_refused_and_recorded(hall, item, forged):
    sitting = item.sitting
    hall.all_signed(item, 70, 71, 72, 73, 74)
    hall.close(item)
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="Diễn biến", conclusion="Kết luận")
    minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    assert forged(hall.head_chair, "close-sitting", sitting)[:2] == (302, [["sitting.not-open"]])
    assert forged(hall.clerk, "attendance", sitting)[1] == [["sitting.no-attendance"]]
    assert forged(hall.clerk, "minutes", sitting, course="x", conclusion="y", seen="0")[1] == [
        ["minutes.finished", "sitting.not-open"]
    ]
