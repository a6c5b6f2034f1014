"""Documents as the search finds them: by number, subject, issuer and every word of their text."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from . import queries
from .models import Document


def title(document: Document) -> str:
    """Type and number, then the subject."""
    kind = document.type.name if document.type else ""
    name = f"{kind} {document.written}".strip()
    return ": ".join(part for part in (name, document.subject) if part) or document.issuer_name


def body(document: Document) -> str:
    """Whatever else a person may remember of it."""
    parts = (document.issuer_name, document.signer_name, document.recipients, document.body)
    return "\n".join(part for part in parts if part)


register(
    Searchable(
        model=Document,
        title=title,
        body=body,
        date=lambda document: document.issued_on,
        visible_to=queries.visible_to,
        url=lambda document: document.get_absolute_url(),
        kind_label=_("Văn bản"),
    )
)
