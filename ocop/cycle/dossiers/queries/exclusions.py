"""Who stands back from what (E28): an exclusion keeps a person from the dossier, its product, the papers used in it.

It lasts as long as its row stands; a later dossier of the product takes it over. Anybody can be excluded who is not of
the producer: members of councils and of advisory teams, officers of office and commune, leaders, advisers, inspectors.
The producer's own people keep what is theirs, as producer and in no other post: they wrote it, and learn no more of
the result than any producer.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.evidence.models import Use

from ..models import DeclaredInterest, Dossier, Exclusion, ExtraTest, SelfPaper
from ..vocabulary import OWN

LABEL = Dossier._meta.label_lower


def exclusions_of(person: Person, *, on: date) -> QuerySet[Exclusion]:
    """What the person stands back from, without what is their own producer's."""
    own = {post.organisation_id for post in posts.posts_allowing(person, OWN, on=on)}
    found = Exclusion.objects.filter(person=person)
    return found.exclude(dossier__product__producer__organisation__in=own) if own else found


def products_withheld(person: Person, on: date) -> QuerySet[Any]:
    """The products of those dossiers."""
    return exclusions_of(person, on=on).values("dossier__product")


def papers_answering(person: Person, on: date) -> QuerySet[Any]:
    """The papers that stand behind an answer of those dossiers."""
    return SelfPaper.objects.filter(point__dossier__in=_dossiers(person, on)).values("paper")


def papers_used(person: Person, on: date) -> QuerySet[Any]:
    """The papers on which those dossiers relied in any version."""
    named = _dossiers(person, on).annotate(named=Cast("dossier", CharField())).values("named")
    return Use.objects.filter(subject_type=LABEL, subject_id__in=named).values("paper")


def uses_withheld(person: Person, on: date) -> QuerySet[Any]:
    """Where a paper is said to be used in them."""
    named = _dossiers(person, on).annotate(named=Cast("dossier", CharField())).values("named")
    return Use.objects.filter(subject_type=LABEL, subject_id__in=named).values("pk")


def people_kept_from_product(product: int) -> set[int]:
    """Who stands back from a dossier of the product."""
    return set(Exclusion.objects.filter(dossier__product=product).values_list("person", flat=True))


def people_kept_from_paper(paper: int) -> set[int]:
    """Who stands back from a dossier in which the paper was used."""
    used = Use.objects.filter(paper=paper, subject_type=LABEL).values_list("subject_id", flat=True)
    tested = ExtraTest.objects.filter(paper=paper).values_list("dossier", flat=True)
    answering = SelfPaper.objects.filter(paper=paper).values_list("point__dossier", flat=True)
    dossiers = {*map(int, used), *tested, *answering}
    return set(Exclusion.objects.filter(dossier__in=dossiers).values_list("person", flat=True)) if dossiers else set()


def papers_tested(person: Person, on: date) -> QuerySet[Any]:
    """The results of tests that an advisory team asked for."""
    found = ExtraTest.objects.filter(dossier__in=_dossiers(person, on), paper__isnull=False)
    return found.values("paper")


def _dossiers(person: Person, on: date) -> QuerySet[Any]:
    return exclusions_of(person, on=on).values("dossier")


def interested_in(producer: Producer) -> Iterable[DeclaredInterest]:
    """Who declared an interest in the producer before an advisory team."""
    return DeclaredInterest.objects.filter(producer=producer).select_related("person")
