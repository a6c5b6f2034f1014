"""A sign-up gives nothing before somebody of the commune has seen the person; a code is used once."""

from datetime import date, timedelta

import pytest

from ocop.actors.people.models import Person, Post
from ocop.actors.producers.models import Consent, Producer, SignUp
from ocop.actors.producers.queries import own_producer, visible_to
from ocop.actors.producers.services import signing_up
from ocop.base.kernel.outcome import Refused

from .conftest import DAY, codes, last_facts, trail


def signed(world, **changed):
    facts = {
        "producer_name": "Tổ hợp tác Dệt thổ cẩm", "kind": "coop_group", "unit": world.places["here"],
        "full_name": "Bàn Thị Mẫu", "phone": "0977 123 123", "position": "Tổ trưởng", "agreed": ["registry"], **changed,
    }  # fmt: skip
    return signing_up.sign_up(on=DAY, **facts)


def code_of(waiting):
    return signing_up.code_of(waiting, signing_up.limits().code_digits)


def verify(world, waiting, who="officer", on=DAY, **changed):
    facts = {"code": code_of(waiting), "is_checked": True, **changed}
    return signing_up.verify_in_person(waiting.pk, by=world.people[who], on=on, **facts)


def powers():
    return (Producer.objects.count(), Person.objects.count(), Post.objects.count())


def test_a_sign_up_gives_no_power_and_tells_the_commune(world, heard):
    before = powers()
    assert heard(lambda: signed(world)) == {"producer.sign-up": ["Nông Thị Phiên"]}
    waiting = SignUp.objects.get()
    assert powers() == before
    assert (waiting.state, waiting.phone, waiting.last_day) == ("waiting", "0977123123", DAY + timedelta(days=15))
    assert trail()[-1] == "producers.sign-up.made"


def test_the_code_is_kept_only_as_a_hash(world):
    waiting = signed(world)
    code = code_of(waiting)
    assert (len(code), code in waiting.code_hash, str(waiting.slip) in waiting.code_hash) == (8, False, False)


def test_consent_is_kept_with_the_words_and_only_what_was_ticked(world):
    waiting = signed(world)
    consent = Consent.objects.get()
    assert (consent.purpose.code, consent.version, consent.text, consent.person) == (
        "registry", 1, consent.purpose.text, None
    )  # fmt: skip
    verify(world, waiting)
    consent.refresh_from_db()
    assert (consent.person.full_name, consent.producer.name) == ("Bàn Thị Mẫu", "Tổ hợp tác Dệt thổ cẩm")


def test_a_sign_up_without_what_it_needs_leaves_nothing(world):
    before = trail()
    with pytest.raises(Refused) as refused:
        signed(
            world, producer_name="", full_name="", phone="123", agreed=["publish_contact"], unit=world.places["whole"]
        )
    assert codes(refused) == [
        "producer.no-commune", "producer.no-name", "sign-up.no-person", "sign-up.no-mobile", "phone.no-such",
        "sign-up.no-consent",
    ]  # fmt: skip
    assert (SignUp.objects.count(), Consent.objects.count(), trail()) == (0, 0, before)


def test_one_telephone_number_has_few_slips_waiting(world):
    signed(world)
    signed(world)
    with pytest.raises(Refused) as refused:
        signed(world)
    assert codes(refused) == ["sign-up.too-many-of-phone"]


def test_seen_in_person_the_producer_its_person_and_the_post_are_made(world, heard):
    waiting = signed(world)
    assert heard(lambda: verify(world, waiting)) == {"producer.verified": ["Bàn Thị Mẫu"]}
    waiting.refresh_from_db()
    person = Person.objects.get(username="0977123123")
    producer = waiting.producer
    assert (waiting.state, waiting.decided_by, waiting.code_hash) == ("verified", world.people["officer"], "")
    assert (producer.name, producer.origin, producer.organisation.kind) == (
        "Tổ hợp tác Dệt thổ cẩm", "signed_up", "producer"
    )  # fmt: skip
    assert (own_producer(person, on=DAY), person.has_usable_password()) == (producer, False)
    assert [(post.role.code, post.title, post.start) for post in person.posts.all()] == [("producer", "Tổ trưởng", DAY)]
    assert [row.name for row in producer.representatives.all()] == ["Bàn Thị Mẫu"]
    assert trail()[-1] == "producers.sign-up.verified"


