"""The database refuses every change of the trail but the single sealing of an entry.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install
them again; a test looks for them.
"""

from django.db import migrations

KEPT = ("id", "made_at", "verb", "subject_type", "subject_id", "actor_id", "actor_name", "facts", "request_id")

SQLITE_KEPT = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in KEPT)
SQLITE = [
    """
    CREATE TRIGGER audit_entry_begins_unsealed BEFORE INSERT ON audit_entry
    WHEN NEW.sequence IS NOT NULL OR NEW.hash <> '' OR NEW.previous_hash <> ''
        OR EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'audit entries begin unsealed and never replace others'); END
    """,
    f"""
    CREATE TRIGGER audit_entry_is_only_sealed BEFORE UPDATE ON audit_entry
    WHEN NOT (
        OLD.sequence IS NULL AND length(NEW.hash) = 64 AND {SQLITE_KEPT}
        AND NEW.sequence IS (SELECT coalesce(max(sequence), 0) + 1 FROM audit_entry)
        AND NEW.previous_hash IS coalesce(
            (SELECT hash FROM audit_entry WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1), '')
    )
    BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END
    """,
    """
    CREATE TRIGGER audit_entry_is_never_deleted BEFORE DELETE ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END
    """,
]

POSTGRESQL_KEPT = " AND ".join(f"NEW.{column} IS NOT DISTINCT FROM OLD.{column}" for column in KEPT)
POSTGRESQL = [
    f"""
    CREATE FUNCTION audit_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            IF NEW.sequence IS NULL AND NEW.hash = '' AND NEW.previous_hash = '' THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'audit entries begin unsealed';
        ELSIF TG_OP = 'UPDATE' THEN
            IF OLD.sequence IS NULL AND length(NEW.hash) = 64 AND {POSTGRESQL_KEPT}
                AND NEW.sequence = (SELECT coalesce(max(sequence), 0) + 1 FROM audit_entry)
                AND NEW.previous_hash = coalesce(
                    (SELECT hash FROM audit_entry WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1), '')
            THEN
                RETURN NEW;
            END IF;
            RAISE EXCEPTION 'audit entries are never changed';
        END IF;
        RAISE EXCEPTION 'audit entries are never deleted';
    END $guard$
    """,
    """
    CREATE TRIGGER audit_entry_is_kept BEFORE INSERT OR UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_guard()
    """,
    """
    CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_guard()
    """,
]
REMOVE = {
    "sqlite": [
        "DROP TRIGGER audit_entry_begins_unsealed",
        "DROP TRIGGER audit_entry_is_only_sealed",
        "DROP TRIGGER audit_entry_is_never_deleted",
    ],
    "postgresql": [
        "DROP TRIGGER audit_entry_is_never_emptied ON audit_entry",
        "DROP TRIGGER audit_entry_is_kept ON audit_entry",
        "DROP FUNCTION audit_entry_guard()",
    ],
}


def install(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in REMOVE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
