"""Whether the applicant and what it asks for are among those the law supports (N3, N5, N6)."""

from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..models import SupportProject


def obstacles_to_eligibility(project: SupportProject, *, on: date) -> list[Obstacle]:
    """Everything of the law's conditions that is not met on the day."""
    if project.activity and not project.activity.is_for_producers:
        return [Obstacle("project.not-for-producers", {"activity": project.activity.label})]
    return []
