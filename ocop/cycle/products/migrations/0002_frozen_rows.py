"""The database keeps the rows of an approved selection list and every product code as they were written.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install
them again; a test looks for them.
"""

from django.db import migrations

TABLES = {
    "products_selectionrow": "rows of a selection list are never changed",
    "products_productcode": "a product code once given is never changed",
}
EVENTS = {"update": "UPDATE", "delete": "DELETE"}

SQLITE = [
    f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{message}'); END"
    for table, message in TABLES.items()
    for name, event in EVENTS.items()
]
POSTGRESQL = [
    statement
    for table, message in TABLES.items()
    for statement in (
        f"""
        CREATE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            RAISE EXCEPTION '{message}';
        END $guard$
        """,
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_kept()",
    )
]
REMOVE = {
    "sqlite": [f"DROP TRIGGER {table}_no_{name}" for table in TABLES for name in EVENTS],
    "postgresql": [
        statement
        for table in TABLES
        for statement in (f"DROP TRIGGER {table}_kept ON {table}", f"DROP FUNCTION {table}_kept()")
    ],
}


def install(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in REMOVE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("products", "0001_products")]
    operations = [migrations.RunPython(install, remove)]
