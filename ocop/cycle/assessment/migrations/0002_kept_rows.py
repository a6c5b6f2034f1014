"""The database keeps what is signed and decided: results, signed sheets with their choices, what was said and undone.

A signed sheet is opened again only where an unlocking of that very signature stands. SQLite drops a table's triggers when
a later migration rebuilds the table: such a migration must install them again; a test looks for them.
"""

from django.db import migrations

SHEET, CHOICE = "assessment_sheet", "assessment_choice"
UNDONE = (
    "NEW.state = 'open' AND EXISTS (SELECT 1 FROM assessment_unlocking "
    "WHERE sheet_id = OLD.id AND signed_at = OLD.signed_at)"
)
SIGNED = "(SELECT state FROM assessment_sheet WHERE id = {row}.sheet_id) = 'signed'"

# name: (table, event, when, message)
GUARDS = {
    "result_no_update": ("assessment_result", "UPDATE", "", "a result is never changed"),
    "result_no_delete": ("assessment_result", "DELETE", "", "a result is never changed"),
    "sheet_no_update": (SHEET, "UPDATE", f"OLD.state = 'signed' AND NOT ({UNDONE})", "a signed sheet is locked"),
    "sheet_no_delete": (SHEET, "DELETE", "OLD.state = 'signed'", "a signed sheet is locked"),
    "choice_no_insert": (CHOICE, "INSERT", SIGNED.format(row="NEW"), "a signed sheet is locked"),
    "choice_no_update": (CHOICE, "UPDATE", SIGNED.format(row="OLD"), "a signed sheet is locked"),
    "choice_no_delete": (CHOICE, "DELETE", SIGNED.format(row="OLD"), "a signed sheet is locked"),
    "unlocking_no_update": ("assessment_unlocking", "UPDATE", "", "an unlocking is never changed"),
    "unlocking_no_delete": ("assessment_unlocking", "DELETE", "", "an unlocking is never changed"),
    "recusal_no_update": ("assessment_recusal", "UPDATE", "", "a recusal is never changed"),
    "recusal_no_delete": ("assessment_recusal", "DELETE", "", "a recusal is never changed"),
    "note_no_update": ("assessment_note", "UPDATE", "", "a note of the minutes is never changed"),
    "note_no_delete": ("assessment_note", "DELETE", "", "a note of the minutes is never changed"),
    "minutes_no_update": (
        "assessment_minutes", "UPDATE", "OLD.finished_at IS NOT NULL", "finished minutes are never changed"
    ),
    "minutes_no_delete": (
        "assessment_minutes", "DELETE", "OLD.finished_at IS NOT NULL", "finished minutes are never changed"
    ),
    "knockout_no_update": ("assessment_knockout", "UPDATE", "OLD.state <> 'raised'", "a conclusion is never changed"),
    "knockout_no_delete": ("assessment_knockout", "DELETE", "", "a proposal to disqualify is never taken away"),
}  # fmt: skip


def sqlite(name, table, event, when, message):
    condition = f"WHEN {when} " if when else ""
    yield (
        f"CREATE TRIGGER assessment_{name} BEFORE {event} ON {table} {condition}"
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )


def postgresql(name, table, event, when, message):
    back = "OLD" if event == "DELETE" else "NEW"
    body = f"IF {when} THEN RAISE EXCEPTION '{message}'; END IF; RETURN {back};" if when else f"RAISE EXCEPTION '{message}';"
    yield f"""
        CREATE FUNCTION assessment_{name}() RETURNS trigger LANGUAGE plpgsql AS $guard$
        BEGIN
            {body}
        END $guard$
        """
    yield (
        f"CREATE TRIGGER assessment_{name} BEFORE {event} ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION assessment_{name}()"
    )


def install(apps, schema_editor):
    write = {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]
    for name, guard in GUARDS.items():
        for statement in write(name, *guard):
            schema_editor.execute(statement)


def remove(apps, schema_editor):
    for name, (table, *_rest) in GUARDS.items():
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP TRIGGER assessment_{name} ON {table}")
            schema_editor.execute(f"DROP FUNCTION assessment_{name}()")
        else:
            schema_editor.execute(f"DROP TRIGGER assessment_{name}")


class Migration(migrations.Migration):
    dependencies = [("assessment", "0001_assessment")]
    operations = [migrations.RunPython(install, remove)]
