"""Consent given and withdrawn by the person; requests within the legal days; who hears."""

from datetime import date

import pytest

from ocop.actors.producers.models import Consent, DataRequest, Purpose, RequestRule
from ocop.actors.producers.queries import waiting
from ocop.actors.producers.services import privacy
from ocop.base.kernel.outcome import Refused

from .conftest import DAY, codes, trail


@pytest.fixture
def asked(world):
    rule = RequestRule.objects.get(code="correct")
    return privacy.ask(by=world.people["director"], on=DAY, rule=rule, details="Sửa năm sinh thành 1985.")


def test_consent_is_never_there_before_it_is_given(world):
    director = world.people["director"]
    assert not waiting.has_consent(director, "publish_contact")
    consent = privacy.give_consent(by=director, on=DAY, purpose=Purpose.objects.get(code="publish_contact"))
    assert waiting.has_consent(director, "publish_contact")
    assert (consent.producer, consent.version, trail()[-1]) == (world.producer, 1, "producers.consent.given")
    with pytest.raises(Refused) as refused:
        privacy.give_consent(by=director, on=DAY, purpose=consent.purpose)
    assert codes(refused) == ["consent.is-there"]


def test_withdrawn_it_stays_as_a_row_and_the_desk_hears(world, heard):
    director = world.people["director"]
    consent = privacy.give_consent(by=director, on=DAY, purpose=Purpose.objects.get(code="registry"))
    told = heard(lambda: privacy.withdraw_consent(consent.pk, by=director, on=DAY))
    assert told == {"producer.consent-withdrawn": ["Nông Thị Phiên"]}
    assert not waiting.has_consent(director, "registry")
    assert Consent.objects.get().withdrawn_on == DAY
    with pytest.raises(Refused) as refused:
        privacy.withdraw_consent(consent.pk, by=director, on=DAY)
    assert codes(refused) == ["consent.withdrawn"]
    privacy.give_consent(by=director, on=DAY, purpose=consent.purpose)
    assert Consent.objects.count() == 2


def test_nobody_withdraws_for_another(world):
    consent = privacy.give_consent(by=world.people["director"], on=DAY, purpose=Purpose.objects.get(code="registry"))
    with pytest.raises(Refused) as refused:
        privacy.withdraw_consent(consent.pk, by=world.people["officer"], on=DAY)
    assert codes(refused) == ["consent.of-another"]


def test_a_request_has_its_days_and_both_sides_hear(world, heard):
    rule = RequestRule.objects.get(code="withdraw")
    told = heard(lambda: privacy.ask(by=world.people["director"], on=DAY, rule=rule, details="Rút"))
    assert told == {"producer.request": ["Nông Thị Phiên"], "producer.request-receipt": ["Lèng Thị Vần"]}
    request = DataRequest.objects.get()
    assert (request.unit, request.answer_due_on, request.due_on, request.state) == (
        world.places["here"], date(2026, 11, 25), date(2026, 12, 8), "received"
    )  # fmt: skip


def test_the_same_request_is_not_open_twice(world, asked):
    with pytest.raises(Refused) as refused:
        privacy.ask(by=world.people["director"], on=DAY, rule=asked.rule, details="")
    assert (codes(refused), DataRequest.objects.count()) == (["request.no-details", "request.same-open"], 1)


def test_from_the_first_answer_to_the_outcome(world, asked, heard):
    officer = world.people["officer"]
    assert heard(
        lambda: privacy.answer_request(asked.pk, by=officer, on=DAY, answer="Đang sửa", has_processors=True)
    ) == {"producer.request-moved": ["Lèng Thị Vần"]}
    asked.refresh_from_db()
    assert (asked.state, asked.due_on) == ("answered", date(2026, 12, 8))
    privacy.extend_request(asked.pk, by=officer, on=DAY, reason="Chờ xác minh")
    asked.refresh_from_db()
    assert (asked.due_on, asked.extended_on) == (date(2026, 12, 18), DAY)
    privacy.close_request(asked.pk, by=officer, on=DAY, outcome="Đã sửa")
    asked.refresh_from_db()
    assert (asked.state, asked.closed_by, asked.outcome) == ("done", officer, "Đã sửa")
    assert trail()[-3:] == [
        "producers.data-request.answered", "producers.data-request.extended", "producers.data-request.closed"
    ]  # fmt: skip


def test_what_cannot_be_done_is_declined_with_words(world, asked):
    with pytest.raises(Refused) as refused:
        privacy.close_request(asked.pk, by=world.people["officer"], on=DAY, outcome="", is_done=False)
    assert codes(refused) == ["request.no-outcome"]
    privacy.close_request(asked.pk, by=world.people["officer"], on=DAY, outcome="Không có dữ liệu", is_done=False)
    assert DataRequest.objects.get().state == "declined"


@pytest.mark.parametrize("who", ["neighbour", "reader", "director"])
def test_nobody_else_answers(world, asked, who):
    with pytest.raises(Refused) as refused:
        privacy.answer_request(asked.pk, by=world.people[who], on=DAY, answer="X")
    assert codes(refused) == ["person.not-allowed"]


def test_requests_of_people_without_a_producer_belong_to_the_province(world):
    rule = RequestRule.objects.get(code="access")
    privacy.ask(by=world.people["keeper"], on=DAY, rule=rule, details="Xem")
    seen = {who: waiting.requests_open(person, on=DAY).count() for who, person in world.people.items()}
    assert seen == {"officer": 0, "neighbour": 0, "office": 1, "reader": 0, "director": 0, "keeper": 0}


def test_requests_of_the_commune_are_seen_by_it_and_the_province(world, asked):
    seen = {who: waiting.requests_open(person, on=DAY).count() for who, person in world.people.items()}
    assert seen == {"officer": 1, "neighbour": 0, "office": 1, "reader": 0, "director": 0, "keeper": 0}
