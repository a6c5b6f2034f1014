"""Dùng lại: a later step notes that a record of its own relies on a paper; frozen, the pages can go no more.

Services of later steps call these inside their own transaction; whether the person may use the paper was theirs to ask.
"""

from datetime import date

from django.db import transaction
from django.db.models import Model

from ocop.actors.people.models import Person

from ..models import Paper, Use

LONGEST = 250


@transaction.atomic
def reuse(paper: Paper, subject: Model, *, title: str, url: str = "", by: Person, on: date) -> Use:
    """The record relies on the paper; told twice it is noted once."""
    use, _is_new = Use.objects.get_or_create(
        paper=paper,
        **_key(subject),
        defaults={"title": title[:LONGEST], "url": url[:LONGEST], "noted_by": by, "noted_on": on},
    )
    return use


@transaction.atomic
def freeze(subject: Model, *, on: date) -> int:
    """The record was submitted: every paper it relies on keeps its pages from now on; gives how many."""
    return Use.objects.filter(frozen_on__isnull=True, **_key(subject)).update(frozen_on=on)


@transaction.atomic
def release(paper: Paper, subject: Model) -> bool:
    """The record does without the paper; a frozen reliance stays. Gives whether there was one."""
    return bool(Use.objects.filter(paper=paper, frozen_on__isnull=True, **_key(subject)).delete()[0])


def _key(subject: Model) -> dict[str, str]:
    return {"subject_type": subject._meta.label_lower, "subject_id": str(subject.pk)}
