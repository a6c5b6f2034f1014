"""A submitted application as a version keeps it: plain values in the words of the day."""

from typing import Any

from ocop.base.ui.pageforms import plain

from ..models import SupportProject
from .facts import items_of, members_of

PLAIN = (
    "title", "variant", "object_name", "start_on", "end_on", "multi_year_decision", "present", "need", "effect",
    "technology_line", "total_cost_vnd", "eligible_cost_vnd", "requested_vnd", "own_capital_vnd", "is_group",
)  # fmt: skip


def content_of(project: SupportProject) -> dict[str, Any]:
    """Everything the applicant said, with the names of what was chosen."""
    named = {
        "programme": project.programme.code if project.programme else "",
        "activity": project.activity.code if project.activity else "",
        "producer": project.producer.name,
        "place": project.place.name,
        "object_kind": project.object_kind,
        "implementing": project.implementing,
    }
    return {
        **named,
        **{name: plain(getattr(project, name)) for name in PLAIN},
        "items": [
            {"name": item.name, "quantity": plain(item.quantity), "unit": item.unit, "price": item.unit_price_vnd,
             "total": item.total_vnd, "eligible": item.is_eligible, "why_not": item.why_not}
            for item in items_of(project)
        ],
        "members": [{"name": m.producer.name, "requested": m.requested_vnd} for m in members_of(project)],
        "papers": [
            {"kind": paper.kind, "name": paper.file.name, "sha256": paper.file.sha256}
            for paper in project.papers.filter(removed_on=None).select_related("file")
        ],
    }  # fmt: skip
