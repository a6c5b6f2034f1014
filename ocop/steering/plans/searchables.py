"""Issued plans can be found by title, decision and the words of their lines."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import PlanVersion
from .queries.access import versions_visible_to
from .vocabulary import ISSUED


def title(version: PlanVersion) -> str:
    """The plan, and the decision of this version."""
    return f"{version.plan.title} ({version.written})" if version.written else version.plan.title


def body(version: PlanVersion) -> str:
    """What is to be done, where and by whom; nothing of a version that is not issued."""
    if version.state not in ISSUED:
        return ""
    lines = version.lines.select_related("lead")
    return "\n".join(f"{line.content} {line.lead.name if line.lead else ''}".strip() for line in lines)


def issued_visible_to(person: Any, *, on: date) -> QuerySet[PlanVersion]:
    """Issued versions that the person may read."""
    return versions_visible_to(person, on=on).filter(state__in=ISSUED)


register(
    Searchable(
        model=PlanVersion,
        title=title,
        body=body,
        date=lambda version: version.in_force_from,
        visible_to=issued_visible_to,
        url=lambda version: version.get_absolute_url(),
        kind_label=_("Kế hoạch"),
    )
)
