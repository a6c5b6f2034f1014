"""What was kept of a paper, read again."""

from typing import Any, TypeVar

from ...models import KeptPaper
from ...rules.papers.keeping import read
from ...vocabulary import KeptForm

T = TypeVar("T")


def held(kind: KeptForm, as_what: type[T], **subject: Any) -> T | None:
    """The last row of the kind; None where nothing was kept."""
    row = KeptPaper.objects.filter(kind=kind, **subject).order_by("-pk").first()
    return read(as_what, row.content) if row else None