def test_the_code_may_be_typed_in_groups(world):
    waiting = signed(world)
    code = code_of(waiting)
    assert verify(world, waiting, code=f" {code[:4]}-{code[4:]} ").state == "verified"


def test_a_code_is_used_up(world):
    waiting = signed(world)
    code = code_of(waiting)
    verify(world, waiting)
    before = powers()
    with pytest.raises(Refused) as refused:
        verify(world, waiting, code=code)
    assert (codes(refused), powers()) == (["sign-up.decided"], before)


def test_wrong_codes_are_counted_and_end_the_slip(world):
    waiting, before = signed(world), powers()
    wrong = "0" * 8 if code_of(waiting) != "0" * 8 else "1" * 8
    for n in range(1, 6):
        assert verify(world, waiting, code=wrong).state == "waiting"
        assert last_facts() == {"n": n}
    waiting.refresh_from_db()
    assert (waiting.wrong_codes, signing_up.tries_left(waiting)) == (5, 0)
    with pytest.raises(Refused) as refused:
        verify(world, waiting)
    assert (codes(refused), powers()) == (["sign-up.too-many-tries"], before)


def test_nobody_is_verified_unseen_and_no_try_is_lost(world):
    waiting = signed(world)
    with pytest.raises(Refused) as refused:
        verify(world, waiting, code="1", is_checked=False)
    waiting.refresh_from_db()
    assert (codes(refused), waiting.wrong_codes) == (["sign-up.identity-not-checked"], 0)


@pytest.mark.parametrize("who", ["neighbour", "office", "reader", "director"])
def test_only_the_commune_itself_verifies(world, who):
    waiting, before = signed(world), powers()
    with pytest.raises(Refused) as refused:
        verify(world, waiting, who=who)
    assert (codes(refused), powers()) == (["person.not-allowed"], before)


def test_a_slip_ends_with_its_last_day(world):
    waiting = signed(world)
    with pytest.raises(Refused) as refused:
        verify(world, waiting, on=DAY + timedelta(days=16))
    assert codes(refused) == ["sign-up.too-late"]
    assert signing_up.expire_sign_ups(on=DAY + timedelta(days=15)) == 0
    assert signing_up.expire_sign_ups(on=DAY + timedelta(days=16)) == 1
    assert signing_up.expire_sign_ups(on=DAY + timedelta(days=16)) == 0
    waiting.refresh_from_db()
    assert (waiting.state, waiting.code_hash) == ("expired", "")


def test_a_refused_slip_is_void(world):
    waiting = signed(world)
    with pytest.raises(Refused) as refused:
        signing_up.refuse_sign_up(waiting.pk, by=world.people["officer"], on=DAY, reason=" ")
    assert codes(refused) == ["sign-up.no-reason"]
    signing_up.refuse_sign_up(waiting.pk, by=world.people["officer"], on=DAY, reason="Không đúng người")
    with pytest.raises(Refused) as refused:
        verify(world, waiting)
    assert codes(refused) == ["sign-up.decided"]


def test_the_account_of_another_person_is_never_taken_over(world):
    Person.objects.create_user("0977123123", full_name="Người Khác")
    waiting, before = signed(world), powers()
    with pytest.raises(Refused) as refused:
        verify(world, waiting)
    assert (codes(refused), powers()) == (["sign-up.phone-of-another"], before)


def test_one_person_may_act_for_two_producers(world):
    first, second = signed(world), signed(world, producer_name="Hộ Bàn Thị Mẫu", kind="household_business")
    verify(world, first)
    verify(world, second)
    person = Person.objects.get(username="0977123123")
    assert (visible_to(person, on=DAY).count(), person.posts.count()) == (2, 2)


def test_a_reader_of_the_registry_does_not_see_sign_ups_of_the_past_as_power(world):
    waiting = signed(world)
    assert waiting.is_open_on(DAY)
    assert not waiting.is_open_on(date(2027, 1, 1))
