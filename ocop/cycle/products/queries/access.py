"""Who sees which entries and products: its own for a producer, the reach of a commune, all for the office.

Leaders and inspectors read what was handed in; departments what asks for support in a producer's entry. Products that a
later step withholds from a person (`WITHHELD`) are in no answer here, nor their entries, whatever posts they hold.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people import withheld
from ocop.actors.people.models import Person, Post
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries import advised_by
from ocop.actors.producers.queries.access import Places

from ..models import CycleEntry, Product, SupportWish
from ..vocabulary import ASSIST, OWN, PRIVATE, REVIEW, SELECT, VIEW

LOCAL = (Level.COMMUNE, Level.DISTRICT)
NOBODY = Q(pk__in=())
UNIT = "product__producer__unit"
WITHHELD, SELF_SCORES = "products.product", "products.self-score"
ENTRY = ("product__producer__unit", "product__producer__organisation", "year")


@dataclass(frozen=True, slots=True)
class Sight:
    """Where a person sees everything (`near`), what was handed in (`wide`), what asks for support (`asked`)."""

    own: frozenset[int]
    near: Places
    wide: Places
    asked: Places


def sight_of(person: Person, *, on: date) -> Sight:
    """Sorted by the posts that carry the verb today."""
    held = list(posts.posts_allowing(person, VIEW, on=on))
    near = [post for post in held if _is_near(post)]
    asked = [post for post in held if not _is_near(post) and post.role.reach == ReachKind.SUBTREE]
    wide = [post for post in held if post not in near and post not in asked]
    own = frozenset(own_bodies(person, on=on))
    return Sight(own, _places(near, on), _places(wide, on), _places(asked, on))


def _is_near(post: Post) -> bool:
    return post.organisation.level in LOCAL or bool({SELECT, REVIEW, ASSIST} & set(post.role.verbs))


def _places(held: Iterable[Post], on: date) -> Places:
    held = list(held)
    if any(people.is_of_everything(post) for post in held):
        return Places(everything=True)
    return Places(frozenset(people.places_of(held, on))) if held else Places()


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers' organisations for which the person writes forms."""
    held = posts.posts_allowing(person, OWN, on=on)
    return {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}


def takes_part(person: Person, *, on: date) -> bool:
    """Whether entries concern the person without any reading post: writes for producers, or advises one."""
    return producers_entered_by(person, on=on).exists() or advised_by(person, on=on).exists()


def places_with(person: Person, verb: str, *, on: date) -> Places:
    """The units in which the person's posts carry the verb today."""
    return _places(posts.posts_allowing(person, verb, on=on), on)


