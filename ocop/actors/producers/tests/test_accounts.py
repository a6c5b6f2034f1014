"""Bank accounts: noted by the producer and its offices, in time, seen by nobody else, moved in a merge."""

from datetime import date

import pytest
from django.urls import reverse

from ocop.actors.producers.models import Account
from ocop.actors.producers.rules.registering import obstacles_to_account
from ocop.actors.producers.services import accounts, advising, merging
from ocop.base.kernel.outcome import Refused

from .conftest import DAY, last_facts, trail

SAID = {"number": "8600 2012 34567", "bank": "Agribank Ba Bể", "holder": "HTX Khuổi Lùng"}
NUMBER = "8600201234567"


def note(world, who="director", on=DAY, **changed):
    return accounts.note_account(world.producer.pk, by=world.people[who], on=on, **{**SAID, **changed})


def rows():
    return list(Account.objects.order_by("pk").values_list("number", "start", "end"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ((NUMBER, "Agribank", "HTX"), []),
        (("", "", ""), []),
        (("", "Agribank", ""), ["account.no-number", "account.no-holder"]),
        (("12", "", "HTX"), ["account.not-a-number", "account.no-bank"]),
        (("86-00201234", "Agribank", "HTX"), ["account.not-a-number"]),
    ],
)
def test_number_bank_and_holder_belong_together(said, expected):
    found = obstacles_to_account(**dict(zip(("number", "bank", "holder"), said, strict=True)))
    assert [each.code for each in found] == expected


def test_another_account_ends_the_former_and_none_ends_it_too(world):
    note(world, "officer", date(2026, 1, 5))
    note(world, number="0011223344")
    assert rows() == [(NUMBER, date(2026, 1, 5), DAY), ("0011223344", DAY, None)]
    assert note(world, number="", bank="", holder="") is None
    assert rows()[-1] == ("0011223344", DAY, DAY)
    assert trail()[-2:] == ["producers.account.noted", "producers.account.ended"]


def test_the_trail_does_not_keep_the_number(world):
    note(world)
    assert last_facts() == {"bank": "Agribank Ba Bể", "name": "Hợp tác xã Khuổi Lùng"}


@pytest.mark.parametrize("who", ["neighbour", "reader", "keeper"])
def test_nobody_else_notes_an_account(world, who):
    with pytest.raises(Refused):
        note(world, who)
    assert rows() == []


def test_an_adviser_neither_notes_nor_sees_it(world, enter):
    note(world)
    adviser = world.people["keeper"]
    facts = {"username": adviser.username, "may_enter": True}
    advising.invite_adviser(world.producer.pk, by=world.people["director"], on=DAY, **facts)
    with pytest.raises(Refused):
        note(world, "keeper", number="0011223344")
    browser = enter(adviser)
    assert NUMBER not in browser.get(world.producer.get_absolute_url()).content.decode()
    assert browser.get(reverse("producers:account", args=[world.producer.pk])).status_code == 404


@pytest.mark.parametrize(
    ("who", "is_shown"), [("director", True), ("officer", True), ("office", True), ("reader", False)]
)
def test_who_sees_the_number(world, enter, who, is_shown):
    note(world)
    assert (NUMBER in enter(world.people[who]).get(world.producer.get_absolute_url()).content.decode()) is is_shown


def test_it_is_noted_on_screen(world, enter):
    browser = enter(world.people["director"])
    address = reverse("producers:account", args=[world.producer.pk])
    assert browser.post(address, {"number": "12"}).status_code == 409
    assert browser.post(address, SAID).status_code == 302
    assert f'value="{NUMBER}"' in browser.get(address).content.decode()


def test_the_list_taken_away_does_not_hold_it(world, enter):
    note(world)
    taken = enter(world.people["office"]).get(reverse("producers:list"), {"tai": "csv"})
    assert NUMBER not in b"".join(taken.streaming_content).decode()


def test_a_merge_takes_it_along_as_history(world):
    note(world)
    other = world.made("HTX Khuổi Lùng", kind="cooperative")
    Account.objects.create(producer=other, number="0099887766", bank="B", holder="H", start=date(2026, 2, 1))
    office = world.people["office"]
    merging.merge(world.producer.pk, merged_id=other.pk, by=office, on=DAY, reason="Cùng một hợp tác xã")
    moved = world.producer.accounts.get(number="0099887766")
    assert (moved.end, world.producer.accounts.get(end=None).number) == (DAY, NUMBER)
