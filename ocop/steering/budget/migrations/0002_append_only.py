"""The database refuses every change of an entry or a contribution, every reversal that does not repeat what it reverses
(settled 11), every entry of a closed year that is not marked a correction (B5), and every line of a source outside the
budget, every contribution of one inside it (B6).

SQLite drops a table's triggers when a later migration rebuilds the table: such a migration must install them again; a
test looks for them. INSERT OR REPLACE deletes without firing a trigger, so what it would replace is looked for first.
"""

from django.db import migrations

LEDGERS = {
    "budget_budgetentry": ("line_id", "kind", "amount_vnd", "commitment_id", "of_advance"),
    "budget_contribution": ("fiscal_year_id", "source_id", "programme_id", "holder_id", "amount_vnd", "commitment_id"),
}
CLOSED = """EXISTS (
    SELECT 1 FROM budget_budgetline l JOIN budget_fiscalyear y ON y.id = l.fiscal_year_id
    WHERE l.id = NEW.line_id AND y.state = 'closed') AND NOT NEW.is_correction"""
FOREIGN = "EXISTS (SELECT 1 FROM budget_commitment c WHERE c.id = NEW.commitment_id AND c.line_id <> NEW.line_id)"
SOURCE = "EXISTS (SELECT 1 FROM budget_fundingsource s WHERE s.id = NEW.source_id AND {state} s.is_state_budget)"


def repeats(table, columns, same):
    """Whether what is reversed is an entry, not a reversal, and says the same."""
    equal = " AND ".join(f"o.{column} {same} NEW.{column}" for column in columns)
    return f"EXISTS (SELECT 1 FROM {table} o WHERE o.id = NEW.reverses_id AND o.effect = 1 AND {equal})"


def sqlite_ledger(table, columns):
    yield f"""
    CREATE TRIGGER {table}_never_replaces BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)
        OR (NEW.reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM {table} WHERE reverses_id = NEW.reverses_id))
    BEGIN SELECT RAISE(ABORT, '{table}: entries never replace others'); END
    """
    yield f"""
    CREATE TRIGGER {table}_reversal_repeats BEFORE INSERT ON {table}
    WHEN NEW.reverses_id IS NOT NULL AND NOT {repeats(table, columns, "IS")}
    BEGIN SELECT RAISE(ABORT, '{table}: a reversal repeats its entry'); END
    """
    for word in ("UPDATE", "DELETE"):
        yield f"""
        CREATE TRIGGER {table}_no_{word.lower()} BEFORE {word} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table}: entries are never changed'); END
        """


def sqlite_guard(name, table, event, condition, message):
    return f"""
    CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition}
    BEGIN SELECT RAISE(ABORT, '{message}'); END
    """


def postgresql_ledger(table, columns):
    yield f"""
    CREATE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            RAISE EXCEPTION '{table}: entries are never changed';
        END IF;
        IF NEW.reverses_id IS NOT NULL AND NOT {repeats(table, columns, "IS NOT DISTINCT FROM")} THEN
            RAISE EXCEPTION '{table}: a reversal repeats its entry';
        END IF;
        RETURN NEW;
    END $guard$
    """
    yield f"""
    CREATE TRIGGER {table}_is_kept BEFORE INSERT OR UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {table}_guard()
    """
    yield f"""
    CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_guard()
    """


def postgresql_guard(name, table, event, condition, message):
    yield f"""
    CREATE FUNCTION {name}_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
    BEGIN
        IF {condition} THEN
            RAISE EXCEPTION '{message}';
        END IF;
        RETURN NEW;
    END $guard$
    """
    yield f"""
    CREATE TRIGGER {name} BEFORE {event} ON {table}
    FOR EACH ROW EXECUTE FUNCTION {name}_guard()
    """


GUARDS = [
    ("budget_entry_closed_year", "budget_budgetentry", ("INSERT",), CLOSED, "a closed year takes corrections only"),
    ("budget_entry_own_line", "budget_budgetentry", ("INSERT",), FOREIGN, "the commitment is of another line"),
    (
        "budget_line_on_budget", "budget_budgetline", ("INSERT", "UPDATE"), SOURCE.format(state="NOT"),
        "money outside the budget is never allocated",
    ),
    (
        "budget_contribution_off_budget", "budget_contribution", ("INSERT",), SOURCE.format(state=""),
        "money of the budget is not a contribution",
    ),
]  # fmt: skip


def statements(vendor):
    for table, columns in LEDGERS.items():
        yield from (sqlite_ledger if vendor == "sqlite" else postgresql_ledger)(table, columns)
    for name, table, events, condition, message in GUARDS:
        if vendor == "sqlite":
            for event in events:
                yield sqlite_guard(f"{name}_{event.lower()}", table, event, condition, message)
        else:
            yield from postgresql_guard(name, table, " OR ".join(events), condition, message)


def removals(vendor):
    for table in LEDGERS:
        if vendor == "sqlite":
            for name in ("never_replaces", "reversal_repeats", "no_update", "no_delete"):
                yield f"DROP TRIGGER {table}_{name}"
        else:
            yield f"DROP FUNCTION {table}_guard() CASCADE"
    for name, _table, events, _condition, _message in GUARDS:
        if vendor == "sqlite":
            for event in events:
                yield f"DROP TRIGGER {name}_{event.lower()}"
        else:
            yield f"DROP FUNCTION {name}_guard() CASCADE"


def install(apps, schema_editor):
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in removals(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("budget", "0001_first_tables")]

    operations = [migrations.RunPython(install, remove)]
