"""Trình kết quả lên Chủ tịch UBND tỉnh (E20): who recognises how many stars is the framework's word on the day.

Whoever stands back from a dossier on it neither writes, submits nor decides a submission (E28).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.services import results as dossiers
from ocop.cycle.rounds.queries.years import province_on
from ocop.law.criteria.queries import recognising_level

from .. import notices, permissions
from ..models import Ministry, Result, Submission, SubmissionRow
from ..queries.clauses import bases_for
from ..queries.locking import results_for_update, submission_for_update
from ..queries.results import rows_of
from ..rules import submitting as rules
from ..vocabulary import Ending, RowVerdict, SubmissionState
from .keeping import keep_decision, keep_submission


@transaction.atomic
def draft(*, by: Person, on: date, results: Iterable[Result], text: str = "") -> Submission:
    """Lập tờ trình: what may be recognised, and what goes to the ministry; 1–2 stars never (E19)."""
    permissions.require_submitting(by, on=on)
    chosen = results_for_update(each.pk for each in results)
    permissions.require_not_kept_from(by, *chosen)
    found = [] if chosen else [Obstacle("submission.no-rows", repair="#id_results")]
    refuse_if([*found, *_obstacles_to_rows(chosen, elsewhere=SubmissionRow.objects.all())])
    made = Submission.objects.create(province=province_on(on), text=text.strip(), made_by=by, made_on=on)
    _write_rows(made, chosen, on=on)
    record("assessment.submission.drafted", made, by=by, rows=len(chosen))
    return made


@transaction.atomic
def revise(submission_id: int, *, by: Person, on: date, results: Iterable[Result], text: str = "") -> Submission:
    """Sửa tờ trình: other rows, other words, while it is a draft or after it came back; what was submitted stays kept.

    A row taken out holds the others no more, and its result may go on another submission.
    """
    found = submission_for_update(submission_id)
    permissions.require_submitting(by, on=on)
    chosen = results_for_update(each.pk for each in results)
    permissions.require_not_kept_from(by, *chosen, *(row.result for row in rows_of(found)))
    is_ours = found.state in (SubmissionState.DRAFT, SubmissionState.RETURNED)
    elsewhere = SubmissionRow.objects.exclude(submission=found)
    refuse_if([
        *rules.obstacles_to_revising(is_ours=is_ours, rows=len(chosen)),
        *_obstacles_to_rows(chosen, elsewhere=elsewhere),
    ])  # fmt: skip
    before = found.rows.count()
    found.rows.all().delete()
    _write_rows(found, chosen, on=on)
    found.state, found.text = SubmissionState.DRAFT, text.strip()
    found.save(update_fields=["state", "text"])
    record("assessment.submission.revised", found, by=by, number=str(found), before=before, rows=len(chosen))
    return found


def _obstacles_to_rows(results: Iterable[Result], *, elsewhere: QuerySet[SubmissionRow]) -> Iterator[Obstacle]:
    for result in results:
        assert result.item.dossier
        yield from rules.obstacles_to_row(
            product=result.item.called, ending=result.ending, bases=bases_for(result.item.dossier.framework),
            is_listed=elsewhere.filter(result=result).exists(),
        )  # fmt: skip


def _write_rows(submission: Submission, results: Iterable[Result], *, on: date) -> None:
    for order, result in enumerate(results, 1):
        SubmissionRow.objects.create(submission=submission, result=result, order=order, **_asked(result, on))


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
    permissions.require_not_kept_from(by, *(row.result for row in rows_of(found)))
    is_draft = found.state in (SubmissionState.DRAFT, SubmissionState.RETURNED)
    refuse_if(rules.obstacles_to_submitting(is_draft=is_draft, rows=found.rows.count(), number=number))
    found.number, found.state, found.submitted_by, found.submitted_on = (
        number.strip(),
        SubmissionState.SUBMITTED,
        by,
        on,
    )
    found.save(update_fields=["number", "state", "submitted_by", "submitted_on"])
    keep_submission(found)
    record("assessment.submission.submitted", found, by=by, number=found.number)
    notices.submitted(found, by=by, on=on)
    return found


@transaction.atomic
def approve(submission_id: int, *, by: Person, on: date, decision_number: str, letter_number: str = "") -> Submission:
    """Phê duyệt kết quả: what is potentially five stars goes to the ministry; the rest waits for its certificate."""
    found = submission_for_update(submission_id)
    permissions.require_deciding(by, on=on)
    permissions.require_not_kept_from(by, *(row.result for row in rows_of(found)))
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
    keep_decision(found)
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
    permissions.require_not_kept_from(by, *(row.result for row in rows_of(found)))
    is_submitted = found.state == SubmissionState.SUBMITTED
    refuse_if(rules.obstacles_to_returning(is_submitted=is_submitted, reason=reason))
    found.state, found.reason, found.decided_by, found.decided_on = SubmissionState.RETURNED, reason.strip(), by, on
    found.save(update_fields=["state", "reason", "decided_by", "decided_on"])
    record("assessment.submission.returned", found, by=by, number=found.number, reason=found.reason)
    notices.submission_decided(found, by=by, on=on)
    return found
