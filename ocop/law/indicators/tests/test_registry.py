"""Plans and reports ask the registry: an app's count first, else what agencies report, else no data."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.base.kernel.periods import Period
from ocop.law.indicators.queries import is_counted, read, read_many, source_of
from ocop.law.indicators.registry import Fallback, Measure, Question, Reading

YEAR = Question(Period(date(2026, 1, 1), date(2027, 1, 1)), units=(7,))
THREE, FOUR = (Reading(Decimal(n), records=(("x.thing", n),)) for n in (3, 4))


@pytest.fixture
def asked(own_registry) -> list:
    """Every question put to the fallback."""
    heard = []

    def reported(codes, question):
        heard.append((list(codes), question))
        return {"A": {None: FOUR}, "B": {None: FOUR, 7: FOUR}}

    own_registry.fallback(Fallback(reported, "cơ quan báo cáo"))
    return heard


def test_what_an_app_counts_is_never_taken_from_reports(own_registry, asked):
    own_registry.register(Measure("A", lambda question: {None: THREE}, "đếm từ hồ sơ"))
    assert read("A", YEAR) == {None: THREE}
    assert asked == []
    assert (source_of("A"), is_counted("A")) == ("đếm từ hồ sơ", True)


def test_what_no_app_counts_is_read_from_reports_all_codes_at_once(own_registry, asked):
    own_registry.register(Measure("A", lambda question: {None: THREE}, ""))
    assert read_many(["B", "A", "C", "B"], YEAR) == {"B": {None: FOUR, 7: FOUR}, "A": {None: THREE}, "C": {}}
    assert asked == [(["B", "C"], YEAR)]
    assert (source_of("B"), is_counted("B")) == ("cơ quan báo cáo", False)


def test_a_measure_that_finds_nothing_says_so_and_is_not_replaced_by_reports(own_registry, asked):
    own_registry.register(Measure("A", lambda question: {}, ""))
    assert read("A", YEAR) == {}


def test_without_a_count_and_without_reports_there_is_no_data(own_registry):
    assert read("A", YEAR) == {}
    assert source_of("A") == ""


def test_no_data_is_not_nought():
    assert Reading().value is None
    assert Reading() != Reading(Decimal(0))


def test_declaring_again_replaces(own_registry, asked):
    for value in (THREE, FOUR):
        own_registry.register(Measure("A", lambda question, value=value: {None: value}, ""))
    own_registry.fallback(Fallback(lambda codes, question: {}, "khác"))
    assert read("A", YEAR) == {None: FOUR}
    assert (read("B", YEAR), source_of("B")) == ({}, "khác")
    assert asked == []


def test_the_question_reaches_the_measure_whole(own_registry):
    heard = []
    own_registry.register(Measure("A", lambda question: heard.append(question) or {}, ""))
    question = Question(YEAR.period, units=(7, 8), tasks=frozenset({5}))
    read("A", question)
    assert heard == [question]
