"""Đề nghị bổ sung: the commune, the office, later the advisory team and the council, each once with everything."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.evidence.models import Paper
from ocop.law.criteria import queries as criteria

from .. import notices, permissions
from ..models import CompletionRequest, Dossier, RequestItem
from ..queries.locking import dossier_for_update
from ..rules import completing as rules
from ..rules.completing import Item
from ..vocabulary import RequestLevel
from .clocks import stop_clocks
from .moving import move, note


@transaction.atomic
def ask_from_commune(dossier_id: int, *, by: Person, on: date, items: Sequence[Item], due: date | None) -> Dossier:
    """Xã đề nghị bổ sung: one list before the four contents are signed."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_verifying(by, dossier, on=on)
    return write_request(dossier, RequestLevel.COMMUNE, items=items, due=due, by=by, on=on).dossier


@transaction.atomic
def ask_from_office(dossier_id: int, *, by: Person, on: date, items: Sequence[Item], due: date | None) -> Dossier:
    """Tỉnh đề nghị bổ sung: one list before the dossier is taken in."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_receiving(by, dossier, on=on)
    return write_request(dossier, RequestLevel.PROVINCE, items=items, due=due, by=by, on=on).dossier


def write_request(
    dossier: Dossier, level: str, *, items: Sequence[Item], due: date | None, by: Person, on: date, basis: str = ""
) -> CompletionRequest:
    """The request on a locked dossier, whoever asks: clocks stop, the producer hears. Who may was asked before."""
    refuse_if(
        rules.obstacles_to_asking(
            level, dossier.state, items, due=due, on=on, is_received=dossier.received_on is not None,
            has_open=dossier.requests.filter(level=level, answered_on=None).exists(),
            criteria=tuple(criteria.sheet_of(dossier.criteria_set).by_code),
        )
    )  # fmt: skip
    assert due
    request = _made(dossier, level, items, due, basis, by=by, on=on)
    stop_clocks(dossier, on=on)
    verb = rules.MOVES_TO.get(level)  # type: ignore[call-overload]  # a word of the same enum
    if verb:
        move(dossier, verb, by=by, on=on)
    else:
        note(dossier, "request", by=by, on=on)
    record(
        "dossiers.completion.asked", dossier, by=by, product=dossier.product.name, level=request.get_level_display(),
        round=request.round, items=len(items), due=short_date(due),
    )  # fmt: skip
    notices.completion_asked(request, items=len(items), by=by, on=on)
    return request


def _made(
    dossier: Dossier, level: str, items: Sequence[Item], due: date, basis: str, *, by: Person, on: date
) -> CompletionRequest:
    last = dossier.requests.order_by("-round").values_list("round", flat=True).first() or 0
    request = CompletionRequest.objects.create(
        dossier=dossier, round=last + 1, level=level, due=due, basis=basis, asked_by=by, asked_on=on
    )
    papers = Paper.objects.filter(producer=dossier.product.producer_id).in_bulk([i.paper for i in items if i.paper])
    RequestItem.objects.bulk_create(
        RequestItem(
            request=request, reason=item.reason, criterion=item.criterion, field=item.field[:60],
            paper=papers.get(item.paper or 0), text=item.text.strip(),
        )
        for item in items
    )  # fmt: skip
    return request
