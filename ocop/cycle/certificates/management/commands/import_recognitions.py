"""`manage.py import_recognitions`: the recognitions before this system, from public sources."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.workdays.clock import today
from ocop.cycle.certificates.services.importing import import_recognitions


class Command(BaseCommand):
    """Takes what is not there yet; a second run adds nothing."""

    help = "Take the earlier recognitions of products-bac-kan.yaml into the register; may be repeated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From which folder."""
        parser.add_argument("--root", type=Path, default=settings.REFERENCE_ROOT, help="the reference folder")

    def handle(self, *args: Any, root: Path, **options: Any) -> None:
        """Take them and say how many, and how many of them have a day."""
        taken = import_recognitions(root, on=today())
        told = {"n": len(taken), "dated": sum(each.decided_on is not None for each in taken)}
        self.stdout.write(_("Công nhận trước đây: thêm %(n)s, trong đó %(dated)s có ngày quyết định") % told)
