"""`manage.py carry_over_returned`: returned forms that were not handed in again in time go to the next year."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.workdays.clock import today
from ocop.cycle.products.services.ending import lapse_all


class Command(BaseCommand):
    """For the daily schedule."""

    help = "Move returned ideas and plans whose day has passed to the next year; may be repeated."

    def handle(self, *args: Any, **options: Any) -> None:
        """Once over all of them."""
        self.stdout.write(_("Chuyển năm sau: %(n)s") % {"n": lapse_all(on=today())})
