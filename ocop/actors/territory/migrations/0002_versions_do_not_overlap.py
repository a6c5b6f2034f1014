"""Two versions of one code never share a day: an exclusion on PostgreSQL, triggers on SQLite.

Codes of provinces, districts and communes have different lengths, so one rule serves all levels.
"""

from django.db import migrations

POSTGRES = [
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    """ALTER TABLE territory_unit ADD CONSTRAINT unit_versions_do_not_overlap
       EXCLUDE USING gist (code WITH =, daterange(start, "end", '[)') WITH &&)""",
]
POSTGRES_BACK = ["ALTER TABLE territory_unit DROP CONSTRAINT unit_versions_do_not_overlap"]
TRIGGER = """CREATE TRIGGER unit_versions_do_not_overlap_{act} BEFORE {event} ON territory_unit
WHEN EXISTS (
  SELECT 1 FROM territory_unit AS other
  WHERE other.code = NEW.code AND other.id IS NOT NEW.id
    AND (other.start IS NULL OR NEW."end" IS NULL OR other.start < NEW."end")
    AND (NEW.start IS NULL OR other."end" IS NULL OR NEW.start < other."end")
) BEGIN SELECT RAISE(ABORT, 'unit_versions_do_not_overlap'); END"""
EVENTS = {"insert": "INSERT", "update": 'UPDATE OF code, start, "end"'}


def forbid(apps, schema_editor):
    """Add the rule to the table."""
    if schema_editor.connection.vendor == "postgresql":
        statements = POSTGRES
    else:
        statements = [TRIGGER.format(act=act, event=event) for act, event in EVENTS.items()]
    for statement in statements:
        schema_editor.execute(statement)


def allow(apps, schema_editor):
    """Take the rule away."""
    if schema_editor.connection.vendor == "postgresql":
        statements = POSTGRES_BACK
    else:
        statements = [f"DROP TRIGGER unit_versions_do_not_overlap_{act}" for act in EVENTS]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("territory", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]
