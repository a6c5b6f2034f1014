"""Seal what a crash between commit and sealing left open."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.base.audit.services import seal_all


class Command(BaseCommand):
    """Safe to run at any time and as often as wanted."""

    help = "Niêm các dòng nhật ký còn sót vào chuỗi."

    def handle(self, **options: object) -> None:
        self.stdout.write(_("%(count)s dòng đã được niêm.") % {"count": seal_all()})
