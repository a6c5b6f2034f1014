"""What a record may say, when it may move, what figures can be true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.producers.rules.figures import Figures, obstacles_to_figures
from ocop.actors.producers.rules.registering import (
    Facts,
    obstacles_to_move,
    obstacles_to_record,
    obstacles_to_representative,
    obstacles_to_tourism,
)
from ocop.actors.producers.vocabulary import LIVING, MOVES, Kind, Status

DAY = date(2026, 11, 23)
PARTS = ("labour_local", "labour_women", "labour_ethnic", "labour_insured")
counts = st.one_of(st.none(), st.integers(0, 500))


def faults(found):
    return [obstacle.code for obstacle in found]


def record(**changed):
    return faults(obstacles_to_record(Facts(**{"kind": "cooperative", "name": "HTX A", **changed}), on=DAY))


def figures(established_on=None, **changed):
    return faults(obstacles_to_figures(Figures(**{"year": 2025, **changed}), established_on=established_on, on=DAY))


def test_a_name_and_a_kind_are_enough():
    assert record() == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"name": "  "}, ["producer.no-name"]),
        ({"kind": "club"}, ["producer.no-kind"]),
        ({"place_is_commune": False}, ["producer.no-commune"]),
        ({"registered_on": date(2026, 11, 24), "registration_number": "1"}, ["producer.day-out-of-range"]),
        ({"established_on": date(1899, 1, 1)}, ["producer.day-out-of-range"]),
        ({"registered_on": date(2020, 1, 1)}, ["producer.registered-without-number"]),
        ({"charter_capital_vnd": -1}, ["producer.negative-capital"]),
        ({"members_poor": 3}, ["producer.more-poor-than-members"]),
        ({"members_poor": 3, "members_total": 2}, ["producer.more-poor-than-members"]),
        ({"latitude": 22.1}, ["point.half"]),
        ({"latitude": 95.0, "longitude": 10.0}, ["point.off-the-globe"]),
    ],
)
def test_each_fault_of_a_record_is_told(changed, found):
    assert record(**changed) == found


def test_all_faults_of_a_record_are_told_at_once():
    found = record(name="", kind="", tax_code="1", phone="1", place_is_commune=False)
    assert found == [
        "producer.no-name", "producer.no-kind", "producer.no-commune", "tax-code.length", "phone.no-such"
    ]  # fmt: skip


@pytest.mark.parametrize("kind", Kind.values)
@pytest.mark.parametrize("is_tourism", [True, False])
def test_associations_take_part_for_tourism_only(kind, is_tourism):
    found = faults(obstacles_to_tourism(kind, is_tourism=is_tourism))
    assert found == (["producer.only-tourism"] if kind == "tourism_body" and not is_tourism else [])


@pytest.mark.parametrize("verb", ["pause", "resume", "dissolve"])
@pytest.mark.parametrize("status", Status.values)
def test_moves_follow_their_table(verb, status):
    found = faults(obstacles_to_move(verb, status, reason="Vì sao"))
    assert found == ([] if status in MOVES[verb][0] else ["producer.wrong-status"])


@pytest.mark.parametrize(("verb", "found"), [("pause", ["producer.no-reason"]), ("dissolve", ["producer.no-reason"])])
def test_pausing_and_dissolving_need_a_reason(verb, found):
    assert faults(obstacles_to_move(verb, "active", reason=" ")) == found


def test_only_living_producers_move_on():
    assert {status for _verb, (before, _after) in MOVES.items() for status in before} == set(LIVING)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"name": ""}, ["representative.no-name"]),
        ({"birth_year": 2015}, ["representative.birth-year"]),
        ({"birth_year": 1900}, ["representative.birth-year"]),
        ({"start": date(2026, 11, 24)}, ["representative.not-yet"]),
    ],
)
def test_faults_of_a_representative(changed, found):
    facts = {"name": "Lèng Thị Vần", "birth_year": 1984, "start": DAY, "on": DAY, **changed}
    assert faults(obstacles_to_representative(**facts)) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"revenue_vnd": 5}, []),
        ({"is_empty": True}, ["figures.empty"]),
        ({"year": 2027}, ["figures.year-out-of-range"]),
        ({"year": 1999}, ["figures.year-out-of-range"]),
        ({"revenue_vnd": -1}, ["figures.amount-out-of-range"]),
        ({"revenue_vnd": 10**15 + 1}, ["figures.amount-out-of-range"]),
        ({"revenue_vnd": 5, "export_vnd": 6}, ["figures.export-above-revenue"]),
        ({"revenue_vnd": 5, "profit_vnd": 6}, ["figures.profit-above-revenue"]),
        ({"revenue_vnd": 5, "profit_vnd": -600}, []),
        ({"labour_parts": {"labour_women": 1}}, ["figures.part-above-total"]),
    ],
)
def test_faults_of_figures(changed, found):
    assert figures(**changed) == found


def test_no_figures_from_before_the_producer_was_founded():
    assert figures(established_on=date(2026, 3, 1), revenue_vnd=1) == ["figures.year-out-of-range"]


@given(st.integers(0, 500), st.tuples(counts, counts, counts, counts))
def test_every_part_of_the_workers_lies_within_all(total, typed):
    found = figures(labour_total=total, labour_parts=dict(zip(PARTS, typed, strict=True)))
    assert len(found) == sum(count is not None and count > total for count in typed)
