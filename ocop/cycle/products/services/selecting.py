"""Danh sách lựa chọn của năm: follows the ideas selected until it is approved; then its rows stand fast and plans
may be written.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.rounds.models import ProgrammeYear

from .. import notices, permissions
from ..models import CycleEntry, SelectionList, SelectionRow
from ..queries.entries import to_be_listed
from ..queries.locking import selection_for_update
from ..rules import selecting as rules
from ..vocabulary import ListState
from .moving import move
from .starting import open_plan_of


@transaction.atomic
def open_list(*, by: Person, on: date, year: ProgrammeYear) -> SelectionList:
    """Lập danh sách: one draft at a time; it takes in every idea selected that is on no list yet."""
    permissions.require_listing(by, year, on=on)
    has_draft = year.selections.filter(state=ListState.DRAFT).exists()
    refuse_if([Obstacle("selection.is-open", {"year": str(year)})] if has_draft else [])
    number = (year.selections.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    selection = SelectionList.objects.create(year=year, number=number, made_by=by, made_on=on)
    record("products.list.opened", selection, by=by, list=str(selection))
    return selection


@transaction.atomic
def approve_list(
    list_id: int,
    *,
    by: Person,
    on: date,
    decision_number: str,
    decision_on: date | None,
    signer_name: str,
    signer_title: str,
) -> SelectionList:
    """Phê duyệt danh sách: its rows are written as they are today, every producer on it is told and may write its
    plan.
    """
    selection = selection_for_update(list_id)
    permissions.require_listing(by, selection.year, on=on)
    entries = list(to_be_listed(selection.year).select_for_update(of=("self",)))
    refuse_if(
        rules.obstacles_to_approving(
            selection.state, rows=len(entries), number=decision_number, decided_on=decision_on, signer_name=signer_name,
            signer_title=signer_title, on=on,
        )
    )  # fmt: skip
    assert decision_on
    selection.decision_number, selection.decision_on = decision_number.strip(), decision_on
    selection.signer_name, selection.signer_title = signer_name.strip(), signer_title.strip()
    selection.state, selection.approved_by, selection.approved_on = ListState.APPROVED, by, on
    selection.save()
    _freeze(selection, entries, by=by, on=on)
    record("products.list.approved", selection, by=by, list=str(selection), number=selection.decision_number,
           day=short_date(decision_on), rows=len(entries))  # fmt: skip
    notices.listed(selection, entries, by=by, on=on)
    return selection


def _freeze(selection: SelectionList, entries: list[CycleEntry], *, by: Person, on: date) -> None:
    for rank, entry in enumerate(entries, 1):
        SelectionRow.objects.create(selection=selection, rank=rank, entry=entry, **row_of(entry))
        move(entry, "open_plan", by=by, on=on, note=selection.decision_number)
        open_plan_of(entry)


def row_of(entry: CycleEntry) -> dict[str, str]:
    """An entry in the words of the list."""
    idea, producer = getattr(entry, "idea", None), entry.product.producer
    group = idea.classification if idea else None
    return {
        "product_name": entry.product.name,
        "holder": producer.name,
        "place": producer.unit.name,
        "product_group": str(group or ""),
        "form_no": (idea.form_no if idea else "") or "",
    }
