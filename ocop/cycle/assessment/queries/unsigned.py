"""Which dossiers wait for a sheet of the person: until it is signed, self-score and advisory score stay hidden in every
post, where the regulation says so (settled 4).

From the signed advisory report on, when the office's own work on the dossier is done, to the member's signature or the
end of the matter before the council.
"""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import OWN, DossierState

from ..models import Item, Member, Regulation, Sheet
from ..vocabulary import OPEN_ITEMS, SheetState


def unsigned_by(person: Person, on: date) -> QuerySet[Any]:
    """Their primary keys; what the own producer wrote is never hidden from it."""
    own = {post.organisation_id for post in posts.posts_allowing(person, OWN, on=on)}
    listed, ahead = Q(pk__in=_unsigned_items(person, on).values("dossier")), _not_listed_yet(person, on)
    found = Dossier.objects.filter(listed | ahead)
    return (found.exclude(product__producer__organisation__in=own) if own else found).order_by().values("pk")


def entries_unsigned_by(person: Person, on: date) -> QuerySet[Any]:
    """The entries behind them, where the producer scored itself before."""
    return Dossier.objects.filter(pk__in=unsigned_by(person, on)).order_by().values("entry")


def _seats(person: Person, on: date) -> QuerySet[Member]:
    """Scoring seats not given up, those that begin later too."""
    return Member.objects.filter(Q(until__isnull=True) | Q(until__gt=on), person=person, is_scoring=True)


def _unsigned_items(person: Person, on: date) -> QuerySet[Item]:
    """On a list of the person's councils, not decided, without a signed sheet in the turn now scored."""
    signed = Sheet.objects.filter(
        item=OuterRef("pk"), turn=OuterRef("turn"), member__person=person, state=SheetState.SIGNED
    )
    found = Item.objects.filter(
        dossier__isnull=False, state__in=OPEN_ITEMS, sitting__regulation__hides_other_scores=True,
        sitting__council__in=_seats(person, on).values("council"),
    )  # fmt: skip
    return found.filter(~Exists(signed)).order_by()


def _not_listed_yet(person: Person, on: date) -> Q:
    """Reported and on the way to the person's council, under a regulation that hides the scores."""
    seat = _seats(person, on).filter(Q(council__ended_on__isnull=True) | Q(council__ended_on__gt=on))
    hiding = Regulation.objects.in_force(on).filter(hides_other_scores=True)
    return Q(Exists(seat)) & Q(Exists(hiding)) & Q(state=DossierState.ADVISORY_REPORTED)
