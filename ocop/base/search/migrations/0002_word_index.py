"""The word index of each database over the folded words: FTS5 in SQLite, a tsvector with GIN in PostgreSQL.

The databases keep it in step with the rows by themselves. SQLite drops a table's triggers when a later migration
rebuilds the table: such a migration must install them again; a test looks for them.
"""

from django.db import migrations

SQLITE = [
    """
    CREATE VIRTUAL TABLE search_words USING fts5(
        folded, content='search_indexrow', content_rowid='id', detail=none, tokenize="unicode61 remove_diacritics 0")
    """,
    """
    CREATE TRIGGER search_row_added AFTER INSERT ON search_indexrow
    BEGIN INSERT INTO search_words(rowid, folded) VALUES (NEW.id, NEW.folded); END
    """,
    """
    CREATE TRIGGER search_row_removed AFTER DELETE ON search_indexrow
    BEGIN INSERT INTO search_words(search_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded); END
    """,
    """
    CREATE TRIGGER search_row_changed AFTER UPDATE OF folded ON search_indexrow
    BEGIN
        INSERT INTO search_words(search_words, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
        INSERT INTO search_words(rowid, folded) VALUES (NEW.id, NEW.folded);
    END
    """,
    "INSERT INTO search_words(search_words) VALUES ('rebuild')",
]
POSTGRESQL = [
    """
    ALTER TABLE search_indexrow ADD COLUMN folded_terms tsvector
    GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(folded), ' '))) STORED
    """,
    "CREATE INDEX search_folded_terms ON search_indexrow USING gin (folded_terms)",
]
REMOVE = {
    "sqlite": [
        "DROP TRIGGER search_row_added",
        "DROP TRIGGER search_row_removed",
        "DROP TRIGGER search_row_changed",
        "DROP TABLE search_words",
    ],
    "postgresql": ["ALTER TABLE search_indexrow DROP COLUMN folded_terms"],
}


def install(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    for statement in REMOVE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
