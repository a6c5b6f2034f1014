"""Who sees which project: its own for a producer, the places of a post for committees, what they handle for offices.

Another department, another producer's post, the public: nothing. Drafts only whoever writes them.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.access import Places, places_with

from ..models import ProjectList, SupportProject
from ..rules.moves import WHO
from ..vocabulary.norms import VIEW
from ..vocabulary.projects import APPROVE, ASSIST, HANDLE, OWN, PAY, SIGN, UNSEEN

NOBODY = Q(pk__in=())
EVERYTHING = Q(pk__isnull=False)
WIDE = (ReachKind.PROVINCE, ReachKind.ALL)
WITH_NAMES = ("programme", "activity", "producer__organisation", "place", "department", "centre", "product")


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers for whom the person applies, with those they took over."""
    held = posts.posts_allowing(person, OWN, on=on)
    own = {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}
    return organisations.with_predecessors(own) if own else set()


def applicants_of(person: Person, *, on: date) -> QuerySet[Producer]:
    """The producers for whom the person may apply: its own, and those of the place for a commune's officer."""
    own = Q(organisation__in=own_bodies(person, on=on))
    places = places_with(person, ASSIST, on=on)
    helped = _within(places, "unit")
    return Producer.objects.living().filter(own | helped).select_related("organisation", "unit")


def _within(places: Places, path: str) -> Q:
    if places.everything:
        return EVERYTHING
    return places.narrow(path) if places else NOBODY


def _posts(person: Person, verb: str, on: date) -> list[Post]:
    return list(posts.posts_allowing(person, verb, on=on))


def _own(person: Person, on: date) -> Q:
    bodies = own_bodies(person, on=on)
    if not bodies:
        return NOBODY
    return Q(producer__organisation__in=bodies)


def _shared(person: Person, on: date) -> Q:
    """Members of a group read it too."""
    bodies = own_bodies(person, on=on)
    if not bodies:
        return NOBODY
    return Q(pk__in=SupportProject.objects.filter(members__producer__organisation__in=bodies).values("pk"))


def _handled(person: Person, on: date) -> Q:
    carrying = _posts(person, HANDLE, on)
    return Q(centre__in=_bodies(carrying, on)) if carrying else NOBODY


def _bodies(carrying: Iterable[Post], on: date) -> set[int]:
    return organisations.with_predecessors(people.bodies_of(carrying, on))


def _of_department(person: Person, verb: str, on: date) -> Q:
    own = {post.organisation_id for post in _posts(person, verb, on)}
    return Q(department__in=organisations.with_predecessors(own)) if own else NOBODY


def _of_province(person: Person, verb: str, on: date) -> Q:
    provinces = {post.organisation.province for post in _posts(person, verb, on)}
    return Q(department__province__in=provinces) if provinces else NOBODY


def _read(person: Person, on: date) -> Q:
    """Committees read their places, whoever reaches the province all of it, a department what it runs."""
    carrying = _posts(person, VIEW, on)
    if any(people.is_of_everything(post) for post in carrying):
        return EVERYTHING
    wide = [p for p in carrying if p.role.reach in WIDE or _is_of_a_place(p)]
    bodies = {post.organisation_id for post in carrying}
    found = Q(department__in=organisations.with_predecessors(bodies)) if bodies else NOBODY
    places = Places(frozenset(people.places_of(wide, on))) if wide else Places()
    return found | _within(places, "place")


def _is_of_a_place(post: Post) -> bool:
    return post.organisation.kind == Kind.PEOPLE_COMMITTEE and post.role.reach == ReachKind.SUBTREE


def is_concerned(person: Person, *, on: date) -> bool:
    """Whether projects are any business of the person: applicants, committees, the offices that run them, readers."""
    if any(_posts(person, verb, on) for verb in (OWN, ASSIST, HANDLE, APPROVE)):
        return True
    if any(post.role.reach in WIDE or _is_of_a_place(post) for post in _posts(person, VIEW, on)):
        return True
    own = {post.organisation_id for verb in (VIEW, SIGN, PAY) for post in _posts(person, verb, on)}
    return bool(own) and SupportProject.objects.filter(department__in=organisations.with_predecessors(own)).exists()


