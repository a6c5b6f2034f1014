"""Who sees which events, booths, deals, listings, inquiries: posts of the province all of them, a producer its own."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.products.models import Product
from ocop.steering.budget.models import BudgetLine
from ocop.steering.budget.queries.access import bodies_with
from ocop.steering.budget.vocabulary import APPRAISE as APPRAISE_MONEY
from ocop.steering.budget.vocabulary import YearState

from ...models.events import BoothRequest, Deal, Goods, Inquiry, Listing, TradeEvent, TypicalProduct
from ...vocabulary.events import (
    ANNOUNCED,
    APPROVE,
    KEEP_CHANNELS,
    ORGANISE,
    OWN,
    SETTLE,
    VIEW,
    InquiryState,
)

NOBODY = Q(pk__in=())
EVERYTHING = Q(pk__isnull=False)


def reads(person: Person, *, on: date) -> bool:
    """Whether a post reads events."""
    return posts.may(person, VIEW, on=on)


def is_concerned(person: Person, on: date) -> bool:
    """Whether events are any business of the person."""
    return reads(person, on=on) or posts.may(person, OWN, on=on)


def own_bodies(person: Person, *, on: date) -> set[int]:
    """The producers for whom the person acts, with those they took over."""
    held = posts.posts_allowing(person, OWN, on=on)
    own = {post.organisation_id for post in held if post.organisation.kind == Kind.PRODUCER}
    return organisations.with_predecessors(own) if own else set()


def own_producers(person: Person, *, on: date) -> QuerySet[Producer]:
    """The same as records of the registry."""
    return Producer.objects.filter(organisation__in=own_bodies(person, on=on)).order_by("name")


def bodies_organising(person: Person, *, on: date) -> QuerySet[Organisation]:
    """In whose name the person may plan events: the bodies of the posts themselves."""
    held = {post.organisation_id for post in posts.posts_allowing(person, ORGANISE, on=on)}
    return Organisation.objects.filter(pk__in=held)


def lines_to_plan_on(person: Person, *, on: date) -> QuerySet[BudgetLine]:
    """Lines of open years of one's own body and of the body above it, whose officer then submits the plan."""
    own = bodies_organising(person, on=on)
    held = Q(holder__in=own.values("pk")) | Q(holder__in=own.values("parent"))
    found = BudgetLine.objects.select_related("fiscal_year", "source", "programme", "holder").filter(held)
    return found.exclude(fiscal_year__state=YearState.CLOSED)


def may_propose_on(person: Person, line: BudgetLine | None, *, on: date) -> bool:
    """Whether the person may propose and accept for the budget line; without a line there is nothing to ask."""
    return line is None or line.holder_id in bodies_with(person, APPRAISE_MONEY, on=on)


