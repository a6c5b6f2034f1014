"""Import enters all lines or none; twice the same file enters nothing twice; only who drafts may import."""

from datetime import date

import pytest

from ocop.actors.people.tests.factories import PersonFactory, PostFactory, RoleFactory
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.steering.plans.models import InputCall, InputRequest, Line, PlanVersion
from ocop.steering.plans.services.importing import import_inputs, import_lines
from ocop.steering.plans.sheets.writing import workbook_of

from .conftest import DAY, changed, faults, values


@pytest.fixture
def next_version(full):
    """The draft of the year after, in which nothing stands yet."""
    plan = type(full.version.plan).objects.get(pk=full.version.plan_id)
    plan.pk, plan.first_year, plan.last_year = None, 2021, 2021
    plan.save()
    return PlanVersion.objects.create(plan=plan, made_by=full.drafter, made_on=DAY)


@pytest.fixture
def asked(full):
    """The district is asked for its inputs and has somebody who drafts."""
    person = PersonFactory()
    role = RoleFactory(code="agency", verbs=["plans.view", "plans.draft"])
    PostFactory(person=person, organisation=full.bodies["district"], role=role)
    PlanVersion.objects.filter(pk=full.version.pk).update(state="collecting")
    call = InputCall.objects.create(
        version=full.version, due_on=date(2020, 1, 20), called_by=full.drafter, called_on=DAY
    )
    return InputRequest.objects.create(call=call, organisation=full.bodies["district"]), person


def import_into(version, full, content, *, by=None):
    return import_lines(version.pk, by=by or full.drafter, on=DAY, content=content, name="ke-hoach.xlsx")


def test_exported_and_imported_the_lines_are_the_same(full, next_version):
    import_into(next_version, full, full.workbook())
    assert [values(line) for line in next_version.lines.all()] == [values(line) for line in full.version.lines.all()]
    entry = Entry.objects.get(verb="plans.version.imported")
    assert entry.facts == {"file": "ke-hoach.xlsx", "count": 3}


def test_a_district_answers_with_two_bad_rows_and_nothing_is_taken(full, asked):
    request, person = asked
    content = workbook_of([], full.catalogue)
    cells = {"A": "%s", "B": "products", "C": "Mở lớp tập huấn thứ %s", "K": "UBND huyện Ba Bể"}
    rows = {f"{column}{n + 1}": value.replace("%s", str(n)) for n in (1, 2, 3) for column, value in cells.items()}
    bad = rows | {"K3": "Sở Thương mại", "N4": "31/02/2020"}
    act = {"by": person, "on": DAY, "name": "de-xuat.xlsx"}
    assert faults(import_inputs, request.pk, content=changed(content, bad), **act) == [
        ("sheet.unknown-body", 3, "Chủ trì", "Sở Thương mại"),
        ("sheet.not-a-day", 4, "Hoàn thành", "31/02/2020"),
    ]
    assert request.lines.count() == 0
    import_inputs(request.pk, content=changed(content, rows), **act)
    assert [line.content for line in request.lines.all()] == [f"Mở lớp tập huấn thứ {n}" for n in (1, 2, 3)]


def test_what_is_there_already_is_not_taken_twice(full):
    assert faults(import_into, full.version, full, full.workbook()) == [
        ("sheet.row-held", row, "Nội dung công việc", None) for row in (2, 3, 4)
    ]
    assert full.version.lines.count() == 3


def test_a_frozen_version_takes_nothing(full):
    PlanVersion.objects.filter(pk=full.version.pk).update(state="submitted")
    with pytest.raises(Refused):
        import_into(full.version, full, changed(full.template(), {"B2": "products", "C2": "Việc"}))
    assert Line.objects.count() == 3


def test_others_do_not_import(full, next_version):
    with pytest.raises(Refused, match="not-allowed"):
        import_into(next_version, full, full.workbook(), by=PersonFactory())
    assert next_version.lines.count() == 0


def test_what_the_acts_themselves_refuse_is_told_with_its_row(full, next_version):
    content = changed(full.template(), {"B3": "products", "C3": "Việc", "K3": "SCT", "L3": "SCT"})
    with pytest.raises(Refused) as refused:
        import_into(next_version, full, content)
    assert [sentence_of(obstacle) for obstacle in refused.value.obstacles] == [
        "Trang “Nội dung”, dòng 3: Cơ quan chủ trì không đồng thời là cơ quan phối hợp."
    ]
    assert next_version.lines.count() == 0
