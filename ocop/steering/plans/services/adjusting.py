"""Điều chỉnh: an approved plan changes only through a new version with its own decision (support notes, P2)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.queries import year_state

from .. import permissions
from ..models import Plan, PlanVersion
from ..queries.facts import is_closed, line_rows, version_for_update
from ..rules.route import obstacles_to_year
from ..vocabulary import ISSUED, PlanState
from .copying import copy_for_adjustment


@transaction.atomic
def adjust(plan_id: int, *, by: Person, on: date, ground: str) -> PlanVersion:
    """Mở bản điều chỉnh of the version in force; that one holds until the new decision."""
    plan = Plan.objects.select_for_update(of=("self",)).select_related("owner", "programme").get(pk=plan_id)
    permissions.require_owner(by, plan, on=on)
    held = plan.versions.filter(state=PlanState.IN_FORCE).first()
    refuse_if(
        [
            *([] if held else [Obstacle("adjustment.nothing-in-force")]),
            *([Obstacle("adjustment.under-way")] if _is_under_way(plan) else []),
            *([] if ground.strip() else [Obstacle("adjustment.no-ground", repair="#id_ground")]),
            *obstacles_to_year([plan.last_year] if is_closed(year_state(plan.last_year)) else []),
        ]
    )
    assert held
    old = version_for_update(held.pk)
    version = PlanVersion.objects.create(
        plan=plan,
        number=plan.versions.latest("number").number + 1,
        based_on=old,
        ground=ground.strip(),
        made_by=by,
        made_on=on,
    )
    copy_for_adjustment(line_rows(old), version)
    record("plans.version.adjusted", version, by=by, number=version.number, ground=version.ground)
    return version


def _is_under_way(plan: Plan) -> bool:
    """Whether another version is on its way; there is one at a time."""
    return plan.versions.exclude(state__in=ISSUED).exists()
