"""What of councils waits for a person: declarations, own sheets, what the chair closes, what the office and the leader
do with results. Counted by the same rows that the pages show, so nobody learns of a dossier they stand back from.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Task

from .queries import results
from .queries import waiting as queries
from .tables import ending_mark, holder_of, item_mark, submission_mark

NEAR = 2  # days


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Own declarations and sheets first, then the chair's, then the office's and the Chairman's."""
    for item in queries.to_declare(person, on=on):
        yield _of_item(item, on, _("Khai xung đột lợi ích"))
    for sheet in queries.to_score(person, on=on):
        notes = [_("Chấm và ký phiếu"), holder_of(sheet.item)]
        yield Task(sheet.item.called, sheet.get_absolute_url(), _due(sheet.item, on), notes=notes,
                   status=item_mark(sheet.item))  # fmt: skip
    for item in queries.to_close(person, on=on):
        yield _of_item(item, on, _("Kết thúc hồ sơ"))
    for result in results.to_submit(person, on=on):
        yield _of_result(result, _("Trình kết quả"))
    for result in results.to_announce(person, on=on):
        yield _of_result(result, _("Thông báo kết quả"))
    for submission in queries.to_decide(person, on=on):
        yield Task(str(submission), submission.get_absolute_url(), notes=[_("Phê duyệt kết quả")],
                   status=submission_mark(submission))  # fmt: skip
    for result in queries.to_leave(person, on=on):
        yield _of_result(result, _("Chọn hướng xử lý kết quả của Bộ"))


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = (
        queries.to_declare, queries.to_score, queries.to_close, results.to_submit, results.to_announce,
        queries.to_decide, queries.to_leave,
    )  # fmt: skip
    return sum(each(person, on=on).count() for each in lists)


def _of_item(item: Any, on: date, what: Any) -> Task:
    return Task(item.called, item.get_absolute_url(), _due(item, on), notes=[what, holder_of(item)],
                status=item_mark(item))  # fmt: skip


def _of_result(result: Any, what: Any) -> Task:
    return Task(result.item.called, result.get_absolute_url(), notes=[what, holder_of(result.item)],
                status=ending_mark(result))  # fmt: skip


def _due(item: Any, on: date) -> Due:
    held_on = item.sitting.held_on
    left = (held_on - on).days
    return Due(held_on, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
