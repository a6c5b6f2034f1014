"""Copies of the prepared database, for tests that commit.

The audit's triggers refuse every delete, so such a test cannot be cleaned by a flush: it gets a database
of its own, copied from the migrated one, and that is thrown away.
"""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.db import connection, connections

ALIAS = "default"
numbers = itertools.count(1)


class PreparedFile:
    """SQLite: the in-memory test database written to a file, copied per test."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "prepared.sqlite3"
        connection.ensure_connection()
        with sqlite3.connect(self.file) as target:
            connection.connection.backup(target)
        target.close()

    @contextmanager
    def copied(self, folder: Path) -> Iterator[str]:
        """The address of a fresh copy, which is the default database meanwhile."""
        copy = folder / f"committed-{next(numbers)}.sqlite3"
        copy.write_bytes(self.file.read_bytes())
        with default_database(str(copy)):
            yield f"sqlite:///{quote(str(copy))}"

    def forget(self) -> None:
        self.file.unlink()


class PreparedTemplate:
    """PostgreSQL: the test database as a template, copied per test by the server."""

    def __init__(self) -> None:
        self.name = f"{connection.settings_dict['NAME']}_prepared"
        self.source = str(connection.settings_dict["NAME"])
        connection.close()
        create(self.name, template=self.source)

    @contextmanager
    def copied(self, folder: Path) -> Iterator[str]:
        """The address of a fresh copy, which is the default database meanwhile."""
        copy = f"{self.source}_committed_{next(numbers)}"
        create(copy, template=self.name)
        try:
            with default_database(copy):
                yield address_of(connections.settings[ALIAS])
        finally:
            drop(copy)

    def forget(self) -> None:
        drop(self.name)


def prepared(folder: Path) -> PreparedFile | PreparedTemplate:
    """The test database of this process as something to copy."""
    return PreparedFile(folder) if connection.vendor == "sqlite" else PreparedTemplate()


@contextmanager
def default_database(name: str) -> Iterator[None]:
    """Every new connection, of other threads too, goes to this database until the end."""
    usual, kept = connections.settings[ALIAS], connections[ALIAS]
    connections.settings[ALIAS] = {**usual, "NAME": name}
    del connections[ALIAS]
    try:
        yield
    finally:
        really_close(connections[ALIAS])
        connections.settings[ALIAS] = usual
        connections[ALIAS] = kept


def really_close(wrapper: Any) -> None:
    """Also what a failed test left open."""
    wrapper.in_atomic_block = False
    wrapper.closed_in_transaction = False
    wrapper.close()


def create(name: str, *, template: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def drop(name: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def address_of(database: dict[str, Any]) -> str:
    """The DATABASE_URL of a PostgreSQL database, for programs that a test starts."""
    secret = f":{quote(database['PASSWORD'], safe='')}" if database["PASSWORD"] else ""
    place = f"{database['HOST']}:{database['PORT']}" if database["PORT"] else database["HOST"]
    return f"postgresql://{quote(database['USER'])}{secret}@{place}/{quote(str(database['NAME']))}"