def events_visible_to(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """All for readers of the province; for a producer those that were announced."""
    if reads(person, on=on):
        return TradeEvent.objects.all()
    if not own_bodies(person, on=on):
        return TradeEvent.objects.none()
    asked = Q(pk__in=requests_of_own(person, on=on).values("event"))
    return TradeEvent.objects.filter(Q(state__in=ANNOUNCED) | asked)


def _held_within(person: Person, verb: str, *, on: date) -> Q:
    reach = people.reach(person, on, verb)
    if reach.everything:
        return EVERYTHING
    return Q(holder__in=reach.organisations) if reach.organisations else NOBODY


def events_organised_by(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Those that the person runs."""
    return TradeEvent.objects.filter(_held_within(person, ORGANISE, on=on))


def events_approved_by(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Those that the person approves, postpones, cancels."""
    return TradeEvent.objects.filter(_held_within(person, APPROVE, on=on))


def events_settled_by(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Those whose money the person pays: of its own body, or on a line of it."""
    own = {post.organisation_id for post in posts.posts_allowing(person, SETTLE, on=on)}
    return TradeEvent.objects.filter(Q(line__holder__in=own) | Q(line=None, holder__in=own))


def events_open_to(person: Person, *, on: date) -> QuerySet[TradeEvent]:
    """Those for which the person may ask for a booth for its own producer."""
    return events_visible_to(person, on=on) if own_bodies(person, on=on) else TradeEvent.objects.none()


def requests_visible_to(person: Person, *, on: date) -> QuerySet[BoothRequest]:
    """All for readers, its own for a producer."""
    found = BoothRequest.objects.select_related("event__holder", "producer__unit", "booth")
    if reads(person, on=on):
        return found
    return found.filter(producer__organisation__in=own_bodies(person, on=on))


def requests_of_own(person: Person, *, on: date) -> QuerySet[BoothRequest]:
    """Of the person's own producer."""
    return BoothRequest.objects.filter(producer__organisation__in=own_bodies(person, on=on))


def requests_worked_on(person: Person, *, on: date) -> QuerySet[BoothRequest]:
    """Those into which the person enters goods and results: its own, or of events it runs."""
    run = Q(event__in=events_organised_by(person, on=on))
    own = Q(producer__organisation__in=own_bodies(person, on=on))
    return BoothRequest.objects.select_related("event__holder", "producer", "booth").filter(run | own)


def goods_worked_on(person: Person, *, on: date) -> QuerySet[Goods]:
    """The goods of those."""
    found = Goods.objects.select_related("request__event", "request__producer")
    return found.filter(request__in=requests_worked_on(person, on=on))


def deals_visible_to(person: Person, *, on: date) -> QuerySet[Deal]:
    """All for readers, its own for a producer."""
    found = Deal.objects.select_related("event", "producer")
    if reads(person, on=on):
        return found
    return found.filter(producer__organisation__in=own_bodies(person, on=on))


def deals_followed_by(person: Person, *, on: date) -> QuerySet[Deal]:
    """Those about which the person tells how far they are carried out."""
    own = Q(producer__organisation__in=own_bodies(person, on=on))
    run = EVERYTHING if posts.may(person, ORGANISE, on=on) else NOBODY
    return Deal.objects.select_related("event", "producer").filter(own | run)


def producers_to_deal_for(person: Person, *, on: date) -> QuerySet[Producer]:
    """For whom the person may enter a deal."""
    if posts.may(person, ORGANISE, on=on):
        return Producer.objects.living().order_by("name")
    return own_producers(person, on=on)


def products_of_own(person: Person, *, on: date) -> QuerySet[Product]:
    """Of the person's own producer."""
    return Product.objects.filter(producer__organisation__in=own_bodies(person, on=on))


def typical_visible_to(person: Person, *, on: date) -> QuerySet[TypicalProduct]:
    """The register is open to readers; a producer sees its own."""
    found = TypicalProduct.objects.select_related("product", "producer")
    if reads(person, on=on):
        return found
    return found.filter(producer__organisation__in=own_bodies(person, on=on))


def listings_visible_to(person: Person, *, on: date) -> QuerySet[Listing]:
    """All for readers, its own for a producer."""
    found = Listing.objects.select_related("product__producer", "channel")
    if reads(person, on=on):
        return found
    return found.filter(product__producer__organisation__in=own_bodies(person, on=on))


def listings_of_own(person: Person, *, on: date) -> QuerySet[Listing]:
    """Of the person's own producer."""
    found = Listing.objects.select_related("product__producer", "channel")
    return found.filter(product__producer__organisation__in=own_bodies(person, on=on))


def keeps_channels(person: Person, *, on: date) -> bool:
    """Whether a post checks listings and passes on inquiries."""
    return posts.may(person, KEEP_CHANNELS, on=on)


def listings_checked_by(person: Person, *, on: date) -> QuerySet[Listing]:
    """Those whose address the person opens."""
    found = Listing.objects.select_related("product__producer", "channel")
    return found if keeps_channels(person, on=on) else found.none()


def listings_worked_on(person: Person, *, on: date) -> QuerySet[Listing]:
    """Those that the person puts on sale, hides, takes off, tells the sales of."""
    if keeps_channels(person, on=on):
        return listings_checked_by(person, on=on)
    return listings_of_own(person, on=on)


def inquiries_visible_to(person: Person, *, on: date) -> QuerySet[Inquiry]:
    """The office that passes them on; a producer its own once they were handed over. Contacts go to nobody else."""
    found = Inquiry.objects.select_related("product__producer", "deal")
    if keeps_channels(person, on=on):
        return found
    own = found.filter(product__producer__organisation__in=own_bodies(person, on=on))
    return own.exclude(state__in=(InquiryState.RECEIVED, InquiryState.SET_ASIDE))


def inquiries_kept_by(person: Person, *, on: date) -> QuerySet[Inquiry]:
    """Those that the person passes on or sets aside."""
    found = Inquiry.objects.select_related("product__producer")
    return found if keeps_channels(person, on=on) else found.none()


def inquiries_of_own(person: Person, *, on: date) -> QuerySet[Inquiry]:
    """Those that the person answers for its own producer."""
    own = inquiries_visible_to(person, on=on)
    return own.filter(product__producer__organisation__in=own_bodies(person, on=on))
