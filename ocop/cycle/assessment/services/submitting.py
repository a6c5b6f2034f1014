"""Trình kết quả lên Chủ tịch UBND tỉnh (E20): who recognises how many stars is the framework's word on the day."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.services import results as dossiers
from ocop.cycle.rounds.queries.years import province_on
from ocop.law.criteria.queries import recognising_level

from .. import notices, permissions
from ..models import Ministry, Result, Submission, SubmissionRow
from ..queries.locking import submission_for_update
from ..queries.results import rows_of
from ..rules import submitting as rules
from ..vocabulary import Ending, RowVerdict, SubmissionState


@transaction.atomic
def draft(*, by: Person, on: date, results: Iterable[Result], text: str = "") -> Submission:
    """Lập tờ trình: what may be recognised, and what goes to the ministry; 1–2 stars never (E19)."""
    permissions.require_submitting(by, on=on)
    chosen = list(results)
    found = [] if chosen else [Obstacle("submission.no-rows", repair="#id_results")]
    for result in chosen:
        is_listed = SubmissionRow.objects.filter(result=result).exists()
        found += rules.obstacles_to_row(product=result.item.called, ending=result.ending, is_listed=is_listed)
    refuse_if(found)
    made = Submission.objects.create(province=province_on(on), text=text.strip(), made_by=by, made_on=on)
    for order, result in enumerate(chosen, 1):
        SubmissionRow.objects.create(submission=made, result=result, order=order, **_asked(result, on))
    record("assessment.submission.drafted", made, by=by, rows=len(chosen))
    return made


def _asked(result: Result, on: date) -> dict[str, str]:
    """What is asked for a result, and whose word it needs: by framework and date."""
    assert result.item.dossier
    level = recognising_level(result.item.dossier.framework, result.stars, on=on)
    return {"verdict": rules.VERDICTS[Ending(result.ending)], "authority": level}


@transaction.atomic
def submit(submission_id: int, *, by: Person, on: date, number: str) -> Submission:
    """Trình: with its number; the Chairman hears."""
    found = submission_for_update(submission_id)
    permissions.require_submitting(by, on=on)
    is_draft = found.state in (SubmissionState.DRAFT, SubmissionState.RETURNED)
    refuse_if(rules.obstacles_to_submitting(is_draft=is_draft, rows=found.rows.count(), number=number))
    found.number, found.state, found.submitted_by, found.submitted_on = (
        number.strip(),
        SubmissionState.SUBMITTED,
        by,
        on,
    )
    found.save(update_fields=["number", "state", "submitted_by", "submitted_on"])
    record("assessment.submission.submitted", found, by=by, number=found.number)
    notices.submitted(found, by=by, on=on)
    return found


@transaction.atomic
def approve(submission_id: int, *, by: Person, on: date, decision_number: str, letter_number: str = "") -> Submission:
    """Phê duyệt kết quả: what is potentially five stars goes to the ministry; the rest waits for its certificate."""
    found = submission_for_update(submission_id)
    permissions.require_deciding(by, on=on)
    obstacles = list(
        rules.obstacles_to_deciding(
            is_submitted=found.state == SubmissionState.SUBMITTED,
            drafted_by_decider=by.pk in (found.made_by_id, found.submitted_by_id),
        )
    )
    if not decision_number.strip():
        obstacles.append(Obstacle("submission.no-decision", repair="#id_decision_number"))
    refuse_if(obstacles)
    found.state, found.decided_by, found.decided_on = SubmissionState.APPROVED, by, on
    found.decision_number = decision_number.strip()
    found.save(update_fields=["state", "decided_by", "decided_on", "decision_number"])
    for row in rows_of(found):
        if row.verdict == RowVerdict.TO_MINISTRY:
            _send(row.result, letter_number, by=by, on=on)
    record("assessment.submission.approved", found, by=by, number=found.number, decision=found.decision_number)
    notices.submission_decided(found, by=by, on=on)
    return found


def _send(result: Result, letter_number: str, *, by: Person, on: date) -> None:
    assert result.item.dossier
    sent = Ministry.objects.create(result=result, letter_number=letter_number.strip(), sent_by=by, sent_on=on)
    dossiers.note_sent_to_ministry(result.item.dossier, by=by, on=on, words=sent.letter_number)
    record("assessment.result.sent", result, by=by, product=result.item.called, letter=sent.letter_number)


@transaction.atomic
def give_back(submission_id: int, *, by: Person, on: date, reason: str) -> Submission:
    """Trả lại tờ trình, with the reason; the office submits it again."""
    found = submission_for_update(submission_id)
    permissions.require_deciding(by, on=on)
    is_submitted = found.state == SubmissionState.SUBMITTED
    refuse_if(rules.obstacles_to_returning(is_submitted=is_submitted, reason=reason))
    found.state, found.reason, found.decided_by, found.decided_on = SubmissionState.RETURNED, reason.strip(), by, on
    found.save(update_fields=["state", "reason", "decided_by", "decided_on"])
    record("assessment.submission.returned", found, by=by, number=found.number, reason=found.reason)
    notices.submission_decided(found, by=by, on=on)
    return found
