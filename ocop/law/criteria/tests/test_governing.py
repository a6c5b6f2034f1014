"""Which decision governs a dossier: the transitional clause of QĐ 26/2026, Art. 12, on its days."""

from datetime import date

import pytest

from ocop.base.kernel.periods import Period
from ocop.law.criteria.rules.governing import Governing, framework_for, in_force_on
from ocop.law.criteria.rules.publishing import Decision, obstacles_to_publishing

from .conftest import SHIPPED, file_of

ALL = [Governing(file.code, file.period, file.transition) for file in map(file_of, SHIPPED)]
OLD, NEW = "QD-148-2023", "QD-26-2026"
BEFORE = date(2026, 5, 21)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2019, 8, 20), None), (date(2019, 8, 21), "QD-1048-2019"), (date(2023, 2, 23), "QD-1048-2019"),
        (date(2023, 2, 24), OLD), (BEFORE, OLD), (date(2026, 5, 22), NEW), (date(2026, 7, 21), NEW),
    ],
)  # fmt: skip
def test_e01_the_latest_decision_in_force_on_the_day(day, code):
    found = in_force_on(ALL, day)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("filed", "kind", "assessed", "code"),
    [
        (BEFORE, "first", date(2026, 7, 21), OLD),
        (BEFORE, "first", date(2026, 7, 22), NEW),
        (BEFORE, "upgrade", date(2026, 7, 21), OLD),
        (BEFORE, "upgrade", date(2026, 7, 22), NEW),
        (BEFORE, "again", date(2026, 6, 21), OLD),
        (BEFORE, "again", date(2026, 6, 22), NEW),
        (BEFORE, "again", BEFORE, OLD),
        (date(2026, 5, 22), "first", date(2026, 5, 22), NEW),
        (date(2026, 5, 22), "again", date(2026, 9, 1), NEW),
        (date(2022, 12, 1), "first", date(2023, 3, 1), "QD-1048-2019"),
    ],
)  # fmt: skip
def test_e01_the_transitional_clause_on_its_days(filed, kind, assessed, code):
    assert framework_for(ALL, filed_on=filed, kind=kind, assessed_on=assessed).code == code


def test_an_open_dossier_is_told_by_when_it_must_be_finished():
    found = framework_for(ALL, filed_on=BEFORE, kind="again")
    assert (found.code, found.until, found.basis) == (OLD, date(2026, 6, 21), "Điều 12 Quyết định 26/2026/QĐ-TTg")
    assert framework_for(ALL, filed_on=date(2026, 5, 22), kind="again").until is None


def test_e01_transition_end_a_dossier_not_finished_in_time_knows_where_it_came_from():
    found = framework_for(ALL, filed_on=BEFORE, kind="first", assessed_on=date(2026, 8, 1))
    assert (found.code, found.moved_from) == (NEW, OLD)


def test_before_the_first_national_decision_there_is_none():
    assert framework_for(ALL, filed_on=date(2018, 10, 1), kind="first") is None


OPEN = Decision("26/2026/QĐ-TTg", Period(date(2026, 5, 22)))
EARLY = Period(date(2026, 5, 1))
CLOSED = Decision("26/2026/QĐ-TTg", Period(date(2026, 5, 22), date(2030, 4, 2)))


def new(**facts):
    return Decision(**{"number": "9/2030/QĐ-TTg", "period": Period(date(2030, 2, 1)), **facts})


@pytest.mark.parametrize(
    ("decision", "others", "expected"),
    [
        (new(), [], []),
        (new(), [OPEN], ["framework.overlaps"]),
        (new(replaces=(OPEN.number,)), [OPEN], []),
        (new(replaces=(OPEN.number,)), [CLOSED], ["framework.end-disagrees"]),
        (new(replaces=(OPEN.number,), replaced_end=date(2030, 4, 2)), [CLOSED], []),
        (new(replaces=(OPEN.number,), period=EARLY), [OPEN], ["framework.starts-before-predecessor"]),
        (new(is_published=True, usable_sets=0), [], ["framework.is-published", "framework.nothing-usable"]),
    ],
)  # fmt: skip
def test_what_keeps_a_decision_from_being_published(decision, others, expected):
    assert [obstacle.code for obstacle in obstacles_to_publishing(decision, others)] == expected
