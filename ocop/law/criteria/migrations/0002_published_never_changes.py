"""The database keeps a published framework, and a published table of papers, as they are, with everything below them.

Of a published framework only the open end may be filled, once: by the decision that replaces it. SQLite drops a table's
triggers when a later migration rebuilds the table: such a migration must install them again; a test looks for them.
"""

from django.db import migrations

MESSAGE = "published criteria are never changed"
FRAMEWORK = (
    "id", "code", "number", "title", "issued_on", "start", "replaces", "replaced_end", "amendments",
    "certificate_months", "evidence", "source", "particulars", "transition_filed_before", "transition_first_until",
    "transition_again_until", "transition_basis", "transition_kept", "state", "content_hash", "loaded_by_id",
    "loaded_on", "published_by_id", "published_on",
)  # fmt: skip
STATE_OF_FRAMEWORK = "(SELECT state FROM criteria_framework WHERE id = {})"
FRAMEWORK_OF_SET = "(SELECT framework_id FROM criteria_criteriaset WHERE id = {})"
SET_OF_GROUP = "(SELECT criteria_set_id FROM criteria_group WHERE id = {})"
GROUP_OF_CRITERION = "(SELECT group_id FROM criteria_criterion WHERE id = {})"
STATE_OF_TABLE = "(SELECT state FROM criteria_papertable WHERE id = {})"
SET = (STATE_OF_FRAMEWORK, FRAMEWORK_OF_SET)
GROUP = (*SET, SET_OF_GROUP)
CRITERION = (*GROUP, GROUP_OF_CRITERION)
BELOW = {  # table → (the column that points upwards, the lookups from there to the state, the last one first)
    "criteria_band": ("framework_id", (STATE_OF_FRAMEWORK,)),
    "criteria_part": ("framework_id", (STATE_OF_FRAMEWORK,)),
    "criteria_competence": ("framework_id", (STATE_OF_FRAMEWORK,)),
    "criteria_classification": ("framework_id", (STATE_OF_FRAMEWORK,)),
    "criteria_criteriaset": ("framework_id", (STATE_OF_FRAMEWORK,)),
    "criteria_succession": ("criteria_set_id", SET),
    "criteria_group": ("criteria_set_id", SET),
    "criteria_criterion": ("group_id", GROUP),
    "criteria_option": ("criterion_id", CRITERION),
    "criteria_minimum": ("criterion_id", CRITERION),
    "criteria_papertype": ("table_id", (STATE_OF_TABLE,)),
    "criteria_criterionneeds": ("table_id", (STATE_OF_TABLE,)),
}


def published(row: str, table: str) -> str:
    """Whether what the row belongs to is published.

    Lookups by key inside one another, never a join: PostgreSQL plans the trigger once, perhaps while the tables are
    still empty, and would then walk whole tables for each of some thousand rows.
    """
    column, lookups = BELOW[table]
    found = f"{row}.{column}"
    for lookup in reversed(lookups):
        found = lookup.format(found)
    return f"{found} = 'published'"


def rules_of(table: str) -> list[tuple[str, str, str]]:
    """(name, event, condition) of the triggers of a table."""
    if table == "criteria_framework":
        was = "OLD.state = 'published'"
        return [
            ("delete", "DELETE", was),
            ("update", f"UPDATE OF {', '.join(FRAMEWORK)}", was),
            ("second_end", 'UPDATE OF "end"', f'{was} AND OLD."end" IS NOT NULL'),
        ]
    if table == "criteria_papertable":
        return [("delete", "DELETE", "OLD.state = 'published'"), ("update", "UPDATE", "OLD.state = 'published'")]
    either = f"({published('OLD', table)} OR {published('NEW', table)})"
    return [
        ("delete", "DELETE", published("OLD", table)),
        ("insert", "INSERT", published("NEW", table)),
        ("update", "UPDATE", either),
    ]


TABLES = ("criteria_framework", "criteria_papertable", *BELOW)
RULES = [(table, *rule) for table in TABLES for rule in rules_of(table)]

SQLITE = [
    f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} WHEN {condition} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for table, name, event, condition in RULES
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
    for table, name, event, condition in RULES
    for statement in (
        _function(table, name, condition),
        f"CREATE TRIGGER {table}_no_{name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_no_{name}()",
    )
]
REMOVE = {
    "sqlite": [f"DROP TRIGGER {table}_no_{name}" for table, name, _event, _condition in RULES],
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
    dependencies = [("criteria", "0001_frameworks_and_papers")]
    operations = [migrations.RunPython(install, remove)]
