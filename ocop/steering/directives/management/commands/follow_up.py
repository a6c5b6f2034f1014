"""`manage.py follow_up`: the daily job of directives: next rounds of recurring work, and the urging ladder."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date
from ocop.base.workdays.clock import today
from ocop.steering.directives.models import FollowUpRules
from ocop.steering.directives.services import occurrences, reminders


class Command(BaseCommand):
    """Theo dõi, nhắc việc hằng ngày; a second run on the same day finds nothing left to do."""

    help = _("Mở kỳ tiếp theo của nhiệm vụ định kỳ và nhắc việc của ngày hôm nay; chạy lại không gửi hai lần.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help=_("Ngày khác hôm nay."))

    def handle(self, *args: Any, **options: Any) -> None:
        """Rounds first, so that what is opened late is reminded of on the same day."""
        day = options["day"] or today()
        try:
            opened, reminded = len(occurrences.open_next_occurrences(on=day)), reminders.climb(on=day)
        except FollowUpRules.DoesNotExist as missing:
            raise CommandError(_("Chưa có quy định theo dõi nhiệm vụ. Chạy: manage.py load_reference")) from missing
        told = {"day": short_date(day), "opened": opened, "reminded": reminded}
        self.stdout.write(_("Ngày %(day)s: mở %(opened)s kỳ tiếp theo, ghi %(reminded)s lượt nhắc việc.") % told)
