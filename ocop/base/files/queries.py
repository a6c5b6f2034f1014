"""The limits in force, and the bytes behind a stored file."""

from dataclasses import asdict

from ocop.base.files.models import Limit, StoredFile
from ocop.base.files.rules.limits import Limits, shipped


def limits() -> Limits:
    """The rows of this installation; what no row says is as shipped."""
    rows = dict(Limit.objects.values_list("code", "value"))
    return Limits(**asdict(shipped()) | rows)


def content_of(stored: StoredFile) -> bytes:
    """All bytes of a stored file, for reading its text."""
    with stored.content.open("rb") as opened:
        return bytes(opened.read())
