"""`manage.py remind_certificates`: the daily job of the expiry radar."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date
from ocop.base.workdays.clock import today
from ocop.cycle.certificates.services.reminding import remind


class Command(BaseCommand):
    """Nhắc giấy chứng nhận sắp hết hạn; a second run on the same day finds nothing left to do."""

    help = _("Nhắc chủ thể và xã, phường các giấy chứng nhận sắp hết hạn; chạy lại không gửi hai lần.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help=_("Ngày khác hôm nay."))

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for the duty officer."""
        day = options["day"] or today()
        told = {"day": short_date(day), "n": remind(on=day)}
        self.stdout.write(_("Ngày %(day)s: nhắc %(n)s giấy chứng nhận sắp hết hạn.") % told)
