"""Money of a version by source, as Finance checks it."""

from ocop.steering.budget.models import FundingSource

from ..models import PlanVersion
from ..queries.steps import figures_of
from .shown import SourceRow


def money_rows(version: PlanVersion) -> list[SourceRow]:
    """In the order of the sources: what the plan wants beside the estimate and what was allocated."""
    figures = figures_of(version)
    sources = FundingSource.objects.in_bulk([row["source"] for row in figures])
    rows = [
        SourceRow(sources[row["source"]], row["planned_vnd"], row["estimated_vnd"], row["allocated_vnd"])
        for row in figures
    ]
    return sorted(rows, key=lambda row: row.source.position)
