"""What of products waits for a person, each with its next step: on the first page and above the worklist."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Task

from .models import CycleEntry
from .queries import entries
from .tables import entry_mark, holder_of
from .vocabulary import EntryState

S = EntryState
NEAR = 5  # days
NEXT = {
    S.IDEA_DRAFT: _("Soạn và nộp phiếu ý tưởng"),
    S.IDEA_SUBMITTED: _("Tiếp nhận ý tưởng"),
    S.IDEA_UNDER_REVIEW: _("Xem xét ý tưởng"),
    S.IDEA_RETURNED: _("Sửa và nộp lại phiếu ý tưởng"),
    S.CARRIED_OVER: _("Xác nhận tham gia năm sau"),
    S.PLAN_DRAFT: _("Soạn và nộp phương án"),
    S.PLAN_SUBMITTED: _("Thẩm định phương án"),
    S.PLAN_UNDER_REVIEW: _("Phê duyệt phương án"),
    S.PLAN_RETURNED: _("Sửa và nộp lại phương án"),
    S.IN_IMPLEMENTATION: _("Báo các mốc, chuẩn bị hồ sơ"),
}


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Own forms first, then what was handed in here, then what is to be decided."""
    for entry in entries.waiting_for_producer(person, on=on):
        yield _task(entry, on, NEXT[entry.stage])
    for entry in entries.waiting_for_review(person, on=on):
        yield _task(entry, on, NEXT[entry.stage])
    for entry in entries.waiting_for_decision(person, on=on):
        is_idea = entry.state == S.IDEA_UNDER_REVIEW
        yield _task(entry, on, _("Quyết định chọn ý tưởng") if is_idea else NEXT[entry.stage])


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = (entries.waiting_for_producer, entries.waiting_for_review, entries.waiting_for_decision)
    return sum(each(person, on=on).count() for each in lists)


def _task(entry: CycleEntry, on: date, what: Any) -> Task:
    return Task(
        entry.product.name,
        entry.get_absolute_url(),
        _due(entry, on),
        notes=[what, holder_of(entry)],
        status=entry_mark(entry),
    )


def _due(entry: CycleEntry, on: date) -> Due | None:
    if entry.resubmit_until is None:
        return None
    left = (entry.resubmit_until - on).days
    return Due(entry.resubmit_until, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
