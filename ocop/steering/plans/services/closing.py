"""Kết thúc: after its year the plan is history; what was reached is what the records said on that day."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import PlanVersion
from ..queries.facts import version_for_update
from ..rules import route as rules
from ..vocabulary import EDITABLE, PlanState
from .moving import move

ON_ITS_WAY = (*EDITABLE, PlanState.SUBMITTED, PlanState.APPROVED)


@transaction.atomic
def close(version_id: int, *, by: Person, on: date) -> PlanVersion:
    """Kết thúc kế hoạch."""
    version = version_for_update(version_id)
    permissions.require_owner(by, version.plan, on=on)
    refuse_if(
        rules.obstacles_to_closing(
            version.stage,
            last_year=version.plan.last_year,
            is_being_adjusted=version.plan.versions.filter(state__in=ON_ITS_WAY).exists(),
            on=on,
        )
    )
    version.closed_on = on
    move(version, "close", "closed_on")
    record("plans.version.closed", version, by=by, closed_on=short_date(on))
    return version
