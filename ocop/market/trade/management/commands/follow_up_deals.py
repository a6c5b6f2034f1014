"""`manage.py follow_up_deals`: the daily job of trade: events begin, deals are asked after, contacts forgotten."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.workdays.clock import today
from ocop.market.trade.services.events.deals import ask_after
from ocop.market.trade.services.events.inquiries import forget_contacts
from ocop.market.trade.services.events.results import begin_due


class Command(BaseCommand):
    """Theo dõi hợp đồng, ghi nhớ; a second run on the same day finds nothing left to do."""

    help = _("Chuyển sự kiện đến ngày sang đang diễn ra, hỏi tình hình hợp đồng hằng năm, xóa liên hệ cũ của hỏi mua.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD", help=_("Ngày khác hôm nay."))

    def handle(self, *args: Any, **options: Any) -> None:
        day = options["day"] or today()
        facts = {"begun": begin_due(on=day), "asked": ask_after(on=day), "forgotten": forget_contacts(on=day)}
        told = _("%(begun)s sự kiện bắt đầu, %(asked)s giao dịch được hỏi, %(forgotten)s liên hệ đã xóa.")
        self.stdout.write(told % facts)
