"""Who sees and works on which points: operators their own, communes their places, the keeping department all.

The department that keeps points is named by the reference file (`KEEPER`); its own people and those of the bodies right
below it (the Centre) receive, survey and inspect, its head decides.
"""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.access import Places, places_with
from ocop.steering.windows.queries.places import committee

from ...models.points import Inspection, PointGoods, PointOfSale, SalesReport, SalesSummary
from ...vocabulary.points import (
    POINTS_ASSIST,
    POINTS_DECIDE,
    POINTS_INSPECT,
    POINTS_KEEP,
    POINTS_OWN,
    POINTS_VIEW,
    PointState,
)
from .reference import settings_on

NOBODY = Q(pk__in=())
EVERYTHING = Q(pk__isnull=False)
SHOWN = ("venue_type", "operation_form", "unit", "operator", "keeper")


def keeper_on(on: date) -> Organisation | None:
    """The department that keeps points, of the province on the day."""
    province = committee(on)
    word = settings_on(on).text("KEEPER")
    if province is None or not word:
        return None
    found = Organisation.objects.in_force(on).filter(province=province.province, key__endswith=f".{word}")
    return found.first()


def is_of_keeper(person: Person, verb: str, *, on: date) -> bool:
    """Whether a post of the day carries the verb in the keeping department or right below it."""
    held = list(posts.posts_allowing(person, verb, on=on))
    keeper = keeper_on(on) if held else None
    if keeper is None:
        return False
    return any(keeper.key in (post.organisation.key, post.organisation.parent_key) for post in held)


def keeps(person: Person, *, on: date) -> bool:
    """Whether the person receives, surveys, selects, inspects."""
    return is_of_keeper(person, POINTS_KEEP, on=on)


def decides(person: Person, *, on: date) -> bool:
    """Whether the person recognises, suspends, revokes."""
    return is_of_keeper(person, POINTS_DECIDE, on=on)


def assists(person: Person, *, on: date) -> bool:
    """Whether the person proposes points of a place and enters for operators."""
    return posts.may(person, POINTS_ASSIST, on=on)


def owns(person: Person, *, on: date) -> bool:
    """Whether the person speaks for an operator."""
    return posts.may(person, POINTS_OWN, on=on)


def is_concerned(person: Person, *, on: date) -> bool:
    """Whether points are any business of the person."""
    return any(posts.may(person, verb, on=on) for verb in (POINTS_VIEW, POINTS_OWN, POINTS_KEEP, POINTS_ASSIST))


def reads(person: Person, *, on: date) -> bool:
    """Whether a post reads points of its places."""
    return posts.may(person, POINTS_VIEW, on=on)


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The operators for whom the person speaks, with those they took over."""
    own = {post.organisation_id for post in posts.posts_allowing(person, POINTS_OWN, on=on)}
    return organisations.with_predecessors(own) if own else set()


def within(places: Places, path: str = "unit") -> Q:
    """An empty condition would vanish beside "or", so everything is said in words."""
    if places.everything:
        return EVERYTHING
    return places.narrow(path) if places else NOBODY


def points_visible_to(person: Person, *, on: date) -> QuerySet[PointOfSale]:
    """The points this person may open on that day; drafts only those who write them."""
    written = _written_by(person, on)
    seen = within(places_with(person, POINTS_VIEW, on=on)) & ~Q(state=PointState.DRAFT)
    return PointOfSale.objects.filter(seen | written).select_related(*SHOWN)


def _written_by(person: Person, on: date) -> Q:
    kept = EVERYTHING if keeps(person, on=on) else NOBODY
    helped = within(places_with(person, POINTS_ASSIST, on=on))
    return Q(operator__in=own_bodies(person, on=on)) | helped | kept


def points_written_by(person: Person, *, on: date) -> QuerySet[PointOfSale]:
    """Those whose proposal, goods and sales the person enters: its operator, its commune, the keeper."""
    return PointOfSale.objects.filter(_written_by(person, on)).select_related(*SHOWN)


def points_kept_by(person: Person, *, on: date) -> QuerySet[PointOfSale]:
    """Those that the keeper's people work on."""
    found = PointOfSale.objects.select_related(*SHOWN)
    return found if keeps(person, on=on) else found.none()


def points_decided_by(person: Person, *, on: date) -> QuerySet[PointOfSale]:
    """Those that the person decides."""
    found = PointOfSale.objects.select_related(*SHOWN)
    return found if decides(person, on=on) else found.none()


def points_inspected_by(person: Person, *, on: date) -> QuerySet[PointOfSale]:
    """Those that the person inspects: the keeper everywhere, others in their places; nobody one's own."""
    seen = EVERYTHING if keeps(person, on=on) else within(places_with(person, POINTS_INSPECT, on=on))
    found = PointOfSale.objects.filter(seen).exclude(operator__in=own_bodies(person, on=on))
    return found.exclude(state=PointState.DRAFT).select_related(*SHOWN)


def inspections_visible_to(person: Person, *, on: date) -> QuerySet[Inspection]:
    """Those of visible points."""
    found = Inspection.objects.filter(point__in=points_visible_to(person, on=on).values("pk"))
    return found.select_related("point__unit", "point__venue_type", "point__operation_form", "begun_by", "concluded_by")


def inspections_written_by(person: Person, *, on: date) -> QuerySet[Inspection]:
    """Those whose checklist the person writes: of the team, or the keeper's people."""
    found = Inspection.objects.filter(point__in=points_inspected_by(person, on=on).values("pk"))
    if not keeps(person, on=on):
        found = found.filter(team__person=person)
    return found.select_related("point__unit", "point__venue_type", "point__operation_form")


def goods_written_by(person: Person, *, on: date) -> QuerySet[PointGoods]:
    """The goods of points that the person keeps up."""
    found = PointGoods.objects.filter(point__in=points_written_by(person, on=on).values("pk"))
    return found.select_related("point", "product")


def reports_visible_to(person: Person, *, on: date) -> QuerySet[SalesReport]:
    """The reports of visible points; drafts only for those who write them."""
    written = Q(point__in=points_written_by(person, on=on).values("pk"))
    seen = Q(point__in=points_visible_to(person, on=on).values("pk"), state="submitted")
    return SalesReport.objects.filter(seen | written).select_related("point__unit", "submitted_by")


def reports_written_by(person: Person, *, on: date) -> QuerySet[SalesReport]:
    """Those the person fills in."""
    found = SalesReport.objects.filter(point__in=points_written_by(person, on=on).values("pk"))
    return found.select_related("point__unit")


def summaries_visible_to(person: Person, *, on: date) -> QuerySet[SalesSummary]:
    """What was sent, for readers of points."""
    found = SalesSummary.objects.select_related("sent_by")
    return found if reads(person, on=on) or keeps(person, on=on) else found.none()
