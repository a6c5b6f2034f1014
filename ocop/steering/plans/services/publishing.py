"""Công bố: an issued plan becomes readable for everybody, and is taken back only with a reason.

Basis: directives-and-reporting notes §4 (signed, published, sent to its recipients).
"""

from datetime import date

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices
from ..models import PlanVersion
from ..queries.bodies import acting_body
from ..queries.facts import version_for_update
from ..rules import route as rules
from ..vocabulary import ISSUE


@transaction.atomic
def publish(version_id: int, *, by: Person, on: date) -> PlanVersion:
    """Công bố on the public page; amounts appear as sums by source, never by beneficiary."""
    version = _for_clerk(version_id, by=by, on=on)
    refuse_if(rules.obstacles_to_publishing(version.stage, is_published=version.is_published))
    version.published_by, version.published_on = by, on
    version.save(update_fields=["published_by", "published_on"])
    record("plans.version.published", version, by=by, written=version.written)
    notices.published(version, by=by, on=on)
    return version


@transaction.atomic
def withdraw(version_id: int, *, by: Person, on: date, reason: str) -> PlanVersion:
    """Gỡ công bố; the trail keeps who published it, when, and why it was taken back."""
    version = _for_clerk(version_id, by=by, on=on)
    refuse_if(rules.obstacles_to_withdrawing(is_published=version.is_published, reason=reason))
    version.published_by = version.published_on = None
    version.save(update_fields=["published_by", "published_on"])
    record("plans.version.withdrawn", version, by=by, reason=reason.strip())
    notices.withdrawn(version, reason=reason.strip(), by=by, on=on)
    return version


def _for_clerk(version_id: int, *, by: Person, on: date) -> PlanVersion:
    version = version_for_update(version_id)
    posts.require(by, ISSUE, on=on, organisation=acting_body(version.plan.approver, on))
    return version
