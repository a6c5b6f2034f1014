"""What the advisory team signed never changes: minutes of meetings, signed minutes of visits, signed reports.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install them again.
"""

from django.db import migrations

ALWAYS = {"dossiers_teammeeting": "the minutes of a meeting are never changed"}
SIGNED = {
    "dossiers_sitevisit": "signed minutes of a visit are never changed",
    "dossiers_advisoryreport": "a signed advisory report is never changed",
}
EVENTS = {"update": "UPDATE", "delete": "DELETE"}


def _sqlite(table, message, when=""):
    for name, event in EVENTS.items():
        yield f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} {when} BEGIN SELECT RAISE(ABORT, '{message}'); END"


def _postgresql(table, message, when=""):
    yield (
        f"CREATE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$ "
        f"BEGIN RAISE EXCEPTION '{message}'; END $guard$"
    )
    yield (
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {when} "
        f"EXECUTE FUNCTION {table}_kept()"
    )


def statements(vendor):
    write = {"sqlite": _sqlite, "postgresql": _postgresql}[vendor]
    when = {"sqlite": "WHEN OLD.signed_on IS NOT NULL", "postgresql": "WHEN (OLD.signed_on IS NOT NULL)"}[vendor]
    for table, message in ALWAYS.items():
        yield from write(table, message)
    for table, message in SIGNED.items():
        yield from write(table, message, when)


def removals(vendor):
    for table in (*ALWAYS, *SIGNED):
        if vendor == "sqlite":
            yield from (f"DROP TRIGGER {table}_no_{name}" for name in EVENTS)
        else:
            yield from (f"DROP TRIGGER {table}_kept ON {table}", f"DROP FUNCTION {table}_kept()")


def install(apps, schema_editor):
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("dossiers", "0002_advisory_team")]
    operations = [migrations.RunPython(install, remove)]
