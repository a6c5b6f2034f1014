"""What of recognition waits for a person today: counted by the same rows that are shown."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Task

from .queries import waiting as queries
from .queries.reference import Windows
from .tables import case_mark, complaint_mark, holder_of

NEAR = 3  # days


def waiting(person: Any, on: date) -> Iterator[Task]:
    """The Chairman's decisions first, then the office's work by its clocks, then the producer's."""
    for result in queries.to_recognise(person, on=on):
        yield Task(result.item.called, reverse("certificates:recognise"), notes=[_("Công nhận")])
    for case in queries.to_revoke(person, on=on):
        yield _of_case(case, on, _("Quyết định thu hồi"))
    for case in queries.to_propose(person, on=on):
        yield _of_case(case, on, _("Xác minh, trình thu hồi"))
    for complaint in queries.to_answer(person, on=on):
        notes = [complaint.get_kind_display(), complaint.sender_name]
        yield Task(complaint.result.item.called, complaint.get_absolute_url(), due_in(complaint.due_on, on),
                   notes=notes, status=complaint_mark(complaint))  # fmt: skip
    for recognition in queries.to_issue(person, on=on):
        yield Task(recognition.product_name, recognition.get_absolute_url(),
                   notes=[_("Cấp giấy chứng nhận"), holder_of(recognition)])  # fmt: skip
    for case in queries.to_explain(person, on=on):
        yield _of_case(case, on, _("Giải trình"))
    windows = Windows()
    for certificate in queries.to_renew(person, on=on):
        closes = windows.of(certificate.valid_until).closes
        yield Task(certificate.recognition.product_name, certificate.get_absolute_url(),
                   due_in(closes, on) if closes else None, notes=[_("Nộp hồ sơ đánh giá lại")])  # fmt: skip


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = (
        queries.to_recognise, queries.to_revoke, queries.to_propose, queries.to_answer, queries.to_issue,
        queries.to_explain, queries.to_renew,
    )  # fmt: skip
    return sum(each(person, on=on).count() for each in lists)


def _of_case(case: Any, on: date, what: Any) -> Task:
    notes = [what, str(case.ground)]
    return Task(case.recognition.product_name, case.get_absolute_url(), due_in(case.due_on, on), notes=notes,
                status=case_mark(case))  # fmt: skip


def due_in(day: date, on: date) -> Due:
    """A clock in days."""
    left = (day - on).days
    return Due(day, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
