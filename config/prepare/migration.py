"""Migrates, unless the database was made by a version with migrations that this one does not know.

Runs inside the environment, in a process of its own: the only part of this package that needs Django.
"""

import sys

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

SHOWN = 4


def main() -> None:
    """Exits with the unknown migrations' names, or migrates."""
    django.setup()
    if unknown := unknown_migrations():
        rest = f" +{len(unknown) - SHOWN}" if len(unknown) > SHOWN else ""
        sys.exit(f"UNKNOWN MIGRATIONS: {', '.join(unknown[:SHOWN])}{rest}")
    call_command("migrate", verbosity=1, interactive=False)


def unknown_migrations() -> list[str]:
    """Those the database has and this version has not; a migration replaced by a squashed one is known."""
    loader = MigrationLoader(connection, ignore_no_migrations=True)
    known = set(loader.disk_migrations)
    for migration in loader.disk_migrations.values():
        known.update(migration.replaces)
    return sorted(f"{app}.{name}" for app, name in set(loader.applied_migrations) - known)


if __name__ == "__main__":
    main()
