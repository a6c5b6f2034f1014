"""`manage.py load_reference [--only APP …]`: the reference folder into the tables, again and again."""

from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.module_loading import module_has_submodule
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference


class Command(BaseCommand):
    """Calls `load(root)` of every app's `loaders`, in the order of the apps, and prints what changed."""

    help = "Load the reference folder into the tables; may be repeated, tells what changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which apps, from which folder."""
        parser.add_argument("--only", action="append", metavar="APP", help="label of an app; may be given again")
        parser.add_argument("--root", type=Path, default=settings.REFERENCE_ROOT, help="the reference folder")

    def handle(self, *args: Any, only: list[str] | None, root: Path, **options: Any) -> None:
        """Load each app in one transaction of its own; a file that contradicts itself ends the run."""
        loaders = {config.label: config for config in apps.get_app_configs() if has_loaders(config)}
        if unknown := set(only or ()) - set(loaders):
            raise CommandError(_("Không có dữ liệu tham chiếu cho: %(apps)s") % {"apps": ", ".join(sorted(unknown))})
        for label, config in loaders.items():
            if not only or label in only:
                self.load(config, root)
        count_rows()

    def load(self, config: AppConfig, root: Path) -> None:
        """One app's files."""
        try:
            lines = import_module(f"{config.name}.loaders").load(root)
        except BadReference as bad:
            raise CommandError(f"{config.label}:\n{bad}") from bad
        for line in lines:
            self.stdout.write(line)


def count_rows() -> None:
    """PostgreSQL plans by what it has counted, and until it counts anew it takes the tables just filled for empty.

    Not within a transaction: what is counted there stays when the transaction is taken back, for rows that are gone.
    """
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def has_loaders(config: AppConfig) -> bool:
    """Whether the app reads something from the reference folder."""
    return config.module is not None and module_has_submodule(config.module, "loaders")
