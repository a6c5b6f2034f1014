"""What of plans waits for a person, each with its next step: on the first page and above the list."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui.components import Due, Task

from .models import PlanVersion
from .queries import turns

NEAR = 3  # days


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Everything that waits for the person, each with its own next step."""
    for request in turns.requests_waiting(person, on=on):
        version = request.call.version
        yield _task(version, reverse("plans:input", args=[request.pk]), _("Gửi đề xuất"), _due(request.call.due_on, on))
    for opinion in turns.opinions_waiting(person, on=on):
        version, due = opinion.consultation.version, _due(opinion.consultation.due_on, on)
        yield _task(version, reverse("plans:opinion", args=[opinion.pk]), _("Cho ý kiến"), due)
    for check in turns.checks_waiting(person, on=on):
        yield _task(check.version, reverse("plans:check", args=[check.pk]), _("Thẩm định kinh phí"))
    for version in turns.decisions_waiting(person, on=on):
        yield _task(version, version.get_absolute_url(), _("Xem xét, phê duyệt"))
    for version in turns.decisions_to_enter(person, on=on):
        yield _task(version, reverse("plans:issue", args=[version.pk]), _("Vào số, ban hành quyết định"))
    for version in turns.returned_versions(person, on=on):
        yield _task(version, version.get_absolute_url(), _("Sửa kế hoạch bị trả lại"))


def _task(version: PlanVersion, url: str, what: str, due: Due | None = None) -> Task:
    return Task(version.plan.title, url, due, notes=[what, version.plan.owner.name])


def _due(day: date, on: date) -> Due:
    left = (day - on).days
    return Due(day, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
