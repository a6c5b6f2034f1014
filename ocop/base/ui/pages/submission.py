"""A form counts once: its mark is written in the transaction of the act, so a second sending finds it."""

from django.http import QueryDict

from ocop.base.ui.models import Submission

ONCE = "_once"
LONGEST_TOKEN = 64
LONGEST_ADDRESS = 500


class SentBefore(Exception):
    """This very form has already had its effect; carries the address it led to."""

    def __init__(self, led_to: str) -> None:
        self.led_to = led_to
        super().__init__(led_to)


def claim(typed: QueryDict) -> Submission | None:
    """Take the form's mark inside the running transaction; a concurrent second sending waits here and then stops."""
    token = typed.get(ONCE, "")[:LONGEST_TOKEN]
    if not token:
        return None
    submission, is_new = Submission.objects.get_or_create(token=token)
    if not is_new:
        raise SentBefore(submission.led_to)
    return submission


def note_address(submission: Submission | None, address: str) -> None:
    """Remember where the act led, for a second sending."""
    if submission:
        submission.led_to = address[:LONGEST_ADDRESS]
        submission.save(update_fields=["led_to"])
