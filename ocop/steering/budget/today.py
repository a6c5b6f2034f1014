"""What of the budget waits for a person on the first page: commitments to appraise or to approve."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ocop.base.kernel.formats import money
from ocop.base.ui.components import Task

from .queries.access import waiting_for
from .vocabulary import CommitmentState


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Each with what is asked of the person, for how much, on which line."""
    for commitment in waiting_for(person, on=on).select_related("line__holder", "line__source"):
        is_new = commitment.state == CommitmentState.PROPOSED
        amount = commitment.proposed_vnd if is_new else commitment.appraised_vnd
        step = _("Thẩm định khoản cam kết") if is_new else _("Phê duyệt khoản cam kết")
        notes = [step, money(amount), str(commitment.line.source)]
        yield Task(commitment.title, commitment.get_absolute_url(), notes=notes)
