"""`manage.py follow_support`: the daily job of the clocks of support projects."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date
from ocop.base.workdays.clock import today
from ocop.market.support.services.following import follow


class Command(BaseCommand):
    """Theo dõi thời hạn của đề án hỗ trợ; a second run on the same day finds nothing left to do."""

    help = _("Rút đề án quá hạn bổ sung, chuyển đề án đến ngày sang đang thực hiện; chạy lại không làm hai lần.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help=_("Ngày khác hôm nay."))

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for the duty officer."""
        day = options["day"] or today()
        lapsed, begun = follow(on=day)
        told = {"day": short_date(day), "lapsed": lapsed, "begun": begun}
        self.stdout.write(_("Ngày %(day)s: %(lapsed)s đề án quá hạn bổ sung, %(begun)s đề án bắt đầu.") % told)
