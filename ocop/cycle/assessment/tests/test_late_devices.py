"""E13: what a device kept while its line was broken never overwrites what its member chose since elsewhere."""

import pytest
from django.urls import reverse

from ocop.cycle.assessment.models import Choice, Sheet
from ocop.cycle.assessment.rules.sheets import Writing
from ocop.cycle.assessment.services import scoring
from ocop.cycle.rounds.tests.province import DAY

TABLET, PHONE = "a" * 32, "b" * 32


@pytest.fixture
def sheet(hall):
    """An open sheet of m1."""
    return hall.sheet(hall.item(hall.opened()), "m1")


@pytest.fixture
def choose(hall, sheet):
    """Chooses in the first criterion, from a page that saw an edition."""
    code = hall.world.sheet.criteria[0].code

    def chosen(option, hand, seen, reason=""):
        writing = Writing(seen=seen, hand=hand)
        scoring.choose(
            sheet.pk, by=hall.m1, on=DAY, criterion=code, option=option, reason=reason, writing=writing
        )  # fmt: skip
        return Choice.objects.get(sheet=sheet)

    return chosen


def test_e13_a_page_writes_over_its_own_choices_as_often_as_it_likes(choose):
    for edition, option in enumerate((0, 1, None), 1):
        found = choose(option, TABLET, 0)
        assert (found.option, found.edition, found.hand) == (option, edition, TABLET)


def test_e13_a_late_device_does_not_overwrite_a_newer_choice_made_elsewhere(choose, refused):
    choose(0, PHONE, 0)
    choose(1, PHONE, 0)
    with refused("ballot.changed-elsewhere"):
        choose(None, TABLET, 0, reason="Chưa có minh chứng")
    with refused("ballot.changed-elsewhere"):
        choose(1, TABLET, 1, reason="Chưa có minh chứng")  # the option is the same, the words are not
    found = Choice.objects.get()
    assert (found.option, found.reason, found.edition) == (1, "", 2)


def test_e13_the_same_choice_sent_twice_and_one_made_in_full_knowledge_are_taken(choose):
    choose(0, PHONE, 0)
    assert choose(0, TABLET, 0).option == 0
    assert choose(1, PHONE, 2).option == 1


def test_e13_the_answer_to_a_late_device_says_both_values_and_lets_it_choose_again(hall, sheet, choose, enter):
    criterion = hall.world.sheet.criteria[0]
    choose(0, PHONE, 0, reason="Rõ nguồn gốc")
    typed = {"criterion": criterion.code, "option": "1", "reason": "", "seen": "0", "hand": TABLET}
    client, address = enter(hall.m1), reverse("assessment:choose", args=[sheet.pk])
    answer = client.post(address, typed, headers={"HX-Request": "true"})
    text = answer.content.decode()
    assert answer.status_code == 409
    for words in (criterion.option(0).text, "Rõ nguồn gốc", criterion.option(1).text):
        assert words in text
    assert '<input type="hidden" name="seen" value="1">' in text
    assert Choice.objects.get().option == 0
    again = client.post(address, {**typed, "seen": ["0", "1"]}, headers={"HX-Request": "true"})
    assert (again.status_code, again["X-Edition"], Choice.objects.get().option) == (200, "2", 1)


def test_e13_remarks_of_a_late_device_overwrite_nothing_either(hall, sheet, enter):
    scoring.remark(sheet.pk, by=hall.m1, on=DAY, remarks="Viết trên điện thoại", writing=Writing(seen=0, hand=PHONE))
    client, address = enter(hall.m1), reverse("assessment:remark", args=[sheet.pk])
    typed = {"remarks": "Viết trên máy tính bảng", "seen": "0", "hand": TABLET}
    answer = client.post(address, typed, headers={"HX-Request": "true"})
    assert (answer.status_code, "Viết trên điện thoại" in answer.content.decode()) == (409, True)
    assert Sheet.objects.get(pk=sheet.pk).remarks == "Viết trên điện thoại"
    answer = client.post(address, {**typed, "seen": "1"}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["X-Edition"]) == (200, "2")
    assert Sheet.objects.get(pk=sheet.pk).remarks == "Viết trên máy tính bảng"


def test_e13_a_reason_too_long_is_refused_with_words_and_never_cut(hall, sheet, choose, refused):
    with refused("ballot.reason-too-long"):
        choose(0, TABLET, 0, reason="x" * 2001)
    assert not Choice.objects.exists()
    assert len(choose(0, TABLET, 0, reason="x" * 2000).reason) == 2000


def test_e13_an_edition_that_is_no_number_is_refused_as_forged(hall, sheet, enter):
    code = hall.world.sheet.criteria[0].code
    typed = {"criterion": code, "option": "0", "seen": "x"}
    assert enter(hall.m1).post(reverse("assessment:choose", args=[sheet.pk]), typed).status_code == 409


def test_each_page_of_a_sheet_has_a_hand_of_its_own(hall, sheet, enter):
    client, address = enter(hall.m1), sheet.get_absolute_url()
    first, second = (client.get(address).context["hand"] for _ in range(2))
    assert first != second
    assert f'name="hand" value="{client.get(address).context["hand"]}"' not in client.get(address).content.decode()
