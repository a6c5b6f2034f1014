"""Sơ đồ tổ chức: the file that section 2 of the plan asks for, a picture or a PDF, put in place of the one before.

It is a field of form b like any other: it stands in the editions, others on the form are told, the next year copies it.
"""

from datetime import date
from uuid import uuid4

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.vocabulary import IMAGE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import BusinessPlan
from ..queries.forms import form_of
from ..queries.locking import entry_for_update
from ..vocabulary import PLAN_EDITABLE, FormKind
from .working import Photo
from .writing import save_plan

CHART_KINDS = IMAGE_KINDS | {Kind.PDF}


@transaction.atomic
def attach_chart(entry_id: int, *, by: Person, on: date, chart: Photo | None) -> BusinessPlan:
    """Gửi sơ đồ tổ chức, or another in its place; the earlier file stays in the editions of the form."""
    entry = entry_for_update(entry_id)
    permissions.require_writing(by, entry.product.producer, on=on)
    closed = [] if entry.state in PLAN_EDITABLE else [Obstacle("form.closed", {"state": entry.stage.label})]
    missing = [] if chart else [Obstacle("chart.none", repair="#id_chart")]
    refuse_if([*closed, *missing])
    assert chart
    kept, plan = chart.kept(by, kinds=CHART_KINDS), form_of(entry, FormKind.PLAN)
    saved = save_plan(entry_id, by=by, on=on, values={"org_chart": str(kept.pk)}, seen=plan.edition, hand=uuid4().hex)
    record("products.chart.attached", entry, by=by, product=entry.product.name, chart=kept.name)
    assert isinstance(saved.row, BusinessPlan)
    return saved.row
