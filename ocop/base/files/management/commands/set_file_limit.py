"""Change one limit of this installation."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from ocop.base.files.models import Limit
from ocop.base.files.services import change_limit


class Command(BaseCommand):
    """`set_file_limit document_bytes 52428800`; without a value it shows the figures in force."""

    help = "Đặt giới hạn về tệp của nơi cài đặt này."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", nargs="?")
        parser.add_argument("value", nargs="?", type=int)

    def handle(self, *, code: str | None, value: int | None, **options: object) -> None:
        if code and value is not None:
            self._change(code, value)
        for limit in Limit.objects.all():
            self.stdout.write(f"{limit.code}: {limit.value}")

    def _change(self, code: str, value: int) -> None:
        try:
            change_limit(code, value)
        except Limit.DoesNotExist as fault:
            raise CommandError(_("Không có giới hạn %(code)s.") % {"code": code}) from fault
        except ValidationError as fault:
            raise CommandError("; ".join(fault.messages)) from fault
