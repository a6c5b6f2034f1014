"""Papers are found by kind, number, issuer, scope and producer; a restricted one only by its kind and producer."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Paper
from .queries.access import visible_to
from .queries.kinds import restricted_codes


def title(paper: Paper) -> str:
    """The kind and the number."""
    if paper.type.code in restricted_codes():
        return paper.type.name_vi
    return f"{paper.type.name_vi} {paper.number}".strip()


def body(paper: Paper) -> str:
    """Whose it is and what it says; nothing of what few may see."""
    if paper.type.code in restricted_codes():
        return paper.producer.name
    said = [paper.producer.name, paper.issuer, paper.owner_name, paper.scope]
    return "\n".join(part for part in said if part)


register(
    Searchable(
        model=Paper,
        title=title,
        body=body,
        date=lambda paper: paper.issued_on,
        visible_to=visible_to,
        url=lambda paper: paper.get_absolute_url(),
        kind_label=_("Giấy tờ minh chứng"),
    )
)
