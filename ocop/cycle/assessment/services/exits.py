"""Kết quả của Bộ và ba hướng xử lý when it is below the five stars (QĐ 26/2026/QĐ-TTg, Art. 7.4g; E21)."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.services import results as dossiers
from ocop.law.criteria.queries import sheet_of

from .. import notices, permissions
from ..models import Ministry, Result
from ..queries.clauses import bases_for
from ..queries.facts import competences_of
from ..queries.locking import result_for_update
from ..rules import exits as rules
from ..rules import submitting
from ..rules.facts import CentralResult


@transaction.atomic
def note_answer(
    result_id: int, *, by: Person, on: date, mean: Decimal, answer_number: str, answered_on: date | None
) -> Ministry:
    """Ghi kết quả của Bộ: its mean; the stars follow from the bands of the dossier's framework, never typed."""
    result = result_for_update(result_id)
    permissions.require_submitting(by, on=on)
    permissions.require_not_kept_from(by, result)
    sent, dossier = ministry_of(result), dossier_of(result)
    bands = sheet_of(dossier.criteria_set).bands
    central = CentralResult(mean=mean, on=answered_on)
    most = sheet_of(dossier.criteria_set).max_points
    refuse_if([
        *submitting.obstacles_to_answer(
            is_sent=sent is not None, is_answered=sent is not None and sent.answered_on is not None,
            number=answer_number, day=answered_on, on=on,
        ),
        *rules.obstacles_to_central_result(central, most=most),
    ])  # fmt: skip
    assert sent
    assert answered_on
    sent.mean, sent.stars = mean, rules.central_stars(central, bands)
    sent.answer_number, sent.answered_on, sent.answered_by = answer_number.strip(), answered_on, by
    sent.save(update_fields=["mean", "stars", "answer_number", "answered_on", "answered_by"])
    dossiers.note_ministry_result(dossier, mean=mean, stars=sent.stars, by=by, on=on, words=sent.answer_number)
    record("assessment.answer.noted", sent, by=by, product=result.item.called,
           number=sent.answer_number, day=short_date(answered_on))  # fmt: skip
    notices.answered(sent, by=by, on=on)
    return sent


@transaction.atomic
def leave(result_id: int, *, by: Person, on: date, exit: str, reason: str) -> Ministry:
    """Chọn hướng xử lý: recognise on the central result, assess again, or close; the Chairman's word."""
    result = result_for_update(result_id)
    permissions.require_deciding(by, on=on)
    permissions.require_not_kept_from(by, result)
    sent, dossier = ministry_of(result), dossier_of(result)
    central = CentralResult(mean=sent.mean, on=sent.answered_on) if sent and sent.mean is not None else None
    refuse_if([
        *submitting.obstacles_to_leaving(
            is_answered=sent is not None and sent.answered_on is not None, is_left=bool(sent and sent.exit),
            reason=reason,
        ),
        *rules.obstacles_to_exit(
            exit, central, sheet_of(dossier.criteria_set).bands, competences_of(dossier.framework, on=on),
            bases_for(dossier.framework),
        ),
    ])  # fmt: skip
    assert sent
    sent.exit, sent.exit_reason, sent.exit_by, sent.exit_on = exit, reason.strip(), by, on
    sent.save(update_fields=["exit", "exit_reason", "exit_by", "exit_on"])
    dossiers.note_exit(dossier, exit=exit, by=by, on=on, reason=sent.exit_reason)
    record("assessment.exit.chosen", sent, by=by, product=result.item.called, exit=sent.get_exit_display(),
           reason=sent.exit_reason)  # fmt: skip
    notices.left(sent, by=by, on=on)
    return sent


def ministry_of(result: Result) -> Ministry | None:
    """What was sent to the ministry."""
    return Ministry.objects.select_for_update(of=("self",)).filter(result=result).first()


def dossier_of(result: Result) -> Dossier:
    """The dossier of a result; a trial has neither."""
    assert result.item.dossier
    dossier: Dossier = result.item.dossier
    return dossier
