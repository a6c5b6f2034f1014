"""The database keeps the lines of a submitted or approved version as they are; only the task a line became is entered.

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install
them again; a test looks for them.
"""

from django.db import migrations

FROZEN = "('submitted', 'approved', 'in_force', 'amended', 'closed')"
LINE = (
    "id", "version_id", "request_id", "key", "rank", "group_id", "content", "indicator_id", "unit_text", "lead_id",
    "start_on", "due_on", "deliverable", "answers_id", "clause", "note", "is_stopped", "origin_id", "carried_from_id",
    "edition",
)  # fmt: skip
PARTS = ("plans_linetarget", "plans_linemoney", "plans_line_coordinating")
TABLES = ("plans_line", *PARTS, "plans_planversion")
MESSAGE = "lines of a submitted or approved plan are never changed"


def frozen(row: str, table: str) -> str:
    """Whether the version behind the row is frozen."""
    if table == "plans_planversion":
        return f"{row}.state IN {FROZEN}"
    if table == "plans_line":
        return f"EXISTS (SELECT 1 FROM plans_planversion v WHERE v.id = {row}.version_id AND v.state IN {FROZEN})"
    return (
        "EXISTS (SELECT 1 FROM plans_line l JOIN plans_planversion v ON v.id = l.version_id "
        f"WHERE l.id = {row}.line_id AND v.state IN {FROZEN})"
    )


def rules(table: str) -> list[tuple[str, str, str]]:
    """(name, event, condition) of the triggers of a table; a frozen version itself is never deleted."""
    found = [("delete", "DELETE", frozen("OLD", table))]
    if table == "plans_planversion":
        return found
    columns = f"UPDATE OF {', '.join(LINE)}" if table == "plans_line" else "UPDATE"
    either = f"({frozen('OLD', table)} OR {frozen('NEW', table)})"
    return [*found, ("insert", "INSERT", frozen("NEW", table)), ("update", columns, either)]


SQLITE = [
    f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} WHEN {condition} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for table in TABLES
    for name, event, condition in rules(table)
]

def _function(table: str, name: str, condition: str) -> str:
    """PostgreSQL allows no subquery in WHEN: the condition stands in a function of its own."""
    kept = "OLD" if name == "delete" else "NEW"
    return f"""
    CREATE FUNCTION {table}_no_{name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF {condition} THEN
            RAISE EXCEPTION '{MESSAGE}';
        END IF;
        RETURN {kept};
    END $guard$
    """


POSTGRESQL = [
    statement
    for table in TABLES
    for name, event, condition in rules(table)
    for statement in (
        _function(table, name, condition),
        f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_no_{name}()",
    )
]
NAMES = [(table, name) for table in TABLES for name, _event, _condition in rules(table)]
REMOVE = {
    "sqlite": [f"DROP TRIGGER {table}_no_{name}" for table, name in NAMES],
    "postgresql": [
        statement
        for table, name in NAMES
        for statement in (f"DROP TRIGGER {table}_no_{name} ON {table}", f"DROP FUNCTION {table}_no_{name}()")
    ],
}


def install(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in REMOVE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_plans")]
    operations = [migrations.RunPython(install, remove)]
