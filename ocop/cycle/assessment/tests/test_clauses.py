"""Screens and refusals quote the decision that governs the dossier, from rows with their marks of evidence; who
recognises follows from the framework and the day (programme-and-cycle notes §9.1; E01, E20).
"""

from datetime import date

import pytest
from django.utils import translation

from ocop.base.kernel.outcome import Refused
from ocop.cycle.assessment.models import Clause
from ocop.cycle.assessment.queries import results
from ocop.cycle.assessment.queries.clauses import bases_for, bases_on, basis_for
from ocop.cycle.assessment.queries.facts import competences_of
from ocop.cycle.assessment.rules.bases import ABOUT
from ocop.cycle.assessment.rules.exits import exits_for
from ocop.cycle.assessment.rules.facts import CentralResult
from ocop.cycle.assessment.rules.ranking import ending_of
from ocop.cycle.assessment.rules.submitting import obstacles_to_row
from ocop.cycle.assessment.services import submitting
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import recognising_level

from .after import LOW, answered, decided


@pytest.fixture
def old(hall):
    """148/QĐ-TTg."""
    return Framework.objects.get(code="QD-148-2023")


@pytest.fixture
def new(hall):
    """26/2026/QĐ-TTg."""
    return Framework.objects.get(code="QD-26-2026")


def test_a_dossier_under_148_quotes_148_whatever_is_asked(old):
    assert {about: "148/QĐ-TTg" in basis for about, basis in bases_for(old).items()} == dict.fromkeys(ABOUT, True)
    assert not any("26/2026" in basis for basis in bases_for(old).values())
    (told,) = obstacles_to_row(product="Trà", ending="low", is_listed=False, bases=bases_for(old))
    assert told.basis == "Quyết định 148/QĐ-TTg"


def test_a_dossier_under_26_quotes_its_clauses_and_every_clause_has_its_mark(hall, new, enter):
    assert basis_for(new, "low") == "Quyết định 26/2026/QĐ-TTg, Điều 4.1a"
    assert set(Clause.objects.filter(framework_code=new.code).values_list("evidence", flat=True)) == {"verified"}
    low = decided(hall, *LOW)
    with pytest.raises(Refused) as refusal:
        submitting.draft(by=hall.expert, on=DAY, results=[low])
    assert [each.basis for each in refusal.value.obstacles] == ["Quyết định 26/2026/QĐ-TTg, Điều 4.1a"]
    assert "Quyết định 26/2026/QĐ-TTg, Điều 4.1a" in enter(hall.expert).get(low.get_absolute_url()).content.decode()


def test_clauses_are_said_in_the_readers_language(new):
    with translation.override("en"):
        assert basis_for(new, "rounds") == "Decision 26/2026/QĐ-TTg, Art. 5"


def test_what_belongs_to_no_dossier_quotes_the_framework_of_the_day(hall):
    assert "148/QĐ-TTg" in bases_on(date(2025, 1, 1))["sitting"]
    assert bases_on(DAY)["sitting"] == "Quyết định 26/2026/QĐ-TTg, Điều 7.3"


@pytest.mark.parametrize(
    ("stars", "day", "level"),
    [
        (3, date(2023, 2, 24), "district"), (3, date(2025, 7, 5), "district"), (3, date(2025, 7, 6), "province"),
        (4, date(2025, 7, 5), "province"), (4, date(2025, 7, 6), "province"), (5, date(2025, 7, 5), "central"),
        (5, date(2025, 7, 6), "central"), (2, date(2025, 7, 5), ""), (1, date(2025, 7, 6), ""),
    ],
)  # fmt: skip
def test_e01_competence_is_read_by_framework_and_day(old, stars, day, level):
    assert recognising_level(old, stars, on=day) == level
    assert competences_of(old, on=day).level_of.get(stars, "") == level


def test_e20_three_stars_are_recognised_by_the_district_until_05_07_2025_and_by_the_province_from_then(old, new):
    before, after = competences_of(old, on=date(2025, 7, 5)), competences_of(old, on=date(2025, 7, 6))
    assert (before.level_of[3], after.level_of[3]) == ("district", "province")
    for day, framework in ((date(2025, 7, 5), old), (date(2025, 7, 6), old), (DAY, new)):
        held = competences_of(framework, on=day)
        assert [ending_of(stars, held) for stars in (1, 2, 3, 4, 5)] == [
            "low", "low", "recognised", "recognised", "potential_five",
        ]  # fmt: skip
    assert competences_of(new, on=DAY).level_of == {3: "province", 4: "province", 5: "central"}


def test_e21_what_is_below_follows_from_the_highest_band_of_the_framework(hall):
    result = answered(hall, "95")
    assert not results.to_leave(hall.chair, on=DAY).exists()
    bands = tuple(hall.world.sheet.bands)
    central = CentralResult(mean=result.ministry.mean, on=DAY)
    assert exits_for(central, bands, competences_of(result.item.dossier.framework, on=DAY)) == ()
