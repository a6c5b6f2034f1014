"""The database keeps a verified paper, its pages and what offices said of it as they are.

Of a verified paper only these follow later acts: its state (onwards, never back), who confirmed it last and the last day
that gives, and its producer when two records are merged. Pages of a paper that a frozen record relies on stay too. SQLite
drops a table's triggers when a later migration rebuilds the table: such a migration must install them again; a test looks
for them. INSERT OR REPLACE deletes without firing a trigger, so what it would replace is looked for first.
"""

from django.db import migrations

MESSAGE = "verified papers are never changed"
FIXED = "('verified', 'superseded', 'revoked')"
FACTS = (
    "id", "site_id", "type_id", "number", "number_key", "issuer", "issuer_key", "issued_on", "expires_on",
    "is_unlimited", "scope", "owner_name", "link", "parameters", "note", "supersedes_id", "made_by_id", "made_on",
    "entered_by_id", "entered_on", "entered_for",
)  # fmt: skip
BACK = (
    "(OLD.state = 'verified' AND NEW.state NOT IN ('verified', 'superseded', 'revoked')) "
    "OR (OLD.state IN ('superseded', 'revoked') AND NEW.state <> OLD.state)"
)
FROZEN = "EXISTS (SELECT 1 FROM evidence_use u WHERE u.paper_id = {row}.paper_id AND u.frozen_on IS NOT NULL)"
KEPT = "EXISTS (SELECT 1 FROM evidence_paper p WHERE p.id = {row}.paper_id AND p.state IN " + FIXED + ")"


def kept(row):
    """Whether the page belongs to a verified paper, or to one that a frozen record relies on."""
    return f"({KEPT.format(row=row)} OR {FROZEN.format(row=row)})"


RULES = [  # table, name, event, condition
    ("evidence_paper", "delete", "DELETE", f"OLD.state IN {FIXED}"),
    ("evidence_paper", "update", f"UPDATE OF {', '.join(FACTS)}", f"OLD.state IN {FIXED}"),
    ("evidence_paper", "return", "UPDATE OF state", BACK),
    ("evidence_page", "delete", "DELETE", kept("OLD")),
    ("evidence_page", "insert", "INSERT", kept("NEW")),
    ("evidence_page", "update", "UPDATE", f"({kept('OLD')} OR {kept('NEW')})"),
    ("evidence_verification", "delete", "DELETE", "1 = 1"),
    ("evidence_verification", "update", "UPDATE", "1 = 1"),
    ("evidence_use", "delete", "DELETE", "OLD.frozen_on IS NOT NULL"),
    ("evidence_use", "update", "UPDATE", "OLD.frozen_on IS NOT NULL"),
]
REPLACED = "evidence_verification_never_replaces"

SQLITE = [
    *(
        f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        for table, name, event, condition in RULES
    ),
    f"CREATE TRIGGER {REPLACED} BEFORE INSERT ON evidence_verification "
    "WHEN EXISTS (SELECT 1 FROM evidence_verification WHERE id = NEW.id) "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END",
]


def _function(table, name, condition):
    """PostgreSQL allows no subquery in WHEN: the condition stands in a function of its own."""
    given = "OLD" if name == "delete" else "NEW"
    return f"""
    CREATE FUNCTION {table}_no_{name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF {condition} THEN
            RAISE EXCEPTION '{MESSAGE}';
        END IF;
        RETURN {given};
    END $guard$
    """


POSTGRESQL = [
    statement
    for table, name, event, condition in RULES
    for statement in (
        _function(table, name, condition),
        f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_no_{name}()",
    )
]
REMOVE = {
    "sqlite": [*(f"DROP TRIGGER {table}_no_{name}" for table, name, _event, _condition in RULES), f"DROP TRIGGER {REPLACED}"],
    "postgresql": [
        statement
        for table, name, _event, _condition in RULES
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
    dependencies = [("evidence", "0001_papers_and_reference")]
    operations = [migrations.RunPython(install, remove)]
