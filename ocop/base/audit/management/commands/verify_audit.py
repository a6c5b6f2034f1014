"""Does the chain of the trail hold?"""

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from ocop.base.audit import queries
from ocop.base.audit.models import Entry


class Command(BaseCommand):
    """Walk the whole chain; fails with the first broken link, its id and what differs."""

    help = "Kiểm tra chuỗi nhật ký; nêu mắt xích đứt đầu tiên."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--head", metavar="SEQUENCE:HASH", help="đầu chuỗi đã ghi lại trước đây, phải còn nguyên")

    def handle(self, *, head: str | None = None, **options: object) -> None:
        if broken := queries.broken_link():
            raise CommandError(
                _(
                    "Chuỗi nhật ký đứt tại dòng %(id)s, thứ tự %(sequence)s: "
                    "%(what)s là %(found)s, đúng ra là %(expected)s."
                )
                % {
                    "id": broken.id,
                    "sequence": broken.sequence,
                    "what": broken.what,
                    "found": broken.found or "∅",
                    "expected": broken.expected or "∅",
                }
            )
        if head:
            self._must_hold(head)
        self._tell()

    def _tell(self) -> None:
        last, waiting = queries.head(), Entry.objects.unsealed().count()
        counts = {"count": last.sequence if last else 0, "waiting": waiting}
        self.stdout.write(_("Chuỗi nhật ký nguyên vẹn: %(count)s dòng, %(waiting)s dòng chờ niêm.") % counts)
        if last:
            noted = {"head": f"{last.sequence}:{last.hash}"}
            self.stdout.write(_("Đầu chuỗi để ghi lại: %(head)s") % noted)

    def _must_hold(self, head: str) -> None:
        """Entries cut off the end leave a shorter but whole chain; only an earlier head can show it."""
        sequence, _colon, noted = head.partition(":")
        if not sequence.isdecimal() or not noted:
            raise CommandError(_("--head được viết dạng SỐ:MÃ."))
        entry = Entry.objects.filter(sequence=int(sequence)).first()
        if entry is None or entry.hash != noted:
            raise CommandError(
                _("Đầu chuỗi đã ghi lại không còn trong nhật ký: thứ tự %(sequence)s.") % {"sequence": sequence}
            )
