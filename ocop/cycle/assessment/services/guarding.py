"""Yêu cầu giả mạo: a request that no page of ours sends is refused and stands in the trail.

Written in a transaction of its own after the refusal, so that what undoes the act does not undo the record.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Model

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle

SUSPECT = frozenset({
    "ballot.not-own", "ballot.own-lock", "ballot.recused", "ballot.signed", "ballot.other-case", "ballot.absent",
    "council.not-seated", "council.not-scoring", "council.not-voting", "council.not-leading", "council.not-keeping",
    "item.not-open", "sitting.not-open", "sitting.no-attendance", "minutes.finished", "sheet.unknown-criterion",
    "sheet.unknown-option", "forged.field", "forged.value",
    "submission.kept-from", "item.kept-from", "minutes.kept-from",
})  # fmt: skip


@transaction.atomic
def note_forged(subject: Model | None, *, by: Person, address: str, codes: Iterable[str]) -> None:
    """One line for the auditor: who, where, against which rules; never what was typed."""
    record("assessment.request.refused", subject, by=by, address=address, codes=sorted(set(codes)))


def is_suspect(obstacles: Iterable[Obstacle]) -> bool:
    """Whether a refusal is one that our own pages do not provoke."""
    return any(each.code in SUSPECT for each in obstacles)
