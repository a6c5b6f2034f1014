"""Rows fetched for a change, locked until the transaction ends. The order is project, then budget lines."""

from typing import Any

from ocop.actors.producers.models import Producer

from ..models import AdjustmentRequest, PaymentRequest, ProgressReport, ProjectList, Recovery, SupportProject
from .access import WITH_NAMES


def project_for_update(pk: int) -> SupportProject:
    """A project under lock; raises SupportProject.DoesNotExist."""
    SupportProject.objects.select_for_update(of=("self",)).get(pk=pk)
    return SupportProject.objects.select_related(*WITH_NAMES, "norm").get(pk=pk)


def projects_for_update(pks: list[int]) -> list[SupportProject]:
    """Several projects under lock, in one order."""
    return [project_for_update(pk) for pk in sorted(set(pks))]


def producers_for_update(pks: set[int]) -> None:
    """Beneficiaries under lock: two applications for one object at once see each other (B8)."""
    list(Producer.objects.select_for_update(of=("self",)).filter(pk__in=pks).order_by("pk").values_list("pk"))


def _with_project(model: Any, pk: int) -> Any:
    project = project_for_update(model.objects.values_list("project", flat=True).get(pk=pk))
    found = model.objects.select_for_update(of=("self",)).get(pk=pk)
    found.project = project
    return found


def request_for_update(pk: int) -> PaymentRequest:
    """A request for money, its project too."""
    found: PaymentRequest = _with_project(PaymentRequest, pk)
    return found


def report_for_update(pk: int) -> ProgressReport:
    """A progress report, its project too."""
    found: ProgressReport = _with_project(ProgressReport, pk)
    return found


def adjustment_for_update(pk: int) -> AdjustmentRequest:
    """A request to change, its project too."""
    found: AdjustmentRequest = _with_project(AdjustmentRequest, pk)
    return found


def recovery_for_update(pk: int) -> Recovery:
    """A recovery, its project too."""
    found: Recovery = _with_project(Recovery, pk)
    return found


def list_for_update(pk: int) -> ProjectList:
    """A list under lock."""
    return ProjectList.objects.select_for_update(of=("self",)).get(pk=pk)
