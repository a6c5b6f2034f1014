"""Who may see which paper: a producer its own, an adviser those of whoever invited them, offices those of their place.

Drafts are seen by those who may write them. Papers of restricted kinds (identity, workers, finance) are seen by the
producer's own people and the offices that enter or verify papers of the place, by nobody else. What a later step
withholds from a person (`WITHHELD`) is in no answer here, whatever posts they hold.
"""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.models.producer import ProducerQuerySet
from ocop.actors.producers.queries.access import Places, advised_by, places_with

from ..models import Page, Paper, Use
from ..models.paper import PaperQuerySet
from ..vocabulary import ASSIST, CHANGEABLE, OWN, VERIFY, VIEW, State
from .kinds import restricted_types

NOTHING = Q(pk__in=())
WITHHELD, USES = "evidence.paper", "evidence.use"


def visible_to(person: Person, *, on: date) -> PaperQuerySet:
    """The papers this person may open on that day; anything else answers 404."""
    plain = _of_open_kinds()
    seen = _own(person, on) | _of_advised(person, on) & plain | _placed(places(person, ASSIST, on=on))
    return _among(person, seen | _of_offices(person, on, plain) & ~Q(state=State.DRAFT), on=on)


def _among(person: Person, seen: Q, *, on: date) -> PaperQuerySet:
    return withheld.without(Paper.objects.filter(seen), WITHHELD, person, on=on).named()


def open_among(papers: PaperQuerySet, person: Person, *, on: date) -> PaperQuerySet:
    """Of papers that a page names beside its own, those not withheld from the person."""
    return withheld.without(papers, WITHHELD, person, on=on)


def counted_for(person: Person, *, on: date) -> Q:
    """The condition under which the papers of a producer are counted for the person."""
    return withheld.excluding(WITHHELD, person, on=on, at="papers")


def uses_told_to(paper: Paper, person: Person, *, on: date) -> QuerySet[Use]:
    """Where the paper is used, as far as the person may know."""
    return withheld.without(Use.objects.filter(paper=paper), USES, person, on=on)


def open_to_all_readers(papers: PaperQuerySet) -> PaperQuerySet:
    """Without the restricted kinds: what may leave the system as a list."""
    return papers.filter(_of_open_kinds())


def pages_visible_to(person: Person, *, on: date) -> QuerySet[Page]:
    """The pages of those papers."""
    seen = visible_to(person, on=on).values("pk")
    return Page.objects.filter(paper__in=seen).select_related("file", "paper__type", "paper__producer")


def writable_by(person: Person, *, on: date) -> PaperQuerySet:
    """The papers into which the person may write: own, of an inviting producer, of the place one assists."""
    advised = _of_advised(person, on, may_enter=True) & _of_open_kinds()
    return _among(person, _own_now(person, on) | advised | _placed(places(person, ASSIST, on=on)), on=on)


def pages_writable_by(person: Person, *, on: date) -> QuerySet[Page]:
    """Pages of papers that may still change."""
    papers = writable_by(person, on=on).filter(state__in=CHANGEABLE).values("pk")
    return Page.objects.filter(paper__in=papers).select_related("file", "paper__type", "paper__producer")


def enterable_by(person: Person, *, on: date) -> PaperQuerySet:
    """The papers that the person may hand in: own ones, or those of the place one assists; an adviser never."""
    return _among(person, _own_now(person, on) | _placed(places(person, ASSIST, on=on)), on=on)


def renewable_by(person: Person, *, on: date) -> PaperQuerySet:
    """The papers for which the person may enter a new one, those of the record before a conversion included."""
    before = writable_by(person, on=on).values("pk")
    return _among(person, Q(pk__in=before) | _own(person, on), on=on)


def verifiable_by(person: Person, *, on: date) -> PaperQuerySet:
    """The papers of the places where the person verifies, once they were handed in."""
    return _among(person, _placed(places(person, VERIFY, on=on)) & ~Q(state=State.DRAFT), on=on)


def producers_seen_by(person: Person, *, on: date) -> ProducerQuerySet:
    """The producers whose library the person may open."""
    own = Q(organisation__in=organisations.with_predecessors(own_bodies(person, on=on)))
    advised = Q(pk__in=advised_by(person, on=on).values("producer"))
    placed = NOTHING
    for verb in (VIEW, VERIFY, ASSIST):
        placed |= _producers_in(places(person, verb, on=on))
    return _with_names(Producer.objects.filter(own | advised | placed))


def producers_written_by(person: Person, *, on: date) -> ProducerQuerySet:
    """The producers for which the person may enter a paper."""
    own = Q(organisation__in=own_bodies(person, on=on))
    advised = Q(pk__in=advised_by(person, on=on).filter(may_enter=True).values("producer"))
    return _with_names(Producer.objects.filter(own | advised | _producers_in(places(person, ASSIST, on=on))))


def producers_assisted_by(person: Person, *, on: date) -> ProducerQuerySet:
    """The living producers of the place for whom the person enters papers."""
    return _with_names(Producer.objects.living().filter(_producers_in(places(person, ASSIST, on=on))))


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers' organisations whose papers the person keeps."""
    held = posts.posts_allowing(person, OWN, on=on)
    return {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}


def places(person: Person, verb: str, *, on: date) -> Places:
    """Where the person's posts carry the verb; read once during one request."""
    known: dict[tuple[date, str], Places] = person.__dict__.setdefault("_evidence_places", {})
    if (on, verb) not in known:
        known[on, verb] = places_with(person, verb, on=on)
    return known[on, verb]


def _of_offices(person: Person, on: date, plain: Q) -> Q:
    """Whoever verifies a place reads all of it; asked twice only where somebody reads more places than that."""
    read, verified = places(person, VIEW, on=on), places(person, VERIFY, on=on)
    return _placed(verified) if verified.covers(read) else _placed(verified) | _placed(read) & plain


def _of_open_kinds() -> Q:
    """By the keys of the kinds, so that a long list is counted without looking up the kind of every paper."""
    return ~Q(type__in=restricted_types())


def _own(person: Person, on: date) -> Q:
    own = own_bodies(person, on=on)
    return Q(producer__organisation__in=organisations.with_predecessors(own)) if own else NOTHING


def _own_now(person: Person, on: date) -> Q:
    return Q(producer__organisation__in=own_bodies(person, on=on))


def _of_advised(person: Person, on: date, **only: bool) -> Q:
    return Q(producer__in=advised_by(person, on=on).filter(**only).values("producer"))


def _placed(reach: Places) -> Q:
    return _all_or(reach, "producer__unit")


def _producers_in(reach: Places) -> Q:
    return _all_or(reach, "unit")


def _all_or(reach: Places, field: str) -> Q:
    """An empty condition would vanish beside "or", so everything is said in words."""
    if reach.everything:
        return Q(pk__isnull=False)
    return reach.narrow(field) if reach else NOTHING


def _with_names(producers: ProducerQuerySet) -> ProducerQuerySet:
    return producers.select_related("organisation", "unit__parent", "succeeded_by")
