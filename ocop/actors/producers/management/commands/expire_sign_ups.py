"""`manage.py expire_sign_ups`: the nightly job of sign-ups that nobody verified in time."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from ocop.actors.producers.services.signing_up import expire_sign_ups
from ocop.base.workdays.clock import today


class Command(BaseCommand):
    """Slips whose last day has passed are void; a second run finds nothing left to do."""

    help = _("Khóa phiếu đăng ký chủ thể quá hạn xác minh; chạy lại không ảnh hưởng.")

    def handle(self, *args: Any, **options: Any) -> None:
        """One line for the duty officer."""
        self.stdout.write(_("Đã khóa %(n)s phiếu đăng ký quá hạn.") % {"n": expire_sign_ups(on=today())})
