"""Results and their way on: what waits for a submission, for the Chairman, for the ministry, for a notice."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person

from ..models import Announcement, Ministry, Result, Submission, SubmissionRow
from ..rules.submitting import VERDICTS
from ..vocabulary import SubmissionState
from .access import kept_from, results_visible_to, submissions_visible_to, submitted_results

ROW = ("result__item__dossier__product__producer__unit", "result__item__criteria_set", "result__item__sitting")


def rows_of(submission: Submission) -> QuerySet[SubmissionRow]:
    """Its rows in order, with what every page shows."""
    return submission.rows.select_related(*ROW, "result__item__dossier__framework")


def shown_rows(submission: Submission, person: Person) -> QuerySet[SubmissionRow]:
    """Without the dossiers from which the reader stands back."""
    return rows_of(submission).exclude(result__item__dossier__in=kept_from(person).values("dossier"))


def to_submit(person: Person, *, on: date) -> QuerySet[Result]:
    """What may go before the Chairman and is on no submission yet."""
    found = submitted_results(person, on=on).filter(ending__in=list(VERDICTS))
    return found.exclude(pk__in=SubmissionRow.objects.values("result"))


def to_announce(person: Person, *, on: date) -> QuerySet[Result]:
    """What is decided and not told yet."""
    found = submitted_results(person, on=on).exclude(pk__in=Announcement.objects.values("result"))
    return found.filter(decided_q())


def decided_q() -> Q:
    """Ended without recognition, or decided by the Chairman."""
    approved = SubmissionRow.objects.filter(submission__state=SubmissionState.APPROVED).values("result")
    return ~Q(ending__in=list(VERDICTS)) | Q(pk__in=approved)


def is_decided(result: Result) -> bool:
    """Whether the result may be told."""
    return Result.objects.filter(decided_q(), pk=result.pk).exists()


def to_answer(person: Person, *, on: date) -> QuerySet[Result]:
    """What is with the ministry."""
    waiting = Ministry.objects.filter(answered_on=None).values("result")
    return submitted_results(person, on=on).filter(pk__in=waiting)


def to_leave(person: Person, *, on: date) -> QuerySet[Result]:
    """What came back below the five stars and has no way on yet."""
    waiting = Ministry.objects.filter(answered_on__isnull=False, exit="").exclude(stars=5).values("result")
    return results_visible_to(person, on=on).filter(pk__in=waiting)


def to_decide(person: Person, *, on: date) -> QuerySet[Submission]:
    """What lies before the Chairman."""
    return submissions_visible_to(person, on=on).filter(state=SubmissionState.SUBMITTED)


def sent_of(result: Result) -> Ministry | None:
    """What was sent to the ministry, with its answer."""
    return Ministry.objects.select_related("sent_by", "answered_by", "exit_by").filter(result=result).first()
