"""Reads of the people: posts of a day, how far they reach, who may do what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries.tree import subtrees
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people.models import Person, Post, Role, Verb
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.territory import queries as territory
from ocop.actors.territory.models import Unit


@dataclass(frozen=True, slots=True)
class Reach:
    """What a person may look at on a day: bodies and units, those they inherited from included.

    With `everything` no list is drawn up: ask `everything` before the sets.
    """

    organisations: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()
    everything: bool = False


def posts_of(person: Person, on: date) -> list[Post]:
    """The posts held on the day, in the order of the roles."""
    return person.posts_on(on) if person.is_active else []


def acting_post(person: Person, on: date, chosen: int | None = None) -> Post | None:
    """The post in whose name the person works now: the chosen one if still held, else the first."""
    posts = posts_of(person, on)
    return next((post for post in posts if post.pk == chosen), posts[0] if posts else None)


def reach(person: Person, on: date, verb: str = "") -> Reach:
    """What the posts of the day reach together, with a verb only those that carry it; read once during one request."""
    known: dict[tuple[date, str], Reach] = person.__dict__.setdefault("_reach_on", {})
    if (on, verb) not in known:
        posts = [post for post in posts_of(person, on) if not verb or verb in post.role.verbs]
        known[on, verb] = reach_of(posts, on)
    return known[on, verb]


def reach_of(posts: Iterable[Post], on: date) -> Reach:
    """What these posts reach: their bodies, those below, and all that these inherited from."""
    posts = list(posts)
    if any(post.role.reach == ReachKind.ALL for post in posts):
        return Reach(everything=True)
    bodies = organisations.with_predecessors(bodies_of(posts, on))
    return Reach(frozenset(bodies), frozenset(territory.with_predecessors(units_of(posts, on))))


def bodies_of(posts: Iterable[Post], on: date) -> set[int]:
    """The bodies in force that the posts reach on the day; producers outside the tree, who are many, by place alone."""
    posts = list(posts)
    own = {post.organisation_id for post in posts}
    tops = [post.organisation for post in posts if post.role.reach == ReachKind.SUBTREE]
    provinces = {post.organisation.province for post in posts if post.role.reach == ReachKind.PROVINCE}
    below = subtrees(tops, on) if tops else set()
    in_province = Organisation.objects.in_force(on).filter(province__in=provinces)
    in_province = in_province.exclude(kind=Kind.PRODUCER, parent_key="")
    return own | below | (set(in_province.values_list("pk", flat=True)) if provinces else set())


def units_of(posts: Iterable[Post], on: date) -> set[int]:
    """The units of the posts' bodies with all inside them; a post that reaches its own body alone has no territory."""
    wide = [post.organisation for post in posts if post.role.reach != ReachKind.OWN]
    tops = {organisation.unit_id for organisation in wide if organisation.unit_id}
    if not tops:
        return set()
    inside = Unit.objects.in_force(on).filter(Q(pk__in=tops) | Q(parent__in=tops) | Q(parent__parent__in=tops))
    return tops | set(inside.values_list("pk", flat=True))


def is_of_everything(post: Post) -> bool:
    """Whether the post reaches the whole system."""
    return post.role.reach == ReachKind.ALL


def places_of(posts: Iterable[Post], on: date) -> set[int]:
    """The units of the posts' territory with all that they took over; a body without unit works for its province."""
    wide = [post for post in posts if post.role.reach not in (ReachKind.OWN, ReachKind.ALL)]
    placeless = {post.organisation.province for post in wide if not post.organisation.unit_id}
    whole = _units_of_provinces(placeless, on) if placeless else set()
    return territory.with_predecessors(units_of(wide, on) | whole)


def _units_of_provinces(provinces: set[str], on: date) -> set[int]:
    committees = Organisation.objects.in_force(on).filter(
        province__in=provinces, kind=Kind.PEOPLE_COMMITTEE, level=Level.PROVINCIAL, unit__isnull=False
    )
    tops = set(committees.values_list("unit", flat=True))
    inside = Unit.objects.in_force(on).filter(Q(pk__in=tops) | Q(parent__in=tops) | Q(parent__parent__in=tops))
    return tops | set(inside.values_list("pk", flat=True))


def reaches(post: Post, organisation: Organisation, on: date) -> bool:
    """Whether the post's power covers the body on the day; what it inherited may be read, not acted for.

    A producer is also reached by whoever has the land of its commune today.
    """
    if organisation.kind == Kind.PRODUCER and organisation.unit_id in places_of([post], on):
        return True
    match post.role.reach:
        case ReachKind.ALL:
            return True
        case ReachKind.PROVINCE:
            return post.organisation.province == organisation.province
        case ReachKind.SUBTREE:
            return organisation.pk in subtrees([post.organisation], on)
    return post.organisation_id == organisation.pk


def is_own_only(verb: str) -> bool:
    """Whether the verb is used for the post's own body alone."""
    return Verb.objects.filter(code=verb, own_only=True).exists()


def people_with(verb: str, *, organisation: Organisation, on: date) -> QuerySet[Person]:
    """The people who use the verb for the body: those who hold a post in it, else those whose post reaches it.

    So the agency's own officers hear of its task, and the office that oversees it where it has nobody of its own.
    """
    roles = [role.pk for role in Role.objects.all() if verb in role.verbs]
    posts = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    inside = posts.filter(organisation=organisation)
    if inside.exists() or is_own_only(verb):
        return Person.objects.filter(pk__in=inside.values("person"))
    from_above = posts.exclude(role__reach=ReachKind.OWN).select_related("organisation", "role")
    return Person.objects.filter(pk__in=[post.person_id for post in from_above if reaches(post, organisation, on)])


def people_to_enter_as() -> QuerySet[Person]:
    """The invented people of a demonstration; nobody else is ever entered without a password."""
    return Person.objects.filter(is_demo=True, is_active=True)


@dataclass(frozen=True, slots=True)
class Company:
    """The invented people of one role, with the post each holds today."""

    role: Role
    posts: list[Post]


def companies(on: date) -> list[Company]:
    """The people of the demonstration by the role each holds on the day."""
    posts = Post.objects.in_force(on).filter(person__in=people_to_enter_as())
    found: dict[int, Company] = {}
    for post in posts.select_related("person", "role", "organisation").order_by("role__position", "id"):
        found.setdefault(post.role_id, Company(post.role, [])).posts.append(post)
    return list(found.values())


def titles(person: Person, on: date) -> str:
    """The posts of the day in words, as the frame shows them under the name."""
    return "; ".join(str(post) for post in posts_of(person, on))