def visible_q(person: Person, on: date) -> Q:
    """The condition of `projects_visible_to`."""
    written = _own(person, on) | _within(places_with(person, ASSIST, on=on), "place")
    seen = _read(person, on) | _handled(person, on) | _of_department(person, SIGN, on) | _shared(person, on)
    seen = seen | _of_department(person, PAY, on) | _of_province(person, APPROVE, on)
    return written | (seen & ~Q(state__in=sorted(UNSEEN)))


def projects_visible_to(person: Person, *, on: date) -> QuerySet[SupportProject]:
    """The projects this person may open on that day; anything else answers 404."""
    return SupportProject.objects.filter(visible_q(person, on)).select_related(*WITH_NAMES)


def projects_written_by(person: Person, *, on: date) -> QuerySet[SupportProject]:
    """Those the person applies with: its own, or for a producer of the place."""
    places = _within(places_with(person, ASSIST, on=on), "place")
    return SupportProject.objects.filter(_own(person, on) | places).select_related(*WITH_NAMES)


SCOPES = {
    OWN: _own,
    ASSIST: lambda person, on: _within(places_with(person, ASSIST, on=on), "place"),
    HANDLE: _handled,
    SIGN: lambda person, on: _of_department(person, SIGN, on),
    APPROVE: lambda person, on: _of_province(person, APPROVE, on),
    PAY: lambda person, on: _of_department(person, PAY, on),
}


def scope_of(person: Person, verbs: Iterable[str], *, on: date) -> Q:
    """The projects for which a post of the day carries one of these verbs."""
    found = NOBODY
    for verb in verbs:
        found |= SCOPES[verb](person, on)
    return found


def projects_for(person: Person, move: str, *, on: date) -> QuerySet[SupportProject]:
    """Those on which the person may do this act of the table; drafts only for whoever writes them."""
    found = SupportProject.objects.filter(scope_of(person, WHO[move], on=on)).select_related(*WITH_NAMES)
    return found if {OWN, ASSIST} & set(WHO[move]) else found.exclude(state__in=sorted(UNSEEN))


def sees_inside(person: Person, project: SupportProject, *, on: date) -> bool:
    """Whether notes of surveys and appraisals, and files of the offices, are open: never to the applicant's side."""
    if project.producer.organisation_id in own_bodies(person, on=on):
        return False
    inside = _handled(person, on) | _of_department(person, SIGN, on) | _of_province(person, APPROVE, on)
    inside |= _of_department(person, PAY, on) | _province_readers(person, on)
    return SupportProject.objects.filter(inside, pk=project.pk).exists()


def _province_readers(person: Person, on: date) -> Q:
    """Whoever reads for the province (coordination, leaders, auditors)."""
    carrying = [post for post in _posts(person, VIEW, on) if post.role.reach in WIDE]
    if any(people.is_of_everything(post) for post in carrying):
        return EVERYTHING
    provinces = {post.organisation.province for post in carrying}
    return Q(department__province__in=provinces) if provinces else NOBODY


def lists_visible_to(person: Person, *, on: date) -> QuerySet[ProjectList]:
    """Ranked lists: for whoever handles, signs, approves or reads for the province; never for applicants."""
    inside = _handled(person, on) | _of_department(person, SIGN, on) | _of_province(person, APPROVE, on)
    inside |= _of_department(person, PAY, on) | _province_readers(person, on)
    projects = SupportProject.objects.filter(inside)
    return ProjectList.objects.filter(entries__project__in=projects.values("pk")).distinct()


def reads_lists(person: Person, *, on: date) -> bool:
    """Whether ranked lists are any business of the person."""
    verbs = (HANDLE, SIGN, APPROVE, PAY)
    wide = any(post.role.reach in WIDE for post in _posts(person, VIEW, on))
    return wide or any(_posts(person, verb, on) for verb in verbs)


def plans_lists(person: Person, *, on: date) -> bool:
    """Whether the person makes lists."""
    return bool(_posts(person, SIGN, on))


def approves(person: Person, *, on: date) -> bool:
    """Whether the person records decisions."""
    return bool(_posts(person, APPROVE, on))
