"""Results that wait for their recognition, and what is known of one before it."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people.models import Person
from ocop.cycle.assessment.models import Ministry, Result
from ocop.cycle.assessment.queries.access import results_visible_to
from ocop.cycle.assessment.vocabulary import Exit, SubmissionState
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.law.criteria.queries import recognising_level
from ocop.law.criteria.vocabulary import Level
from ocop.law.documents.models import Document
from ocop.law.documents.queries import Bearing, bearer_of
from ocop.steering.windows.queries.places import committee

from ..models import Recognition
from ..rules.recognising import Asked, Central, stars_to_recognise
from .facts import one
from .reference import pattern_for


def waiting_for(person: Person, level: str, *, on: date) -> QuerySet[Result]:
    """Approved results that the level recognises: those to be signed here, or five stars by the ministry."""
    state = DossierState.RECOGNISED_FIVE if level == Level.CENTRAL else DossierState.PENDING_SIGNATURE
    found = results_visible_to(person, on=on).filter(item__dossier__state=state, recognition=None)
    later = Result.objects.filter(item__dossier=OuterRef("item__dossier"), pk__gt=OuterRef("pk"))
    approved = Q(row__submission__state=SubmissionState.APPROVED) & ~Exists(later)
    return found.filter(approved).order_by("row__submission_id", "row__order")


def asked_of(result: Result) -> Asked:
    """What is known of a result."""
    row = getattr(result, "row", None)
    sent = Ministry.objects.filter(result=result, answered_on__isnull=False).first()
    return Asked(
        product=result.item.called,
        ending=result.ending,
        council_stars=result.stars,
        is_approved=row is not None and row.submission.state == SubmissionState.APPROVED,
        is_overtaken=is_overtaken(result),
        is_recognised=Recognition.objects.filter(result=result).exists(),
        central=Central(sent.stars, _exit(sent)) if sent and sent.stars is not None else None,
    )


def is_overtaken(result: Result) -> bool:
    """Whether the dossier has been assessed again since."""
    return Result.objects.filter(item__dossier=dossier_of(result), pk__gt=result.pk).exists()


def _exit(sent: Ministry) -> str:
    """The way chosen; below the highest rank without one, nothing is decided yet."""
    top = max(band.stars for band in dossier_of(sent.result).framework.bands.all())
    return sent.exit or ("" if sent.stars == top else Exit.CLOSE)


def level_of(result: Result, asked: Asked, *, on: date) -> str:
    """Who recognises the stars of the result on the day."""
    stars = stars_to_recognise(asked)
    return recognising_level(dossier_of(result).framework, stars, on=on) if stars else ""


def dossier_of(result: Result) -> Dossier:
    """The dossier of a result; a trial has none."""
    assert result.item.dossier
    found: Dossier = result.item.dossier
    return found


def authority_of(level: str, *, on: date) -> Organisation | None:
    """The province's committee, or the ministry of the day."""
    if level == Level.PROVINCE:
        return committee(on)
    pattern = pattern_for(level)
    ministries = Organisation.objects.in_force(on).filter(kind=Kind.MINISTRY)
    return ministries.filter(symbol=pattern.symbol).first() if pattern and pattern.symbol else None


def decision_in_register(number: str, issuer: Organisation | None, day: date) -> Document | None:
    """The decision where the register holds it."""
    figure, _slash, symbol = number.strip().partition("/")
    if not figure.isdecimal() or issuer is None:
        return None
    return bearer_of(Bearing(issuer.pk, "", day.year, int(figure), symbol))


def predecessor_of(recognition: Recognition, *, on: date) -> Recognition | None:
    """The earlier recognition of the product that nothing has replaced or revoked yet; whether lapsed or not."""
    earlier = Recognition.objects.filter(product=recognition.product, succeeded_by=None).exclude(pk=recognition.pk)
    found = earlier.exclude(cases__revoked_on__isnull=False).filter(certificates__isnull=False)
    newest = found.order_by("-certificates__issued_on", "-pk").first()
    return one(newest.pk) if newest else None
