"""The database refuses every change of a move and every deletion: a date is moved again by a later row.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install them again; a
test looks for them. INSERT OR REPLACE deletes without firing a trigger, so what it would replace is looked for first.
"""

from django.db import migrations

TABLE = "windows_windowmove"


def sqlite():
    yield f"""
    CREATE TRIGGER {TABLE}_never_replaces BEFORE INSERT ON {TABLE}
    WHEN EXISTS (SELECT 1 FROM {TABLE} WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, '{TABLE}: moves never replace others'); END
    """
    for word in ("UPDATE", "DELETE"):
        yield f"""
        CREATE TRIGGER {TABLE}_no_{word.lower()} BEFORE {word} ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{TABLE}: moves are never changed'); END
        """


def postgresql():
    yield f"""
    CREATE FUNCTION {TABLE}_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        RAISE EXCEPTION '{TABLE}: moves are never changed';
    END $guard$
    """
    yield f"""
    CREATE TRIGGER {TABLE}_is_kept BEFORE UPDATE OR DELETE ON {TABLE}
    FOR EACH ROW EXECUTE FUNCTION {TABLE}_guard()
    """
    yield f"""
    CREATE TRIGGER {TABLE}_is_never_emptied BEFORE TRUNCATE ON {TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_guard()
    """


def removals(vendor):
    if vendor == "sqlite":
        for name in ("never_replaces", "no_update", "no_delete"):
            yield f"DROP TRIGGER {TABLE}_{name}"
    else:
        yield f"DROP FUNCTION {TABLE}_guard() CASCADE"


def install(apps, schema_editor):
    for statement in (sqlite if schema_editor.connection.vendor == "sqlite" else postgresql)():
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("windows", "0001_rules_moves_and_reminders")]

    operations = [migrations.RunPython(install, remove)]
