"""`manage.py load_public_producers`: real producers from public sources, for the demonstration."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.actors.producers.services.public_list import take_public_list
from ocop.base.workdays.clock import today


class Command(BaseCommand):
    """Takes what is not in the registry yet; a second run adds nothing."""

    help = "Take the producers of products-bac-kan.yaml into the registry; may be repeated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """From which folder."""
        parser.add_argument("--root", type=Path, default=settings.REFERENCE_ROOT, help="the reference folder")

    def handle(self, *args: Any, root: Path, **options: Any) -> None:
        """Take them and say how many."""
        taken = take_public_list(root, on=today())
        self.stdout.write(_("Chủ thể lấy từ nguồn công khai: thêm %(n)s") % {"n": len(taken)})
