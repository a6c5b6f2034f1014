"""Dữ liệu cá nhân: consent given and withdrawn by the person, requests answered within the legal days.

Legal basis: Law 91/2025/QH15; Decree 356/2025/NĐ-CP (days, extension), rows of `reference/producers.yaml`.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.workdays.queries import calendar

from .. import notices
from ..models import Consent, DataRequest, Purpose, RequestRule
from ..queries.access import own_producer
from ..queries.locking import request_for_update
from ..queries.waiting import requests_visible_to
from ..rules import requests as rules
from ..vocabulary import OPEN_REQUESTS, PRIVACY, RequestState
from .signing_up import NEEDED, consent_to


@transaction.atomic
def give_consent(*, by: Person, on: date, purpose: Purpose) -> Consent:
    """Đồng ý for oneself; once for a purpose."""
    has_it = Consent.objects.filter(person=by, purpose=purpose, withdrawn_on__isnull=True).exists()
    refuse_if([Obstacle("consent.is-there")] if has_it else [])
    consent = consent_to(purpose, on=on, person=by, producer=own_producer(by, on=on))
    consent.save()
    record("producers.consent.given", consent, by=by, purpose=purpose.name, version=consent.version)
    return consent


@transaction.atomic
def withdraw_consent(consent_id: int, *, by: Person, on: date) -> Consent:
    """Rút lại sự đồng ý, at once; whoever keeps the record hears of it, since pages must follow within days."""
    consent = Consent.objects.select_for_update(of=("self",)).select_related("purpose", "producer__unit").get(
        pk=consent_id
    )  # fmt: skip
    refuse_if([] if consent.person_id == by.pk else [Obstacle("consent.of-another")])
    refuse_if([Obstacle("consent.withdrawn")] if consent.withdrawn_on else [])
    consent.withdrawn_on = on
    consent.save(update_fields=["withdrawn_on"])
    record("producers.consent.withdrawn", consent, by=by, purpose=consent.purpose.name)
    notices.consent_withdrawn(consent, is_needed=consent.purpose.code == NEEDED, by=by, on=on)
    return consent


def days_of(rule: RequestRule) -> rules.Days:
    """The legal days of a kind of request."""
    return rules.Days(rule.answer_days, rule.days, rule.days_with_processors, rule.extension_days, rule.rest_day)


@transaction.atomic
def ask(*, by: Person, on: date, rule: RequestRule, details: str) -> DataRequest:
    """Gửi yêu cầu: the days begin with the receipt, which the person gets at once."""
    same = DataRequest.objects.filter(person=by, rule=rule, state__in=OPEN_REQUESTS).exists()
    refuse_if(rules.obstacles_to_asking(details=details, has_same_open=same))
    producer, days, workdays = own_producer(by, on=on), days_of(rule), calendar()
    request = DataRequest.objects.create(
        person=by, rule=rule, unit=producer.unit if producer else None, details=details.strip(), received_on=on,
        answer_due_on=rules.answer_due(days, on, workdays), due_on=rules.due(days, on, workdays),
    )  # fmt: skip
    record("producers.data-request.received", request, by=by, kind=rule.name, due=request.due_on)
    notices.request_received(request, by=by, on=on)
    return request


@transaction.atomic
def answer_request(request_id: int, *, by: Person, on: date, answer: str, has_processors: bool = False) -> DataRequest:
    """Phản hồi: the first answer; where processors take part, the longer legal days hold."""
    request = _answered(request_id, by=by, on=on)
    refuse_if(rules.obstacles_to_answering(is_open=request.is_open, answered_on=request.answered_on, answer=answer))
    request.state, request.answered_by, request.answered_on = RequestState.ANSWERED, by, on
    request.answer, request.has_processors = answer.strip(), has_processors
    days = days_of(request.rule)
    request.due_on = rules.due(days, request.received_on, calendar(), has_processors=has_processors)
    request.save()
    record("producers.data-request.answered", request, by=by, answer=request.answer, due=request.due_on)
    notices.request_moved(request, by=by, on=on)
    return request


@transaction.atomic
def extend_request(request_id: int, *, by: Person, on: date, reason: str) -> DataRequest:
    """Gia hạn, once and no longer than the law allows."""
    request = _answered(request_id, by=by, on=on)
    refuse_if(
        rules.obstacles_to_extending(
            is_open=request.is_open,
            extended_on=request.extended_on,
            due_on=request.due_on,
            reason=reason,
            on=on,
        )
    )
    old = request.due_on
    request.due_on = rules.extended(days_of(request.rule), old, calendar())
    request.extended_on, request.extension_reason = on, reason.strip()
    request.save()
    facts = {"old": old, "new": request.due_on, "reason": request.extension_reason}
    record("producers.data-request.extended", request, by=by, **facts)
    notices.request_moved(request, by=by, on=on)
    return request


@transaction.atomic
def close_request(request_id: int, *, by: Person, on: date, outcome: str, is_done: bool = True) -> DataRequest:
    """Kết thúc: done, or not possible and why."""
    request = _answered(request_id, by=by, on=on)
    refuse_if(rules.obstacles_to_closing(is_open=request.is_open, outcome=outcome))
    request.state = RequestState.DONE if is_done else RequestState.DECLINED
    request.closed_by, request.closed_on, request.outcome = by, on, outcome.strip()
    request.save()
    record("producers.data-request.closed", request, by=by, state=request.state, outcome=request.outcome)
    notices.request_moved(request, by=by, on=on)
    return request


def _answered(request_id: int, *, by: Person, on: date) -> DataRequest:
    """The request under lock, for somebody who answers those of its place."""
    request = request_for_update(request_id)
    is_theirs = requests_visible_to(by, on=on).filter(pk=request.pk).exists()
    refuse_if([] if is_theirs else [Obstacle("person.not-allowed", {"verb": PRIVACY})])
    return request
