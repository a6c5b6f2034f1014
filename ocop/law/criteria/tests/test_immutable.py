"""The database itself refuses every change of what is published; only an open end is filled, once."""

import importlib
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from ocop.law.criteria import models, services

from .conftest import DAY

MIGRATION = importlib.import_module("ocop.law.criteria.migrations.0002_published_never_changes")
LAW = (
    models.Band, models.Part, models.Competence, models.Classification, models.CriteriaSet, models.Group,
    models.Criterion, models.Option, models.Minimum,
)  # fmt: skip
COLUMN = {models.Band: "printed", models.Competence: "level", models.Classification: "note", models.Option: "text"}


def refused(act) -> bool:
    try:
        with transaction.atomic():
            act()
    except DatabaseError as wrong:
        return "published criteria are never changed" in str(wrong)
    return False


@pytest.fixture
def published(draft, administrator):
    return services.publish(draft.pk, by=administrator, on=DAY)


def column_of(model) -> str:
    names = {field.name for field in model._meta.fields}
    return COLUMN.get(model) or next(name for name in ("title", "name", "points", "note") if name in names)


@pytest.mark.parametrize("model", LAW)
def test_e02_no_row_below_is_changed_deleted_or_added(published, model):
    row = model.objects.order_by("pk").first()
    value = getattr(row, column_of(model))
    assert refused(lambda: model.objects.filter(pk=row.pk).update(**{column_of(model): value}))
    assert refused(lambda: model.objects.filter(pk=row.pk)._raw_delete(using="default"))
    copy = {f.attname: getattr(row, f.attname) for f in model._meta.concrete_fields if not f.primary_key}
    assert refused(lambda: model.objects.create(**copy))


def test_e02_the_head_is_never_changed_or_deleted(published):
    rows = models.Framework.objects.filter(pk=published.pk)
    for change in ({"number": "x"}, {"state": "draft"}, {"start": DAY}, {"transition_basis": "x"}, {"source": "x"}):
        assert refused(lambda change=change: rows.update(**change)), change
    assert refused(lambda: rows._raw_delete(using="default"))


def test_an_open_end_is_filled_once(published):
    rows = models.Framework.objects.filter(pk=published.pk)
    rows.update(end=date(2031, 1, 1))
    assert refused(lambda: rows.update(end=date(2032, 1, 1)))
    assert refused(lambda: rows.update(end=None))


def test_a_draft_may_still_be_changed(draft):
    models.Option.objects.update(text="khác")
    models.Framework.objects.update(title="khác")


def test_e02_a_published_table_of_papers_never_changes(loaded):
    for model in (models.PaperType, models.CriterionNeeds):
        row = model.objects.order_by("pk").first()
        assert refused(lambda row=row: type(row).objects.filter(pk=row.pk).update(written={}))
        assert refused(lambda row=row: type(row).objects.filter(pk=row.pk)._raw_delete(using="default"))
    assert refused(lambda: models.PaperTable.objects.update(version=9))
    succession = models.Succession.objects.first()
    assert refused(lambda: models.Succession.objects.filter(pk=succession.pk).update(set_code="02"))


def test_every_trigger_is_installed(db):
    expected = {f"{table}_no_{name}" for table, name, _event, _condition in MIGRATION.RULES}
    asked = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'criteria%%'"
        if connection.vendor == "sqlite"
        else "SELECT DISTINCT tgname FROM pg_trigger WHERE tgname LIKE 'criteria%%_no_%%'"
    )
    with connection.cursor() as cursor:
        cursor.execute(asked.replace("%%", "%"))
        assert {name for (name,) in cursor.fetchall()} == expected


def test_a_new_column_of_the_head_is_guarded_too():
    columns = {field.column for field in models.Framework._meta.concrete_fields}
    assert set(MIGRATION.FRAMEWORK) == columns - {"end"}
