"""What other apps read: frameworks by day, sheets in a constant number of queries, papers, successors."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.law.criteria import queries
from ocop.law.criteria.models import CriteriaSet, Framework
from ocop.law.criteria.queries.sets import predecessors_of
from ocop.law.criteria.queries.sheets import shelf

from .conftest import full_sheet, sheet_of


def set_of(framework, code):
    return CriteriaSet.objects.select_related("framework").get(framework__code=framework, code=code)


def cost(read) -> int:
    with CaptureQueriesContext(connection) as asked:
        read()
    return len(asked)


def test_framework_of_a_day_and_of_a_dossier(shipped):
    assert queries.framework_on(date(2019, 8, 20)) is None
    assert queries.framework_on(date(2026, 5, 22)).code == "QD-26-2026"
    framework, choice = queries.framework_for(date(2026, 5, 21), kind="again", assessed_on=date(2026, 6, 22))
    assert (framework.code, choice.moved_from) == ("QD-26-2026", "QD-148-2023")
    assert queries.framework_for(date(2018, 1, 1), kind="first") is None


@pytest.mark.parametrize(
    ("code", "stars", "day", "level"),
    [
        ("QD-148-2023", 3, date(2025, 6, 30), "district"), ("QD-148-2023", 3, date(2025, 7, 6), "province"),
        ("QD-26-2026", 5, date(2026, 9, 1), "central"), ("QD-26-2026", 4, date(2026, 9, 1), "province"),
        ("QD-26-2026", 2, date(2026, 9, 1), ""),
    ],
)  # fmt: skip
def test_who_recognises_on_the_day(shipped, code, stars, day, level):
    assert queries.recognising_level(Framework.objects.get(code=code), stars, on=day) == level


def test_a_sheet_of_the_tables_is_the_sheet_of_the_files(shipped):
    shelf.clear()
    assert queries.sheet_of(set_of("QD-26-2026", "12")) == full_sheet("12")
    shelf.clear()
    old = queries.sheet_of(set_of("QD-1048-2019", "10"))
    assert (old.parts, old.is_usable) == (sheet_of("qd-1048-2019", "10").parts, False)


@pytest.mark.parametrize("code", ["04", "12", "26"])
def test_a_sheet_costs_the_same_for_any_set_and_nothing_more_the_second_time(shipped, code):
    row = set_of("QD-26-2026", code)
    shelf.clear()
    assert cost(lambda: queries.sheet_of(row)) == 9
    assert cost(lambda: queries.sheet_of(row)) == 1


def test_all_sheets_cost_as_much_as_one(shipped):
    framework = Framework.objects.get(code="QD-26-2026")
    assert cost(lambda: queries.sheets_of(framework)) == 10


def test_papers_and_needs(shipped):
    framework = Framework.objects.get(code="QD-26-2026")
    assert queries.paper_types(framework).count() == 125
    assert queries.conditions_of(framework)["cooperative"] == "Chủ thể là hợp tác xã"
    assert queries.needs_of(set_of("QD-26-2026", "12"))["1.5"].entry == "linkage"
    assert queries.needs_of(set_of("QD-1048-2019", "12")) == {}
    assert queries.paper_table_of(Framework.objects.get(code="QD-148-2023")) is None


def test_successors_and_predecessors(shipped):
    assert queries.successors_of(set_of("QD-148-2023", "11")) == [set_of("QD-26-2026", "11")]
    assert queries.successors_of(set_of("QD-1048-2019", "11")) == []
    assert predecessors_of(set_of("QD-26-2026", "11")) == [set_of("QD-148-2023", "11")]