def entries_visible_to(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """The entries this person may open on that day; anything else answers 404."""
    sight = sight_of(person, on=on)
    seen = _of_own(person, sight.own, "product__producer", on) | _within(sight.near)
    seen |= _within(sight.wide) & ~Q(state__in=PRIVATE)
    if sight.asked:
        seen |= _within(sight.asked) & ~Q(state__in=PRIVATE) & Q(pk__in=SupportWish.objects.values("entry"))
    return _entries(person, seen, on=on)


def _entries(person: Person, seen: Q, *, on: date) -> QuerySet[CycleEntry]:
    found = withheld.without(CycleEntry.objects.filter(seen), WITHHELD, person, on=on, at="product")
    return found.select_related(*ENTRY)


def _products(person: Person, seen: Q, *, on: date) -> QuerySet[Product]:
    found = withheld.without(Product.objects.filter(seen), WITHHELD, person, on=on)
    return found.select_related("producer__unit", "producer__organisation")


def self_scores_visible_to(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """Those of which the person may know how the producer scored itself."""
    return withheld.without(entries_visible_to(person, on=on), SELF_SCORES, person, on=on)


def self_scores_written_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """Those for which the person fills it in."""
    return withheld.without(entries_written_by(person, on=on), SELF_SCORES, person, on=on)


def products_visible_to(person: Person, *, on: date) -> QuerySet[Product]:
    """The products of the person's producer and reach; elsewhere those with a rank or an entry the person sees."""
    sight = sight_of(person, on=on)
    seen = _of_own(person, sight.own, "producer", on) | (sight.near.narrow("producer__unit") if sight.near else NOBODY)
    for places in (sight.wide, sight.asked):
        if places:
            told = Q(noted_stars__isnull=False) | Q(pk__in=entries_visible_to(person, on=on).values("product"))
            seen |= places.narrow("producer__unit") & told
    return _products(person, seen, on=on)


def _of_own(person: Person, own: Iterable[int], path: str, on: date) -> Q:
    bodies = organisations.with_predecessors(own) if own else set()
    advised = advised_by(person, on=on).values("producer")
    return Q(**{f"{path}__organisation__in": bodies}) | Q(**{f"{path}__in": advised})


def _within(places: Places, path: str = UNIT) -> Q:
    return places.narrow(path) if places else NOBODY


def entries_written_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """The entries whose forms the person may write: own people, the officer of the place, an adviser who may enter."""
    entering = advised_by(person, on=on).filter(may_enter=True).values("producer")
    return entries_handed_in_by(person, on=on, also=Q(product__producer__in=entering))


def entries_handed_in_by(person: Person, *, on: date, also: Q = NOBODY) -> QuerySet[CycleEntry]:
    """The entries the person hands in: own people, and the officer of the place for them; an adviser never."""
    own = Q(product__producer__organisation__in=own_bodies(person, on=on))
    seen = own | _within(places_with(person, ASSIST, on=on)) | also
    return _entries(person, seen, on=on)


def entries_with(person: Person, verb: str, *, on: date) -> QuerySet[CycleEntry]:
    """The entries in the places where the person's posts carry the verb, nobody's drafts among them."""
    return _entries(person, _within(places_with(person, verb, on=on)) & ~Q(state__in=PRIVATE), on=on)


def reviewed_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the person receives, screens, verifies and returns."""
    return entries_with(person, REVIEW, on=on)


def received_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the person's own commune or district receives; the office, which may too, has it on its board only."""
    held = (post for post in posts.posts_allowing(person, REVIEW, on=on) if post.organisation.level in LOCAL)
    return _entries(person, _within(_places(held, on)) & ~Q(state__in=PRIVATE), on=on)


def selected_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the office selects and approves."""
    return entries_with(person, SELECT, on=on)


def judged_by(person: Person, *, on: date) -> QuerySet[CycleEntry]:
    """What the person may be the one to decide: the step of the year says whether the commune or the office does."""
    either = places_with(person, REVIEW, on=on), places_with(person, SELECT, on=on)
    return _entries(person, (_within(either[0]) | _within(either[1])) & ~Q(state__in=PRIVATE), on=on)


def producers_entered_by(person: Person, *, on: date) -> QuerySet[Producer]:
    """The living producers for whom the person may begin an entry."""
    own = Q(organisation__in=own_bodies(person, on=on))
    places = places_with(person, ASSIST, on=on)
    found = Producer.objects.living().filter(own | (places.narrow() if places else NOBODY))
    return found.select_related("organisation", "unit").order_by("name", "pk")


def products_kept_by(person: Person, *, on: date) -> QuerySet[Product]:
    """The products whose record the person keeps: own people, the officer of the place, an adviser who may enter."""
    own = Q(producer__organisation__in=own_bodies(person, on=on))
    places = places_with(person, ASSIST, on=on)
    entering = Q(producer__in=advised_by(person, on=on).filter(may_enter=True).values("producer"))
    return _products(person, own | entering | (places.narrow("producer__unit") if places else NOBODY), on=on)


def products_coded_by(person: Person, *, on: date) -> QuerySet[Product]:
    """The products in the places whose sequence of codes the person keeps."""
    places = places_with(person, REVIEW, on=on)
    return _products(person, places.narrow("producer__unit") if places else NOBODY, on=on)
