"""Sắp hết hạn và chờ xác nhận: the lists of an office, for its places."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries import registry

from ..models import Paper
from ..models.paper import PaperQuerySet
from ..rules.likeness import key_of
from ..vocabulary import State
from .access import enterable_by, verifiable_by, visible_to

UNDER_WAY = (State.DRAFT, State.ENTERED, State.REJECTED)


def radar(person: Person, *, on: date, within: int) -> PaperQuerySet:
    """Verified papers that ended or end within so many days; `has_renewal` says whether a new one is on its way."""
    ending = visible_to(person, on=on).verified().filter(last_day__lte=on + timedelta(days=within))
    return ending.annotate(has_renewal=renewed())


def renewed() -> Exists:
    """Whether a new paper is on its way."""
    return Exists(Paper.objects.filter(supersedes=OuterRef("pk"), state__in=UNDER_WAY))


def waiting_for(person: Person, *, on: date) -> PaperQuerySet:
    """Papers that the person may verify and that wait for it, the longest waiting first."""
    return verifiable_by(person, on=on).filter(state=State.ENTERED).order_by("entered_on", "pk")


def waiting_count(person: Person, on: date) -> int:
    """How many."""
    return waiting_for(person, on=on).count()


def sent_back_to(person: Person, *, on: date) -> PaperQuerySet:
    """Papers that were not verified and that the person may mend."""
    return enterable_by(person, on=on).filter(state=State.REJECTED).order_by("-entered_on", "pk")


def worded(papers: QuerySet[Paper], text: str) -> QuerySet[Paper]:
    """Those with the words in number, issuer, scope or kind, or with the producer's name."""
    for word in text.split():
        papers = papers.filter(_anywhere(word))
    return papers


def _anywhere(word: str) -> Q:
    key = key_of(word)
    holders = registry.named(Producer.objects.all(), word).values("pk")
    typed = Q(scope__icontains=word) | Q(issuer__icontains=word) | Q(owner_name__icontains=word)
    found = Q(producer__in=holders) | Q(type__name_vi__icontains=word) | typed
    return found | Q(number_key__contains=key) if key else found
