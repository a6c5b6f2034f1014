"""What of producers waits for a person, each with its next step: on the first page and above the lists."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui.components import Due, Task

from .models import DataRequest, SignUp
from .queries import waiting
from .vocabulary import RequestState

NEAR = 2  # days


def panel_rows(person: Any, on: date) -> Iterator[Task]:
    """Requests by their days, sign-ups, conversions on their way."""
    for request in waiting.requests_open(person, on=on):
        yield request_task(request, on)
    for sign_up in waiting.sign_ups_waiting(person, on=on):
        yield sign_up_task(sign_up, on)


def request_task(request: DataRequest, on: date) -> Task:
    """A request with the nearest legal day."""
    what = _("Phản hồi lần đầu") if request.state == RequestState.RECEIVED else _("Thực hiện yêu cầu")
    title = _("%(kind)s: %(person)s") % {"kind": request.rule, "person": request.person.full_name}
    return Task(title, request.get_absolute_url(), due_of(request.next_due(), on), notes=[what])


def sign_up_task(sign_up: SignUp, on: date) -> Task:
    """A sign-up whose person is to be seen."""
    address = reverse("producers:sign-up-detail", args=[sign_up.pk])
    notes = [sign_up.get_kind_display(), sign_up.full_name, sign_up.unit.name]
    return Task(sign_up.producer_name, address, due_of(sign_up.last_day, on), notes=notes)


def due_of(day: date, on: date) -> Due:
    """A day counted in days."""
    left = (day - on).days
    return Due(day, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
