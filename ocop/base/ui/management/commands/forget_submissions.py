"""manage.py forget_submissions: drop the marks of forms sent long ago."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from ocop.base.ui.models import Submission


class Command(BaseCommand):
    """A page left open longer than this and then sent twice is no longer recognised; a week is ample."""

    help = "Forget the marks of forms sent more than some days ago."

    def add_arguments(self, parser: CommandParser) -> None:
        """How long marks are kept."""
        parser.add_argument("--days", type=int, default=7)

    def handle(self, *args: Any, days: int, **options: Any) -> None:
        """Delete and say how many."""
        forgotten, _per_table = Submission.objects.filter(made_at__lt=timezone.now() - timedelta(days=days)).delete()
        self.stdout.write(f"{forgotten} submissions forgotten")
