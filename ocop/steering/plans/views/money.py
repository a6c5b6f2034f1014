"""Money of a version by source, as Finance checks it and as the submission is held against it."""

from ocop.steering.budget.models import FundingSource
from ocop.steering.budget.queries import ceilings

from ..models import PlanVersion
from ..queries.facts import money_by_source
from ..vocabulary import Level
from .shown import SourceRow


def money_rows(version: PlanVersion) -> list[SourceRow]:
    """In the order of the sources: what the plan wants beside the estimate and what was allocated."""
    plan, planned = version.plan, money_by_source(version)
    holders = None if plan.level == Level.PROVINCE else {plan.owner_id}
    limits = ceilings(plan.first_year, programme=plan.programme, holders=holders)
    rows = []
    for source in FundingSource.objects.filter(pk__in=planned):
        limit = limits.get(source.pk)
        estimated, allocated = (limit.estimated_vnd, limit.allocated_vnd) if limit else (None, None)
        rows.append(SourceRow(source, planned[source.pk], estimated, allocated))
    return rows
