"""Lấy đề xuất: agencies are asked for lines until a day; the office takes each over or says why not.

Basis: directives-and-reporting notes §4 (call for inputs with a deadline, inputs as structured rows).
"""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import InputAnswer, InputCall, InputRequest, Line, PlanVersion
from ..queries.facts import next_rank, version_for_update
from ..queries.locking import call_for_update, line_for_update, request_for_update
from ..rules import inputs as rules
from ..rules.route import obstacles_to_act, obstacles_to_hand
from ..vocabulary import InputVerdict
from .copying import copied_input
from .lines import require_proposing
from .moving import move


@transaction.atomic
def call_for_inputs(
    version_id: int, *, by: Person, on: date, due_on: date, organisations: Collection[Organisation], text: str = ""
) -> InputCall:
    """Đề nghị các cơ quan đề xuất nội dung trước một ngày."""
    version = version_for_update(version_id)
    permissions.require_owner(by, version.plan, on=on)
    bodies = list(dict.fromkeys(organisations))
    refuse_if(
        [
            *obstacles_to_act("call_for_inputs", version.stage),
            *rules.obstacles_to_calling(
                bodies=[body.pk for body in bodies],
                own=version.plan.owner_id,
                due_on=due_on,
                was_called=hasattr(version, "call"),
                on=on,
            ),
        ]
    )
    call = InputCall.objects.create(version=version, due_on=due_on, text=text, called_by=by, called_on=on)
    InputRequest.objects.bulk_create(InputRequest(call=call, organisation=body) for body in bodies)
    move(version, "call_for_inputs")
    record("plans.inputs.called", version, by=by, bodies=len(bodies), due=short_date(due_on))
    notices.inputs_called(call, by=by, on=on)
    return call


@transaction.atomic
def extend_call(version_id: int, *, by: Person, on: date, due_on: date) -> InputCall:
    """Lùi hạn gửi đề xuất."""
    version = version_for_update(version_id)
    call = _running_call(version, by=by, on=on)
    refuse_if(rules.obstacles_to_extending(call.due_on, due_on=due_on, on=on))
    old, call.due_on = call.due_on, due_on
    call.save(update_fields=["due_on"])
    record("plans.inputs.extended", version, by=by, old=short_date(old), new=short_date(due_on))
    notices.inputs_called(call, by=by, on=on)
    return call


@transaction.atomic
def send_input(request_id: int, *, by: Person, on: date, note: str = "") -> InputRequest:
    """Gửi đề xuất; late is allowed and marked, and what is sent again replaces nothing that was answered."""
    request = request_for_update(request_id)
    require_proposing(request, by=by, on=on)
    refuse_if(rules.obstacles_to_sending(lines=request.lines.count(), note=note))
    request.answered_by, request.answered_on, request.note = by, request.answered_on or on, note.strip()
    request.save(update_fields=["answered_by", "answered_on", "note"])
    record("plans.input.sent", request, by=by, lines=request.lines.count(), late=request.is_late)
    notices.input_sent(request, by=by, on=on)
    return request


@transaction.atomic
def take_input(line_id: int, *, by: Person, on: date) -> Line:
    """Đưa vào kế hoạch: the proposed line becomes a line of the draft, and remembers where it came from."""
    line, version = _proposed(line_id, by=by, on=on)
    taken = copied_input(line, version, rank=next_rank(version.lines.all()))
    _answer(line, InputVerdict.TAKEN, by=by, on=on)
    record("plans.line.taken", taken, by=by, content=line.content, body=_asked(line).organisation.name)
    return taken


@transaction.atomic
def refuse_input(line_id: int, *, by: Person, on: date, reason: str) -> Line:
    """Không đưa vào kế hoạch, with the reason that the agency reads."""
    line, _version = _proposed(line_id, by=by, on=on)
    refuse_if([] if reason.strip() else [Obstacle("input.no-reason", repair="#id_reason")])
    _answer(line, InputVerdict.REFUSED, by=by, on=on, reason=reason.strip())
    record("plans.input.refused", line, by=by, content=line.content, reason=reason.strip())
    return line


@transaction.atomic
def close_inputs(version_id: int, *, by: Person, on: date) -> PlanVersion:
    """Kết thúc lấy đề xuất: nobody sends any more, the draft goes on."""
    version = version_for_update(version_id)
    call = _running_call(version, by=by, on=on)
    refuse_if(obstacles_to_act("close_inputs", version.stage))
    call.closed_on = on
    call.save(update_fields=["closed_on"])
    move(version, "close_inputs")
    silent = call.requests.filter(answered_on__isnull=True).count()
    record("plans.inputs.closed", version, by=by, silent=silent)
    return version


def _running_call(version: PlanVersion, *, by: Person, on: date) -> InputCall:
    """The call that still runs; without one there is nothing to extend or to close."""
    permissions.require_owner(by, version.plan, on=on)
    call = InputCall.objects.filter(version=version, closed_on__isnull=True).first()
    refuse_if([] if call else [Obstacle("input.no-call")])
    assert call
    return call_for_update(call.pk)


def _proposed(line_id: int, *, by: Person, on: date) -> tuple[Line, PlanVersion]:
    """A proposal that was sent and not yet answered, with the draft it was made for."""
    line = line_for_update(line_id)
    request = _asked(line)
    version = version_for_update(request.call.version_id)
    permissions.require_owner(by, version.plan, on=on)
    refuse_if(
        [
            *obstacles_to_hand(version.stage),
            *rules.obstacles_to_answering(is_sent=request.answered_on is not None, is_answered=hasattr(line, "answer")),
        ]
    )
    return line, version


def _asked(line: Line) -> InputRequest:
    assert line.request, "only proposed lines are answered"
    return line.request


def _answer(line: Line, verdict: InputVerdict, *, by: Person, on: date, reason: str = "") -> None:
    InputAnswer.objects.create(line=line, verdict=verdict, reason=reason, answered_by=by, answered_on=on)
    notices.input_answered(line, by=by, on=on)
