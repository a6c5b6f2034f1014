"""Today's work on events, deals, inquiries: by the same rows that are counted."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Task

from .queries.events import waiting as queries

NEAR = 3


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Who approves first, then organisers, money, producers, inquiries."""
    for what, found in (
        (_("Duyệt kế hoạch sự kiện"), queries.to_approve(person, on=on)),
        (_("Bước tiếp theo của sự kiện"), queries.to_go_on(person, on=on)),
        (_("Thanh toán, quyết toán sự kiện"), queries.to_settle(person, on=on)),
    ):
        for event in found:
            yield Task(event.name, event.get_absolute_url(), notes=[what, event.code], status=event.stage)
    for event in queries.open_to_ask(person, on=on):
        due = due_in(event.closes_on, on) if event.closes_on else None
        yield Task(event.name, event.get_absolute_url(), due, notes=[_("Đăng ký gian hàng")])
    for check in queries.to_tell_of(person, on=on):
        notes = [_("Báo tình hình thực hiện")]
        yield Task(str(check.deal), check.deal.get_absolute_url(), due_in(check.due_on, on), notes=notes)
    for inquiry in queries.inquiries_waiting(person, on=on):
        notes = [_("Hỏi mua")]
        yield Task(inquiry.product.name, inquiry.get_absolute_url(), due_in(inquiry.due_on, on), notes=notes)


def due_in(day: date, on: date) -> Due:
    """A clock in days."""
    left = (day - on).days
    return Due(day, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
