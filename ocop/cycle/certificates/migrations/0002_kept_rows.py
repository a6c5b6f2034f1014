"""The database keeps what was given and decided: recognitions, certificates, succession, extension, suspension, decided
cases, explanations, answered complaints.

A column that is listed may be filled once. SQLite drops a table's triggers when a later migration rebuilds the table:
such a migration must install them again; a test looks for them.
"""

from django.db import migrations

FILLED_ONCE = {  # table: columns that may go from NULL to a value, and nothing else
    "recognition": ("product_id", "place_id"),
    "certificate": ("docx_id", "pdf_id", "signed_id"),
    "succession": (),
    "extension": ("ended_on",),
    "explanation": (),
    "told": (),
}
WHEN = {  # table: the condition under which a row no longer changes
    "suspension": "OLD.\"end\" IS NOT NULL",
    "case": "OLD.state IN ('revoked', 'dropped')",
    "complaint": "OLD.state IN ('answered', 'refused', 'withdrawn')",
}
STAYS = {  # table: columns that never change even while the row is open
    "suspension": ("recognition_id", "authority_name", "decision_number", "decided_on", "start"),
    "case": ("recognition_id", "ground_id", "conclusion_number", "concluded_by", "concluded_on", "due_on"),
    "complaint": ("result_id", "kind", "sender_name", "text", "received_on", "due_on"),
}


def columns(apps, name):
    model = apps.get_model("certificates", name)
    return [field.column for field in model._meta.concrete_fields]


def changed(names):
    return [f'OLD."{name}" IS DISTINCT FROM NEW."{name}"' for name in names]


def conditions(apps):
    for name, once in FILLED_ONCE.items():
        kept = changed(each for each in columns(apps, name) if each not in once)
        refilled = [f'(OLD."{each}" IS NOT NULL AND OLD."{each}" IS DISTINCT FROM NEW."{each}")' for each in once]
        yield name, " OR ".join([*kept, *refilled])
    for name, condition in WHEN.items():
        yield name, " OR ".join([f"({condition})", *changed(STAYS[name])])


def guards(apps):
    """Name, event, condition."""
    for name, condition in conditions(apps):
        yield name, "UPDATE", condition
        yield name, "DELETE", ""


def sqlite(name, event, condition):
    when = f"WHEN {condition} " if condition else ""
    yield (
        f"CREATE TRIGGER certificates_{name}_no_{event.lower()} BEFORE {event} ON certificates_{name} {when}"
        f"BEGIN SELECT RAISE(ABORT, 'what was given or decided is never changed: {name}'); END"
    )


def postgresql(name, event, condition):
    guard = f"certificates_{name}_no_{event.lower()}"
    refusal = f"RAISE EXCEPTION 'what was given or decided is never changed: {name}';"
    body = f"IF {condition} THEN {refusal} END IF; RETURN NEW;" if condition else refusal
    yield f"CREATE FUNCTION {guard}() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN {body} END $guard$"
    yield f"CREATE TRIGGER {guard} BEFORE {event} ON certificates_{name} FOR EACH ROW EXECUTE FUNCTION {guard}()"


def install(apps, schema_editor):
    write = {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]
    for guard in guards(apps):
        for statement in write(*guard):
            schema_editor.execute(statement, params=None)


def remove(apps, schema_editor):
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for name, event, _condition in guards(apps):
        guard = f"certificates_{name}_no_{event.lower()}"
        schema_editor.execute(f"DROP TRIGGER {guard}" if is_sqlite else f"DROP TRIGGER {guard} ON certificates_{name}")
        if not is_sqlite:
            schema_editor.execute(f"DROP FUNCTION {guard}")


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_recognitions")]
    operations = [migrations.RunPython(install, remove)]
