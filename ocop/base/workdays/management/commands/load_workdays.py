"""Seed the calendar alone."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.workdays.loaders import load


class Command(BaseCommand):
    """Repeatable; what an administrator declared stays."""

    help = "Nạp lịch ngày nghỉ lễ, nghỉ bù, làm bù của Việt Nam."

    def handle(self, **options: object) -> None:
        changed = load(Path(settings.REFERENCE_ROOT))
        self.stdout.write(_("%(count)s ngày đã thay đổi.") % {"count": len(changed)})
