"""Who sees which dossiers: its own for a producer, the reach of a commune, all for the office; leaders and inspectors
what was filed.

A person kept from a dossier (recusal) finds it nowhere: every read of dossiers begins with `_among`. Only what one
files for the own producer stays there, read as any producer reads it (`exclusions`).
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post
from ocop.actors.producers.queries import advised_by
from ocop.actors.producers.queries.access import Places

from ..models import Advising, DeclaredInterest, Dossier, Exclusion
from ..models.dossier import DossierQuerySet
from ..vocabulary import ADVISE, ASSIST, OWN, PRIVATE, RECEIVE, SIGN, VERIFY, VIEW

LOCAL = (Level.COMMUNE, Level.DISTRICT)
NOBODY, EVERY = Q(pk__in=()), Q(pk__isnull=False)
UNIT = "product__producer__unit"
NEAR = frozenset({ASSIST, VERIFY, SIGN, RECEIVE})


def dossiers_visible_to(person: Person, *, on: date) -> DossierQuerySet:
    """The dossiers this person may open on that day; anything else answers 404."""
    held = list(posts.posts_allowing(person, VIEW, on=on))
    near = [post for post in held if _is_near(post)]
    wide = [post for post in held if not _is_near(post)]
    seen = _advised(person, on) | _within(_places(near, on)) | _within(_places(wide, on)) & ~Q(state__in=PRIVATE)
    return _among(person, seen | examined_by_member(person, on=on), on=on, own=_of_own(person, on))


def inside_of(person: Person, *, on: date) -> Q:
    """The dossiers of which the person may know what a council found before it is announced: those read in a post that
    is neither of a commune nor of a district, and those examined for a team; never the own producer's (E28).
    """
    seen = _read_from_far(person, on) | examined_by_member(person, on=on)
    return seen & ~(_of_own(person, on) | _advised(person, on))


def _read_from_far(person: Person, on: date) -> Q:
    """Without a local post everything that is read at all is read from far; no place needs to be looked up."""
    far = _far(person, on)
    if not far:
        return NOBODY
    return _within(_places(far, on)) if _has_local(person, on) else EVERY


def is_wholly_inside(person: Person, *, on: date) -> bool:
    """Whether no dossier the person reads can hide its result from them."""
    return bool(_far(person, on)) and not _has_local(person, on) and not own_bodies(person, on=on)


def _far(person: Person, on: date) -> list[Post]:
    return [post for post in posts.posts_allowing(person, VIEW, on=on) if post.organisation.level not in LOCAL]


def _has_local(person: Person, on: date) -> bool:
    return any(post.organisation.level in LOCAL for post in people.posts_of(person, on))


def examined_by_member(person: Person, *, on: date) -> Q:
    """What a member of the advisory team was given; nothing of a producer to which an interest was declared."""
    if not posts.may(person, ADVISE, on=on):
        return NOBODY
    given = Advising.objects.filter(member__person=person, released_on=None).values("dossier")
    declared = DeclaredInterest.objects.filter(person=person).values("producer")
    return Q(pk__in=given) & ~Q(product__producer__in=declared)


def _among(person: Person, seen: Q, *, on: date, own: Q | None = None) -> DossierQuerySet:
    """`own` is what the person reads as one of the producer's own people, and keeps."""
    kept = Q(pk__in=Exclusion.objects.filter(person=person).values("dossier"))
    shown = seen & ~kept if own is None else own | seen & ~kept
    return Dossier.objects.filter(shown).named().told(inside=inside_of(person, on=on))


def _is_near(post: Post) -> bool:
    return post.organisation.level in LOCAL or bool(NEAR & set(post.role.verbs))


def _places(held: Iterable[Post], on: date) -> Places:
    held = list(held)
    if any(people.is_of_everything(post) for post in held):
        return Places(everything=True)
    return Places(frozenset(people.places_of(held, on))) if held else Places()


def _within(places: Places) -> Q:
    """An empty condition would vanish beside "or", so everything is said in words."""
    if places.everything:
        return EVERY
    return places.narrow(UNIT) if places else NOBODY


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers' organisations whose dossiers the person files."""
    held = posts.posts_allowing(person, OWN, on=on)
    return {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}


def _of_own(person: Person, on: date) -> Q:
    own = own_bodies(person, on=on)
    bodies = organisations.with_predecessors(own) if own else set()
    return Q(product__producer__organisation__in=bodies) if bodies else NOBODY


def _advised(person: Person, on: date) -> Q:
    return Q(product__producer__in=advised_by(person, on=on).values("producer"))


def _now_own(person: Person, on: date) -> Q:
    own = own_bodies(person, on=on)
    return Q(product__producer__organisation__in=own) if own else NOBODY


def drafts_read_by(person: Person, *, on: date) -> DossierQuerySet:
    """Of which the person reads what is being written: the producer's side. Reviewers read what was filed."""
    return _among(person, _of_own(person, on) | Q(entered_by=person), on=on)


def places_with(person: Person, verb: str, *, on: date) -> Places:
    """The units in which the person's posts carry the verb today."""
    return _places(posts.posts_allowing(person, verb, on=on), on)


def dossiers_filed_by(person: Person, *, on: date, also: Q = NOBODY) -> DossierQuerySet:
    """What the person files, answers and withdraws: own people, the officer of the place for them; never an adviser."""
    return _among(person, _within(places_with(person, ASSIST, on=on)) | also, on=on, own=_now_own(person, on))


def dossiers_written_by(person: Person, *, on: date) -> DossierQuerySet:
    """Whose forms and answers the person writes: the same, and an adviser who may enter."""
    entering = advised_by(person, on=on).filter(may_enter=True).values("producer")
    return dossiers_filed_by(person, on=on, also=Q(product__producer__in=entering))


def dossiers_with(person: Person, verb: str, *, on: date) -> DossierQuerySet:
    """The filed dossiers in the places where the person's posts carry the verb."""
    return _among(person, _within(places_with(person, verb, on=on)) & ~Q(state__in=PRIVATE), on=on)


def verified_by(person: Person, *, on: date) -> DossierQuerySet:
    """What the person receives, checks and describes in Form 03 for the commune."""
    return dossiers_with(person, VERIFY, on=on)


def signed_by(person: Person, *, on: date) -> DossierQuerySet:
    """What the person signs and proposes for the commune."""
    return dossiers_with(person, SIGN, on=on)


def received_by(person: Person, *, on: date) -> DossierQuerySet:
    """What the person takes in for the office."""
    return dossiers_with(person, RECEIVE, on=on)


def excepted_by(person: Person, *, on: date) -> DossierQuerySet:
    """For which the person documents an exception for the office: drafts too, since it comes before the filing."""
    return _among(person, _within(places_with(person, RECEIVE, on=on)), on=on)
