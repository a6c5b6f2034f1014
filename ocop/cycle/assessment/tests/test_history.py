"""E30: results of 1627, 1048 and 148 as totals of parts; a list read on trial, kept once by its outside identifier."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from django.db import DatabaseError, connection, transaction

from ocop.base.kernel.periods import Period
from ocop.cycle.assessment.models import PastBatch, PastResult
from ocop.cycle.assessment.queries.history import past_results_visible_to
from ocop.cycle.assessment.rules.history import COLUMNS, HEADINGS, Scale, read_row
from ocop.cycle.assessment.services import history
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria import loaders as criteria
from ocop.law.criteria.tests.conftest import FOLDER, sheet_of

OLD = Scale(code="QD-1627-2018", number="1627/QĐ-UBND", period=Period(date(2018, 9, 27), date(2019, 8, 21)))
FIRST = Scale(
    code="QD-1048-2019",
    number="1048/QĐ-TTg",
    period=Period(date(2019, 8, 21), date(2023, 2, 24)),
    sheets={"12": sheet_of("qd-1048-2019", "12")},
)
SECOND = Scale(
    code="QD-148-2023",
    number="148/QĐ-TTg",
    period=Period(date(2023, 2, 24), date(2026, 7, 22)),
    sheets={"11": sheet_of("qd-148-2023", "11")},
)
SCALES = (FIRST, SECOND, OLD)
ROW = {
    "external_id": "BK-0042", "product": "Trà Shan tuyết Bản Nà", "producer": "Tổ hợp tác Trà Hương",
    "framework": "1048/QĐ-TTg", "set": "12", "level": "Tỉnh", "held_on": "03/12/2021", "A": "30,5", "B": "20",
    "C": "34", "stars": "4", "decision_number": "2616/QĐ-UBND", "decided_on": "29/12/2021",
}  # fmt: skip


def read(**changes):
    return read_row({**ROW, **changes}, scales=SCALES, on=DAY)


def faults(**changes):
    return [
        (fault.code, fault.facts["column"]) if "column" in fault.facts else fault.code
        for fault in read(**changes).faults
    ]


def workbook(*rows):
    book = openpyxl.Workbook()
    book.active.append([column.heading for column in COLUMNS])
    for row in rows:
        book.active.append([row.get(column.code, "") for column in COLUMNS])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


# --- a row ---


def test_e30_a_result_is_its_totals_without_choices():
    row = read()
    assert row.faults == []
    assert (row.values["framework"], row.values["level"], row.values["held_on"]) == (
        "QD-1048-2019", "province", date(2021, 12, 3),
    )  # fmt: skip
    assert (row.values["parts"], row.values["total"]) == ({"A": "30.5", "B": "20", "C": "34"}, Decimal("84.5"))


@pytest.mark.parametrize("written", ["1048", "QĐ 1048/QĐ-TTg", "Quyết định 1048/QĐ-TTg", "1048/QĐ-TTg ngày 21/08/2019"])
def test_a_decision_is_known_by_its_number(written):
    assert read(framework=written).values["framework"] == "QD-1048-2019"


def test_e30_of_1627_only_the_stars_are_known():
    found = {
        "framework": "1627/QĐ-UBND",
        "held_on": "10/12/2018",
        "decided_on": "",
        "set": "",
        "A": "",
        "B": "",
        "C": "",
    }
    row = read(**found)
    assert (row.faults, row.values["parts"], row.values["total"], row.values["stars"]) == ([], {}, None, 4)
    assert faults(**found | {"total": "84"}) == [("past.points-unknown", "Tổng điểm")]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"A": "35,01"}, ["totals.beyond"]),  # part A of 1048 has 35 points
        ({"framework": "148", "held_on": "03/12/2023", "decided_on": "", "set": "11", "A": "35,01"}, []),  # of 148: 40
        ({"C": ""}, ["totals.missing"]),
        ({"A": "", "B": "", "C": ""}, [("past.no-points", HEADINGS["A"])]),
        ({"total": "85"}, [("past.sum-differs", HEADINGS["total"])]),
        ({"total": "84,5"}, []),
        ({"stars": "5"}, [("past.too-many-stars", HEADINGS["stars"])]),
        ({"stars": "3"}, []),  # a minimum may have cost a star
        ({"stars": "6"}, [("past.not-stars", HEADINGS["stars"])]),
        ({"A": "ba mươi"}, [("past.not-points", HEADINGS["A"]), "totals.missing"]),
        ({"framework": "99/QĐ-TTg"}, [("past.unknown-framework", HEADINGS["framework"])]),
        ({"set": "77"}, [("past.unknown-set", HEADINGS["set"])]),
        ({"level": "xã"}, [("past.unknown-level", HEADINGS["level"])]),
        ({"held_on": "03/12/2018"}, [("past.other-framework", HEADINGS["held_on"])]),
        ({"decided_on": "01/12/2021"}, [("past.decided-before", HEADINGS["decided_on"])]),
        ({"held_on": "31/02/2021"}, [("row.not-a-day", HEADINGS["held_on"])]),
        ({"external_id": ""}, [("row.required", HEADINGS["external_id"])]),
    ],
)
def test_what_is_wrong_with_a_row_is_said_at_once(changes, told):
    assert faults(**changes) == told


# --- a list ---


@pytest.fixture(scope="module")
def office(built, django_db_blocker):
    """The hall with the decisions of the past loaded."""
    with django_db_blocker.unblock():
        criteria.load(FOLDER.parent)
    return built


def tried(office, *rows, system="sohoaocop.vn", name="ket-qua.xlsx"):
    return history.try_list(by=office.expert, on=DAY, content=workbook(*rows), name=name, system=system)


def states(batch):
    return [row["state"] for row in batch.rows]


def test_a_list_is_read_on_trial_and_keeps_nothing(office, db):
    batch = tried(office, ROW, {**ROW, "external_id": "BK-0043", "stars": "9"}, ROW)
    assert states(batch) == ["ready", "faulty", "faulty"]
    assert [fault["code"] for fault in batch.rows[2]["faults"]] == ["row.twice"]
    assert not PastResult.objects.exists()


def test_what_is_confirmed_stands_with_its_outside_identifier(office, db, trail):
    history.confirm(tried(office, ROW).pk, by=office.expert, on=DAY)
    kept = PastResult.objects.get()
    assert (kept.system, kept.external_id, kept.edition, kept.stars) == ("sohoaocop.vn", "BK-0042", 1, 4)
    assert (kept.total, kept.framework.code, kept.level) == (Decimal("84.5"), "QD-1048-2019", "province")
    assert trail()[-2:] == ["assessment.past-list.tried", "assessment.past-list.imported"]


def test_the_same_list_again_changes_nothing(office, db, refused):
    history.confirm(tried(office, ROW).pk, by=office.expert, on=DAY)
    again = tried(office, ROW)
    assert states(again) == ["present"]
    with refused("list.nothing-ready"):
        history.confirm(again.pk, by=office.expert, on=DAY)
    assert PastResult.objects.count() == 1


def test_a_changed_row_is_another_edition_and_the_first_stays(office, db):
    history.confirm(tried(office, ROW).pk, by=office.expert, on=DAY)
    batch = tried(office, {**ROW, "stars": "3"})
    assert states(batch) == ["corrects"]
    history.confirm(batch.pk, by=office.expert, on=DAY)
    assert list(PastResult.objects.order_by("edition").values_list("edition", "stars")) == [(1, 4), (2, 3)]
    assert [each.stars for each in past_results_visible_to(office.expert, on=DAY)] == [3]


def test_two_systems_may_give_the_same_identifier(office, db):
    history.confirm(tried(office, ROW).pk, by=office.expert, on=DAY)
    assert states(tried(office, ROW, system="Phần mềm tỉnh")) == ["ready"]


def test_csv_is_read_as_well(office, db):
    heads = ";".join(column.heading for column in COLUMNS)
    cells = ";".join(ROW.get(column.code, "") for column in COLUMNS)
    content = f"{heads}\n{cells}\n".encode()
    batch = history.try_list(by=office.expert, on=DAY, content=content, name="a.csv", system="sohoaocop.vn")
    assert states(batch) == ["ready"]


def test_an_imported_result_is_never_changed(office, db):
    history.confirm(tried(office, ROW).pk, by=office.expert, on=DAY)
    for statement in ("UPDATE assessment_pastresult SET stars = 5", "DELETE FROM assessment_pastresult"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_dropped_list_keeps_no_rows(office, db, refused):
    batch = tried(office, ROW)
    history.discard(batch.pk, by=office.expert, on=DAY)
    assert PastBatch.objects.get(pk=batch.pk).rows == []
    with refused("list.wrong-state"):
        history.confirm(batch.pk, by=office.expert, on=DAY)


def test_only_the_office_imports_and_names_the_system(office, db, refused):
    with refused("person.not-allowed"):
        history.try_list(by=office.m1, on=DAY, content=workbook(ROW), name="a.xlsx", system="x")
    with refused("past.no-system"):
        tried(office, ROW, system=" ")


def test_the_screens_of_the_import(office, db, enter):
    browser = enter(office.expert)
    batch = tried(office, ROW, {**ROW, "external_id": "BK-0043", "stars": "9"})
    page = browser.get(batch.get_absolute_url()).content.decode()
    assert "“9” không phải số sao" in page
    browser.post(f"{batch.get_absolute_url()}nhap/")
    assert PastResult.objects.count() == 1
    assert "BK-0042" in browser.get("/hoi-dong/ket-qua-cu/").content.decode()
    assert enter(office.m1).get(batch.get_absolute_url()).status_code == 404
