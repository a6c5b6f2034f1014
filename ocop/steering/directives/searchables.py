"""Tasks can be found by their words, their directive's number and their bodies."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Task
from .queries import access


def tasks_visible_to(person: Any, *, on: date) -> QuerySet[Task]:
    """Tasks of which the person sees at least one assignment."""
    return Task.objects.filter(assignments__in=access.assignments_visible_to(person, on=on)).distinct()


def _title(task: Task) -> str:
    return f"{task.directive.document.written} {task.code} {task.action}"


def _address(task: Task) -> str:
    return f"{reverse('directives:tasks')}?van-ban={task.directive_id}&q={task.code}"


register(
    Searchable(
        model=Task,
        title=_title,
        body=lambda task: task.quote,
        date=lambda task: task.assigned_on,
        visible_to=tasks_visible_to,
        url=_address,
        kind_label=_("Nhiệm vụ"),
    )
)
