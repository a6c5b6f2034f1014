"""Who sees which recognitions, cases, complaints: its own for a producer, the places of a post for offices.

Complaints and cases are told to nobody who stands back from the dossier behind them.
"""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.access import Places, places_with
from ocop.cycle.assessment.models import Result
from ocop.cycle.assessment.queries.access import kept_from, results_visible_to

from ..models import Case, Complaint, Recognition
from ..vocabulary import DECIDE, KEEP, OWN, VIEW

NOBODY = Q(pk__in=())
EVERYTHING = Q(pk__isnull=False)
PRODUCER = "product__producer__organisation"
OF_RESULT = "item__dossier__product__producer__organisation"


def is_concerned(person: Person, *, on: date) -> bool:
    """Whether recognitions are any business of the person."""
    return any(posts.may(person, verb, on=on) for verb in (VIEW, OWN, KEEP, DECIDE))


def reads(person: Person, *, on: date) -> bool:
    """Whether a post reads recognitions of its places."""
    return posts.may(person, VIEW, on=on)


def keeps(person: Person, *, on: date) -> bool:
    """Whether a post issues, extends, keeps cases."""
    return posts.may(person, KEEP, on=on)


def decides(person: Person, *, on: date) -> bool:
    """Whether a post decides recognition and revocation."""
    return posts.may(person, DECIDE, on=on)


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers for whom the person explains and complains, with those they took over."""
    held = posts.posts_allowing(person, OWN, on=on)
    own = {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}
    return organisations.with_predecessors(own) if own else set()


def within(places: Places, path: str) -> Q:
    """An empty condition would vanish beside "or", so everything is said in words."""
    if places.everything:
        return EVERYTHING
    return places.narrow(path) if places else NOBODY


def recognitions_visible_to(person: Person, *, on: date) -> QuerySet[Recognition]:
    """The recognitions this person may open on that day; anything else answers 404."""
    seen = within(places_with(person, VIEW, on=on), "place") | Q(**{f"{PRODUCER}__in": own_bodies(person, on=on)})
    return Recognition.objects.filter(seen)


def recognitions_kept_by(person: Person, *, on: date) -> QuerySet[Recognition]:
    """Those whose certificates and cases the person keeps."""
    return _without(Recognition.objects.filter(within(places_with(person, KEEP, on=on), "place")), person, "product")


def recognitions_owned_by(person: Person, *, on: date) -> QuerySet[Recognition]:
    """Those of the person's own producer."""
    return Recognition.objects.filter(**{f"{PRODUCER}__in": own_bodies(person, on=on)})


def cases_visible_to(person: Person, *, on: date) -> QuerySet[Case]:
    """The cases of visible recognitions, without products from whose dossier the person stands back."""
    found = Case.objects.filter(recognition__in=recognitions_visible_to(person, on=on))
    return _without(found, person, "recognition__product")


def cases_kept_by(person: Person, *, on: date) -> QuerySet[Case]:
    """Those that the person prepares."""
    found = Case.objects.filter(recognition__in=recognitions_kept_by(person, on=on))
    return _without(found, person, "recognition__product")


def cases_decided_by(person: Person, *, on: date) -> QuerySet[Case]:
    """Those that the person decides."""
    places = within(places_with(person, DECIDE, on=on), "recognition__place")
    return _without(Case.objects.filter(places), person, "recognition__product")


def cases_of_own(person: Person, *, on: date) -> QuerySet[Case]:
    """Those of the person's own products, to explain."""
    return Case.objects.filter(recognition__in=recognitions_owned_by(person, on=on))


def complaints_visible_to(person: Person, *, on: date) -> QuerySet[Complaint]:
    """Their own for a producer; the office and readers of the province all."""
    seen = Q(result__in=results_visible_to(person, on=on)) if reads(person, on=on) else NOBODY
    seen |= Q(**{f"result__{OF_RESULT}__in": own_bodies(person, on=on)})
    return _without(Complaint.objects.filter(seen), person, "result__item__dossier__product")


def complaints_kept_by(person: Person, *, on: date) -> QuerySet[Complaint]:
    """Those that the person takes up and answers."""
    if not keeps(person, on=on):
        return Complaint.objects.none()
    return _without(Complaint.objects.all(), person, "result__item__dossier__product")


def complaints_of_own(person: Person, *, on: date) -> QuerySet[Complaint]:
    """Those that the person sent and may withdraw."""
    return Complaint.objects.filter(**{f"result__{OF_RESULT}__in": own_bodies(person, on=on)})


def results_to_complain_of(person: Person, *, on: date) -> QuerySet[Result]:
    """Results of own products that were told; the office enters what came on paper about any."""
    told = Result.objects.filter(announcements__isnull=False).distinct()
    own = Q(**{f"{OF_RESULT}__in": own_bodies(person, on=on)})
    seen = own | (EVERYTHING if keeps(person, on=on) else NOBODY)
    return told.filter(seen).exclude(item__dossier__in=kept_from(person).values("dossier"))


def _without(found: QuerySet, person: Person, path: str) -> QuerySet:
    """Nobody works on a product from whose dossier they stand back; `path` leads to the product."""
    return found.exclude(**{f"{path}__in": kept_from(person).values("dossier__product")})
