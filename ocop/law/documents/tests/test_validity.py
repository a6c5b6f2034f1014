"""Whether a document holds on a day, and what its readers are told."""

from datetime import date

import pytest

from ocop.law.documents.rules.validity import Ending, Force, notices, obstacles_to_changing_validity, validity_on
from ocop.law.documents.vocabulary import Relation, Validity

UNTIL = date(2023, 3, 1)


@pytest.mark.parametrize(
    ("validity", "until", "day", "state"),
    [
        (Validity.IN_FORCE, None, date(2030, 1, 1), Validity.IN_FORCE),
        (Validity.IN_FORCE, UNTIL, date(2023, 2, 28), Validity.IN_FORCE),
        (Validity.IN_FORCE, UNTIL, UNTIL, Validity.EXPIRED),
        (Validity.UNKNOWN, UNTIL, date(2023, 2, 28), Validity.UNKNOWN),
        (Validity.UNKNOWN, UNTIL, UNTIL, Validity.EXPIRED),
        (Validity.REPLACED, UNTIL, date(2023, 2, 28), Validity.IN_FORCE),
        (Validity.REPLACED, UNTIL, UNTIL, Validity.REPLACED),
        (Validity.REPLACED, None, date(2019, 1, 1), Validity.REPLACED),
    ],
)
def test_the_state_of_a_day(validity, until, day, state):
    assert validity_on(Force("107/QĐ-UBND", validity, None, until), day) == state


def told(validity, *endings, until=None, start=None, on=date(2024, 1, 1)):
    found = notices(Force("1048/QĐ-TTg", validity, start, until), endings, on=on)
    return [(o.code, o.facts.get("by") or o.facts.get("since") or o.facts.get("day")) for o in found]


def test_a_replaced_document_names_what_replaces_it():
    ending = Ending("148/QĐ-TTg", Relation.REPLACES, date(2023, 2, 24))
    assert told(Validity.REPLACED, ending) == [("document.is-replaced", "148/QĐ-TTg")]


def test_an_edge_alone_ends_nothing_but_is_told():
    ending = Ending("148/QĐ-TTg", Relation.REPLACES, date(2023, 2, 24))
    assert told(Validity.IN_FORCE, ending) == [("document.may-be-replaced", "148/QĐ-TTg")]


def test_a_document_that_ends_it_later_is_not_told_before():
    ending = Ending("148/QĐ-TTg", Relation.REPLACES, date(2023, 2, 24))
    assert told(Validity.IN_FORCE, ending, on=date(2023, 2, 23)) == []


def test_an_expired_document_says_since_when():
    assert told(Validity.IN_FORCE, until=UNTIL) == [("document.is-expired", "01/03/2023")]


def test_amendments_and_a_later_start_are_told():
    ending = Ending("781/QĐ-TTg", Relation.AMENDS, date(2020, 6, 8))
    assert told(Validity.IN_FORCE, ending, start=date(2024, 2, 1)) == [
        ("document.not-yet-in-force", "01/02/2024"),
        ("document.is-amended", "781/QĐ-TTg"),
    ]


def test_what_replaces_it_must_be_named():
    found = obstacles_to_changing_validity(
        validity=Validity.REPLACED,
        effective_from=date(2020, 1, 1),
        effective_until=date(2020, 1, 1),
        successor=False,
        is_itself=True,
    )
    assert [o.code for o in found] == [
        "document.replaces-itself",
        "document.no-successor",
        "document.effect-ends-before-start",
    ]
