"""manage.py fold_scans: add the journal of scans up, tell the office of scans after the end, forget old contacts."""

from typing import Any

from django.core.management.base import BaseCommand

from ocop.base.workdays import clock

from ...services import misuse, scans


class Command(BaseCommand):
    """May run as often as one likes."""

    help = "Add up the scans of certificates."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fold and say how many."""
        on = clock.today()
        self.stdout.write(f"{scans.fold(on=on)} scans, {misuse.forget_contacts(on=on)} contacts forgotten")
