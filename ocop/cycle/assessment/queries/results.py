"""Results and their way on: what waits for a submission, for the Chairman, for the ministry, for a notice."""

from datetime import date

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from ocop.actors.people.models import Person
from ocop.law.criteria.models import Band

from ..models import Announcement, Ministry, Result, Submission, SubmissionRow
from ..rules.stages import Way
from ..rules.submitting import VERDICTS
from ..vocabulary import Stage, SubmissionState
from .access import kept_from, results_visible_to, submissions_visible_to, submitted_results

ROW = ("result__item__dossier__product__producer__unit", "result__item__criteria_set", "result__item__sitting")


def rows_of(submission: Submission) -> QuerySet[SubmissionRow]:
    """Its rows in order, with what every page shows."""
    return submission.rows.select_related(*ROW, "result__item__dossier__framework")


def shown_rows(submission: Submission, person: Person) -> QuerySet[SubmissionRow]:
    """Without the dossiers from which the reader stands back."""
    return rows_of(submission).exclude(result__item__dossier__in=kept_from(person).values("dossier"))


def counted(submissions: QuerySet[Submission], person: Person) -> QuerySet[Submission]:
    """With the number of products that the person may know of, for lists and files alike."""
    hidden = Q(rows__result__item__dossier__in=kept_from(person).values("dossier"))
    return submissions.annotate(row_count=Count("rows", filter=Q(rows__isnull=False) & ~hidden, distinct=True))


def to_submit(person: Person, *, on: date, also: Submission | None = None) -> QuerySet[Result]:
    """What may go before the Chairman and is on no submission yet, or on the one being corrected."""
    found = submitted_results(person, on=on).filter(ending__in=list(VERDICTS))
    elsewhere = SubmissionRow.objects.exclude(submission=also) if also is not None else SubmissionRow.objects.all()
    return found.exclude(pk__in=elsewhere.values("result"))


def to_announce(person: Person, *, on: date) -> QuerySet[Result]:
    """What has come to a stage that is not told yet."""
    return submitted_results(person, on=on).filter(
        decided_q() & ~told_q(Stage.COUNCIL)
        | Q(ministry__answered_on__isnull=False) & ~told_q(Stage.MINISTRY)
        | Q(ministry__isnull=False) & ~Q(ministry__exit="") & ~told_q(Stage.EXIT)
    )


def told_q(stage: Stage) -> Q:
    """Announced at that stage."""
    return Q(pk__in=Announcement.objects.filter(stage=stage).values("result"))


def told_of(result: Result) -> frozenset[str]:
    """The stages at which the result is announced."""
    return frozenset(Announcement.objects.filter(result=result).values_list("stage", flat=True))


def way_of(result: Result) -> Way:
    """How far it has come."""
    sent = Ministry.objects.filter(result=result).first()
    is_answered = sent is not None and sent.answered_on is not None
    return Way(is_decided=is_decided(result), is_answered=is_answered, is_left=sent is not None and bool(sent.exit))


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
    """What came back below the highest rank of its framework and has no way on yet."""
    bands = Band.objects.filter(framework=OuterRef("result__item__dossier__framework")).order_by("-stars")
    below = Ministry.objects.annotate(highest=Subquery(bands.values("stars")[:1])).filter(stars__lt=F("highest"))
    waiting = below.filter(answered_on__isnull=False, exit="").values("result")
    return results_visible_to(person, on=on).filter(pk__in=waiting)


def to_decide(person: Person, *, on: date) -> QuerySet[Submission]:
    """What lies before the Chairman."""
    return submissions_visible_to(person, on=on).filter(state=SubmissionState.SUBMITTED)


def sent_of(result: Result) -> Ministry | None:
    """What was sent to the ministry, with its answer."""
    return Ministry.objects.select_related("sent_by", "answered_by", "exit_by").filter(result=result).first()
