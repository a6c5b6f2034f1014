"""Duplicates, merges, conversions, sign-ups, the legal days of requests."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.producers.rules import conversion, requests, signup
from ocop.actors.producers.rules.duplicates import (
    MOST_ALIKE,
    Record,
    Side,
    certainty_of,
    obstacles_to_deciding,
    obstacles_to_merging,
    pairs,
)
from ocop.actors.producers.rules.names import after, key_of, words_of
from ocop.actors.producers.vocabulary import Certainty, Reason
from ocop.base.workdays.rules import Calendar

DAY = date(2026, 11, 23)  # a Monday
LIMITS = signup.Limits(8, 15, 5, 2, 40)
DAYS = requests.Days(2, 10, 15, 15, "previous_working_day")
keys = st.sampled_from(["", "a", "b"])
records = st.lists(st.tuples(keys, keys, st.sampled_from([1, 2]), keys), max_size=6).map(
    lambda rows: [Record(pk, *row) for pk, row in enumerate(rows, 1)]
)


def faults(found):
    return [obstacle.code for obstacle in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HTX Tài Hoan", "Hợp tác xã Tài Hoan"),
        ("Công ty TNHH MTV Asuka Việt Nam", "ASUKA VIET NAM"),
        ("Hộ kinh doanh Tám Cương", "HKD Tám-Cương"),
    ],
)
def test_the_legal_form_does_not_tell_names_apart(one, other):
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("name", "key"), [("HTX", "htx"), ("Hợp tác xã", "hop tac xa"), ("HTX 20/10", "20 10")])
def test_a_name_never_becomes_nothing(name, key):
    assert key_of(name) == key


def test_words_are_kept_once_without_marks():
    assert words_of("HTX Tài Hoan", "htx", "0912345678", "x" * 50) == ["htx", "tai", "hoan", "0912345678", "x" * 40]


@given(st.text(alphabet="abz019", min_size=1), st.text(alphabet="abz019"))
def test_what_begins_with_a_word_lies_before_the_word_after(word, rest):
    assert word <= word + rest < after(word)


def test_reasons_of_one_pair_come_together_and_the_surest_first():
    found = pairs(
        [Record(3, "t", "x", 1, "p"), Record(1, "t", "y", 1, "p"), Record(2, "", "x", 1, ""), Record(4, "", "x", 2, "")]
    )
    assert [(pair.first, pair.second, pair.reasons, pair.certainty) for pair in found] == [
        (1, 3, (Reason.TAX_CODE, Reason.PHONE), Certainty.CERTAIN),
        (2, 3, (Reason.NAME,), Certainty.LIKELY),
    ]


@pytest.mark.parametrize(
    ("reasons", "certainty"),
    [
        ([Reason.TAX_CODE], Certainty.CERTAIN),
        ([Reason.NAME, Reason.PHONE], Certainty.CERTAIN),
        ([Reason.NAME], Certainty.LIKELY),
        ([Reason.PHONE], Certainty.POSSIBLE),
    ],
)
def test_how_sure_reasons_make_it(reasons, certainty):
    assert certainty_of(reasons) == certainty


def test_a_telephone_of_many_is_the_telephone_of_whoever_wrote_the_list():
    assert pairs(Record(n, phone="0912345678") for n in range(1, MOST_ALIKE + 2)) == []
    assert len(pairs(Record(n, phone="0912345678") for n in range(1, MOST_ALIKE + 1))) == 15


@given(records)
def test_pairs_are_ordered_once_and_never_with_oneself(found):
    listed = [(pair.first, pair.second) for pair in pairs(found)]
    assert len(set(listed)) == len(listed)
    assert all(first < second for first, second in listed)


@given(records)
def test_the_order_of_the_records_does_not_matter(found):
    assert set(pairs(found)) == set(pairs(reversed(found)))


@pytest.mark.parametrize(
    ("kept", "merged", "reason", "found"),
    [
        (Side(1, "A", "active", "t"), Side(2, "B", "paused", ""), "Trùng", []),
        (Side(1, "A", "active"), Side(1, "A", "active"), "Trùng", ["merge.same-record"]),
        (Side(1, "A", "active"), Side(2, "B", "merged"), "Trùng", ["merge.not-living"]),
        (Side(1, "A", "active", "", True), Side(2, "B", "active"), "Trùng", ["merge.converting"]),
        (Side(1, "A", "active", "t"), Side(2, "B", "active", "u"), "Trùng", ["merge.two-tax-codes"]),
        (Side(1, "A", "active"), Side(2, "B", "active"), " ", ["merge.no-reason"]),
    ],
)
def test_obstacles_to_merging(kept, merged, reason, found):
    assert faults(obstacles_to_merging(kept, merged, reason=reason)) == found


@pytest.mark.parametrize(
    ("state", "reason", "found"),
    [("open", "Khác", []), ("merged", "Khác", ["pair.decided"]), ("open", "", ["pair.no-reason"])],
)
def test_obstacles_to_deciding_on_a_pair(state, reason, found):
    assert faults(obstacles_to_deciding(state, reason=reason)) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"status": "dissolved"}, ["producer.wrong-status"]),
        ({"new_kind": "farm"}, ["conversion.no-such-way"]),
        ({"has_open": True}, ["conversion.under-way"]),
        ({"new_name": " "}, ["conversion.no-name"]),
    ],
)
def test_obstacles_to_starting_a_conversion(changed, found):
    facts = {
        "kind": "household_business", "new_kind": "enterprise", "new_name": "Công ty", "status": "active",
        "has_open": False, "ways": {("household_business", "enterprise")}, **changed,
    }  # fmt: skip
    assert faults(conversion.obstacles_to_starting(**facts)) == found


@pytest.mark.parametrize(
    ("is_open", "note", "is_needless", "found"),
    [
        (True, "GCN 12", False, []),
        (False, "GCN 12", False, ["conversion.closed"]),
        (True, "", False, ["conversion.no-note"]),
        (True, "", True, ["conversion.needless-without-why"]),
    ],
)
def test_obstacles_to_ticking(is_open, note, is_needless, found):
    assert faults(conversion.obstacles_to_ticking(is_open=is_open, note=note, is_needless=is_needless)) == found


def test_everything_that_is_left_of_a_conversion_is_told():
    found = conversion.obstacles_to_finishing(
        is_open=False, missing=["Nhãn hiệu", "Thuế"], registration_number="", registered_on=None
    )
    assert faults(found) == [
        "conversion.closed", "conversion.item-left", "conversion.item-left", "conversion.no-registration",
        "conversion.no-registration-day",
    ]  # fmt: skip


def test_a_case_on_its_way_keeps_a_producer_from_dissolving():
    assert faults(conversion.obstacles_to_dissolving(has_open_conversion=True)) == ["conversion.under-way"]
    assert faults(conversion.obstacles_to_dissolving(has_open_conversion=False)) == []


@given(st.uuids(), st.integers(4, 12))
def test_a_code_has_its_digits_and_needs_the_secret(slip, digits):
    code = signup.code_of(str(slip), secret="a", digits=digits)
    assert len(code) == digits
    assert code.isdecimal()
    assert code == signup.code_of(str(slip), secret="a", digits=digits)
    assert signup.plain_code(signup.in_groups(code)) == code


def test_another_secret_gives_another_code():
    assert signup.code_of("x", secret="a", digits=12) != signup.code_of("x", secret="b", digits=12)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"name": ""}, ["producer.no-name"]),
        ({"full_name": ""}, ["sign-up.no-person"]),
        ({"phone": "02093812345"}, ["sign-up.no-mobile"]),
        ({"phone": "0112345678"}, ["phone.no-such"]),
        ({"agreed": False}, ["sign-up.no-consent"]),
        ({"of_phone": 2}, ["sign-up.too-many-of-phone"]),
        ({"of_place": 40}, ["sign-up.too-many-of-place"]),
    ],
)
def test_obstacles_to_signing_up(changed, found):
    facts = {
        "name": "HTX", "full_name": "A", "phone": "0912345678", "of_phone": 0, "of_place": 0, "agreed": True,
        "limits": LIMITS, **changed,
    }  # fmt: skip
    assert faults(signup.obstacles_to_signing_up(**facts)) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"state": "verified"}, ["sign-up.decided"]),
        ({"on": DAY + timedelta(1)}, ["sign-up.too-late"]),
        ({"wrong_codes": 5}, ["sign-up.too-many-tries"]),
    ],
)
def test_obstacles_to_deciding_on_a_sign_up(changed, found):
    facts = {"state": "waiting", "last_day": DAY, "wrong_codes": 4, "limits": LIMITS, "on": DAY, **changed}
    assert faults(signup.obstacles_to_deciding(**facts)) == found


def test_nobody_is_verified_unseen():
    assert faults(signup.obstacles_to_identity(is_checked=False)) == ["sign-up.identity-not-checked"]
    assert faults(signup.obstacles_to_identity(is_checked=True)) == []


def test_the_legal_days_count_working_days_for_the_answer_and_end_before_rest():
    calendar = Calendar()
    assert requests.answer_due(DAYS, date(2026, 11, 26), calendar) == date(2026, 11, 30)  # Thursday → Monday
    assert requests.due(DAYS, DAY, calendar) == date(2026, 12, 3)
    assert requests.due(DAYS, date(2026, 11, 25), calendar) == date(2026, 12, 4)  # the tenth day is a Saturday
    assert requests.due(DAYS, DAY, calendar, has_processors=True) == date(2026, 12, 8)
    assert requests.extended(DAYS, date(2026, 12, 3), calendar) == date(2026, 12, 18)


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)))
def test_no_day_is_later_than_the_law_allows(received):
    assert requests.due(DAYS, received, Calendar()) <= received + timedelta(days=10)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (requests.obstacles_to_asking(details="", has_same_open=True), ["request.no-details", "request.same-open"]),
        (
            requests.obstacles_to_answering(is_open=False, answered_on=DAY, answer=""),
            ["request.closed", "request.answered", "request.no-answer"],
        ),
        (
            requests.obstacles_to_extending(
                is_open=False, extended_on=DAY, due_on=DAY, reason="", on=DAY + timedelta(1)
            ),
            ["request.closed", "request.extended", "request.too-late-to-extend", "request.no-reason"],
        ),
        (requests.obstacles_to_closing(is_open=False, outcome=""), ["request.closed", "request.no-outcome"]),
    ],
)
def test_everything_in_the_way_of_a_request_is_told(found, expected):
    assert faults(found) == expected
