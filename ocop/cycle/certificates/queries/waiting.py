"""What of recognition waits for a person, by the same rows that the pages show."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person
from ocop.cycle.assessment.models import Result
from ocop.law.criteria.vocabulary import Level

from ..models import Case, Certificate, Complaint, Recognition
from ..vocabulary import CaseState, ComplaintState, Source, Stage
from . import access, radar
from .recognising import waiting_for


def to_recognise(person: Person, *, on: date) -> QuerySet[Result]:
    """Approved results: for the Chairman those of the province, for the office those of the ministry."""
    found = Result.objects.none()
    if access.decides(person, on=on):
        found = waiting_for(person, Level.PROVINCE, on=on)
    elif access.keeps(person, on=on):
        found = waiting_for(person, Level.CENTRAL, on=on)
    return found.select_related("item__dossier__product__producer__unit")


def to_issue(person: Person, *, on: date) -> QuerySet[Recognition]:
    """Recognised, without a certificate."""
    return access.recognitions_kept_by(person, on=on).filter(source=Source.RESULT, certificates=None)


def to_propose(person: Person, *, on: date) -> QuerySet[Case]:
    """Cases that the office works on, the nearest clock first."""
    found = access.cases_kept_by(person, on=on).filter(state=CaseState.OPEN)
    return found.select_related("recognition", "ground").order_by("due_on", "pk")


def to_revoke(person: Person, *, on: date) -> QuerySet[Case]:
    """Cases before who decides."""
    found = access.cases_decided_by(person, on=on).filter(state=CaseState.PROPOSED)
    return found.select_related("recognition", "ground").order_by("due_on", "pk")


def to_explain(person: Person, *, on: date) -> QuerySet[Case]:
    """Cases of own products that are open and unexplained."""
    open_ones = Q(state__in=(CaseState.OPEN, CaseState.PROPOSED), explanations=None)
    return access.cases_of_own(person, on=on).filter(open_ones).select_related("recognition", "ground")


def to_answer(person: Person, *, on: date) -> QuerySet[Complaint]:
    """Complaints that wait for the office."""
    open_ones = (ComplaintState.RECEIVED, ComplaintState.ACCEPTED)
    found = access.complaints_kept_by(person, on=on).filter(state__in=open_ones)
    return found.select_related("result__item__dossier__product__producer").order_by("due_on", "pk")


def to_renew(person: Person, *, on: date) -> QuerySet[Certificate]:
    """Own certificates in their time of filing, without a dossier."""
    own = access.recognitions_owned_by(person, on=on)
    return radar.in_stage(radar.watched(person, on=on).filter(recognition__in=own), Stage.OPEN, on=on)
