"""E20, E21, E28: ties of members to dossiers; what the province may do with the ministry's result."""

from decimal import Decimal

import pytest

from ocop.cycle.assessment.rules.conflicts import bars, hints_for, obstacles_to_scoring_at_all
from ocop.cycle.assessment.rules.exits import (
    central_stars,
    exits_for,
    is_below,
    obstacles_to_central_result,
    obstacles_to_exit,
)
from ocop.cycle.assessment.rules.facts import CentralResult, DossierTies, MemberTies
from ocop.cycle.assessment.vocabulary import Exit, Hint

from .sheets import COMPETENCES, TEA, codes

ALL, NO_RANK = (Exit.RECOGNISE, Exit.ASSESS_AGAIN, Exit.CLOSE), (Exit.ASSESS_AGAIN, Exit.CLOSE)
DOSSIER = DossierTies(
    producer_body=10,
    producer_people=frozenset({1}),
    advisers=frozenset({2}),
    report_authors=frozenset({3}),
    commune_officers=frozenset({4}),
    intake_officers=frozenset({5}),
    handling_bodies=frozenset({20}),
)


@pytest.mark.parametrize(
    ("person", "bodies", "hints", "barring"),
    [
        (1, {10}, [Hint.OF_PRODUCER, Hint.SAME_BODY], [Hint.OF_PRODUCER]),
        (2, set(), [Hint.ADVISER], [Hint.ADVISER]),
        (3, {20}, [Hint.WROTE_REPORT, Hint.SAME_OFFICE], [Hint.WROTE_REPORT]),
        (4, set(), [Hint.VERIFIED], [Hint.VERIFIED]),
        (5, {20}, [Hint.TOOK_IN, Hint.SAME_OFFICE], []),
        (6, {10}, [Hint.SAME_BODY], []),
        (6, {30}, [], []),
    ],
)
def test_e28_ties_are_seen_and_those_of_the_file_bar_its_scoring(person, bodies, hints, barring):
    member = MemberTies(person=person, bodies=frozenset(bodies))
    assert [*hints_for(member, DOSSIER)] == hints
    assert [*bars(member, DOSSIER)] == barring
    assert codes(obstacles_to_scoring_at_all(member, DOSSIER)) == ["ballot.tied"] * len(barring)


@pytest.mark.parametrize(
    ("mean", "stars", "open_exits"),
    [("91.14", 5, ()), ("90", 5, ()), ("89.995", 4, ALL), ("70", 4, ALL), ("50", 3, ALL), ("49.99", 2, NO_RANK)],
)
def test_e21_below_90_the_province_has_three_exits(mean, stars, open_exits):
    result = CentralResult(mean=Decimal(mean))
    assert central_stars(result, TEA.bands) == stars
    assert is_below(result, TEA.bands, COMPETENCES) is bool(open_exits)
    assert exits_for(result, TEA.bands, COMPETENCES) == open_exits


@pytest.mark.parametrize(
    ("exit_", "mean", "refused"),
    [
        (Exit.RECOGNISE, "89.995", []), (Exit.ASSESS_AGAIN, "12", []), (Exit.CLOSE, "12", []),
        (Exit.RECOGNISE, "49.99", ["exit.no-rank"]), (Exit.CLOSE, "90", ["exit.not-below"]),
        ("another", "80", ["exit.no-rank"]),
    ],
)  # fmt: skip
def test_e21_each_exit_has_its_condition(exit_, mean, refused):
    assert codes(obstacles_to_exit(exit_, CentralResult(mean=Decimal(mean)), TEA.bands, COMPETENCES)) == refused


def test_e21_no_exit_before_the_ministry_has_answered():
    assert codes(obstacles_to_exit(Exit.CLOSE, None, TEA.bands, COMPETENCES)) == ["exit.no-result"]


@pytest.mark.parametrize(("mean", "ok"), [("0", True), ("100", True), ("100.01", False), ("-1", False)])
def test_a_central_mean_lies_on_the_scale(mean, ok):
    assert (codes(obstacles_to_central_result(CentralResult(mean=Decimal(mean)), most=100)) == []) is ok
