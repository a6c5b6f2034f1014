"""Two versions of one key never share a day: an exclusion on PostgreSQL, triggers on SQLite."""

from django.db import migrations

POSTGRES = [
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    """ALTER TABLE organisations_organisation ADD CONSTRAINT organisation_versions_do_not_overlap
       EXCLUDE USING gist (key WITH =, daterange(start, "end", '[)') WITH &&)""",
]
POSTGRES_BACK = ["ALTER TABLE organisations_organisation DROP CONSTRAINT organisation_versions_do_not_overlap"]
TRIGGER = """CREATE TRIGGER organisation_versions_do_not_overlap_{act} BEFORE {event} ON organisations_organisation
WHEN EXISTS (
  SELECT 1 FROM organisations_organisation AS other
  WHERE other.key = NEW.key AND other.id IS NOT NEW.id
    AND (other.start IS NULL OR NEW."end" IS NULL OR other.start < NEW."end")
    AND (NEW.start IS NULL OR other."end" IS NULL OR NEW.start < other."end")
) BEGIN SELECT RAISE(ABORT, 'organisation_versions_do_not_overlap'); END"""
EVENTS = {"insert": "INSERT", "update": 'UPDATE OF key, start, "end"'}


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
        statements = [f"DROP TRIGGER organisation_versions_do_not_overlap_{act}" for act in EVENTS]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]
