"""manage.py signing_keys: the keys of paper QRs.

    signing_keys list | ready | publish --from 2027-01-01 | revoke 3 --reason "…"

`ready` is for set-up: it makes the test keys of a demonstration where there are none, and does nothing elsewhere.
"""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.base.workdays import clock

from ... import keyring
from ...models import PublishedKey
from ...services import keys


class Command(BaseCommand):
    """Publishing and revoking are recorded in the trail."""

    help = "List, publish or revoke the keys of paper QRs."

    def add_arguments(self, parser: CommandParser) -> None:
        """The act and its facts."""
        parser.add_argument("act", choices=["list", "ready", "publish", "revoke"])
        parser.add_argument("number", nargs="?", type=int)
        parser.add_argument("--from", dest="starts", type=date.fromisoformat)
        parser.add_argument("--reason", default="")

    def handle(self, *args: Any, act: str, **options: Any) -> None:
        """Do it, or say why not."""
        try:
            getattr(self, act)(**options)
        except Refused as refused:
            raise CommandError("; ".join(sentence_of(each) for each in refused.obstacles)) from refused

    def list(self, **options: Any) -> None:
        """The newest first."""
        for key in PublishedKey.objects.all():
            notes = [f"revoked {key.revoked_on}" if key.revoked_on else "", "test" if key.is_test else ""]
            self.stdout.write(f"{key.number}: {key.starts} – {key.ends or ''} {key.public} {' '.join(notes)}".rstrip())

    def ready(self, **options: Any) -> None:
        """At set-up."""
        if settings.DEMO:
            keyring.organisation_of_tests()
            self.stdout.write(f"key {keys.key_of(clock.today()).number} signs")

    def publish(self, *, starts: date | None, **options: Any) -> None:
        """From today on, unless a day is given."""
        key = keys.publish(starts=starts or clock.today())
        self.stdout.write(f"key {key.number} signs from {key.starts} on")

    def revoke(self, *, number: int | None, reason: str, **options: Any) -> None:
        """For good."""
        key = keys.revoke(number or 0, on=clock.today(), reason=reason)
        self.stdout.write(f"key {key.number} is revoked")
