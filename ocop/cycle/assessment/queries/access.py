"""Who sees what of councils: the office everything but points before all have signed, leaders what is over, members
their own sittings. A dossier from which a person stands back is in no list, count, page, search or file of theirs.
"""

from collections.abc import Iterable
from datetime import date

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Exclusion

from ..models import Council, Item, Member, Regulation, Result, Sheet, Sitting, Submission
from ..vocabulary import CHAIR, DECIDE, KEEP, SET, SIT, SUBMIT, VIEW, MemberRole, SheetState, SittingState

SITTING = ("council", "regulation", "round__year")
ITEM = (
    "sitting__council", "sitting__regulation", "sitting__round__year", "dossier__product__producer__unit",
    "dossier__product__producer__organisation", "dossier__framework", "criteria_set__framework",
)  # fmt: skip


def reads(person: Person, *, on: date) -> bool:
    """Whether a post reads councils and results."""
    return posts.may(person, VIEW, on=on)


def sets(person: Person, *, on: date) -> bool:
    """Whether a post sets councils and sittings up."""
    return posts.may(person, SET, on=on)


def is_concerned(person: Person, *, on: date) -> bool:
    """Whether councils are any business of the person."""
    return any(posts.may(person, verb, on=on) for verb in (VIEW, SET, SIT, CHAIR, KEEP, SUBMIT, DECIDE))


def seats_of(person: Person, *, on: date) -> QuerySet[Member]:
    """The person's seats of the day; none without a post that sits."""
    if not posts.may(person, SIT, on=on):
        return Member.objects.none()
    return holding(Member.objects.filter(person=person), on)


def holding(members: QuerySet[Member], on: date) -> QuerySet[Member]:
    """Those who hold their seat on the day."""
    return members.filter(Q(until__isnull=True) | Q(until__gt=on), since__lte=on)


def councils_visible_to(person: Person, *, on: date) -> QuerySet[Council]:
    """All for who reads or sets them up, else those in which the person sits or sat."""
    found = Council.objects.select_related("round__year")
    if reads(person, on=on) or sets(person, on=on):
        return found
    if not posts.may(person, SIT, on=on):
        return found.none()
    return found.filter(pk__in=Member.objects.filter(person=person).values("council"))


def settable_councils(person: Person, *, on: date) -> QuerySet[Council]:
    """Those that the person may set up further."""
    found = Council.objects.select_related("round__year")
    return found if sets(person, on=on) else found.none()


def regulations_visible_to(person: Person, *, on: date) -> QuerySet[Regulation]:
    """The regulations are open to whoever has to do with councils."""
    return Regulation.objects.all() if is_concerned(person, on=on) else Regulation.objects.none()


def sittings_visible_to(person: Person, *, on: date) -> QuerySet[Sitting]:
    """All for who sets them up; what is over for other readers; their own for members."""
    found = Sitting.objects.select_related(*SITTING)
    if sets(person, on=on):
        return found
    seen = _own_sittings(person, on=on)
    if reads(person, on=on):
        seen |= Q(state=SittingState.CLOSED)
    return found.filter(seen)


def _own_sittings(person: Person, *, on: date) -> Q:
    """The sittings on whose day the person holds a seat."""
    if not posts.may(person, SIT, on=on):
        return Q(pk__in=())
    held = Member.objects.filter(
        Q(until__isnull=True) | Q(until__gt=F("council__sittings__held_on")),
        person=person,
        since__lte=F("council__sittings__held_on"),
    )
    return Q(pk__in=held.values("council__sittings"))


def settable_sittings(person: Person, *, on: date) -> QuerySet[Sitting]:
    """Those that the person plans."""
    found = Sitting.objects.select_related(*SITTING)
    return found if sets(person, on=on) else found.none()


def led_sittings(person: Person, *, on: date) -> QuerySet[Sitting]:
    """Those that the person leads, as chair or deputy."""
    return _with_role(person, on, MemberRole.CHAIR, MemberRole.DEPUTY)


def kept_sittings(person: Person, *, on: date) -> QuerySet[Sitting]:
    """Those whose minutes the person keeps; the chair may, too."""
    return _with_role(person, on, MemberRole.SECRETARY, MemberRole.CHAIR, MemberRole.DEPUTY)


def _with_role(person: Person, on: date, *roles: MemberRole) -> QuerySet[Sitting]:
    seats = seats_of(person, on=on).filter(role__in=roles)
    return Sitting.objects.filter(council__in=seats.values("council")).select_related(*SITTING)


def kept_from(person: Person) -> QuerySet[Exclusion]:
    """The dossiers that do not exist for the person."""
    return Exclusion.objects.filter(person=person)


def names_for(person: Person, items: Iterable[Item]) -> tuple[str, ...]:
    """The products by name; that from which the person stands back is only “another dossier”."""
    kept = set(kept_from(person).values_list("dossier", flat=True))
    return tuple(_("một hồ sơ khác") if item.dossier_id in kept else item.called for item in items)


def stands_back_in(sitting: Sitting, person: Person) -> bool:
    """Whether the sitting speaks of a dossier that does not exist for the person."""
    return sitting.items.filter(dossier__in=kept_from(person).values("dossier")).exists()


def without_excluded(items: QuerySet[Item], person: Person) -> QuerySet[Item]:
    """Without what the person stands back from."""
    return items.exclude(dossier__in=kept_from(person).values("dossier"))


def items_visible_to(person: Person, *, on: date) -> QuerySet[Item]:
    """The dossiers on the lists of visible sittings, without those from which the person stands back."""
    seen = Item.objects.filter(sitting__in=sittings_visible_to(person, on=on)).select_related(*ITEM)
    return without_excluded(seen, person)


def items_of_own(person: Person, *, on: date) -> QuerySet[Item]:
    """Those before the person's own councils."""
    own = Sitting.objects.filter(_own_sittings(person, on=on))
    return without_excluded(Item.objects.filter(sitting__in=own).select_related(*ITEM), person)


def led_items(person: Person, *, on: date) -> QuerySet[Item]:
    """Those that the person leads."""
    found = Item.objects.filter(sitting__in=led_sittings(person, on=on)).select_related(*ITEM)
    return without_excluded(found, person)


def kept_items(person: Person, *, on: date) -> QuerySet[Item]:
    """Those of whose talk the person keeps the minutes."""
    found = Item.objects.filter(sitting__in=kept_sittings(person, on=on)).select_related(*ITEM)
    return without_excluded(found, person)


def settable_items(person: Person, *, on: date) -> QuerySet[Item]:
    """Those of the sittings that the person plans."""
    found = Item.objects.filter(sitting__in=settable_sittings(person, on=on)).select_related(*ITEM)
    return without_excluded(found, person)


def own_sheets(person: Person, *, on: date) -> QuerySet[Sheet]:
    """The person's own sheets, and only those."""
    items = items_of_own(person, on=on)
    found = Sheet.objects.filter(member__person=person, item__in=items)
    return found.select_related("member", *(f"item__{each}" for each in ITEM))


def unlockable_sheets(person: Person, *, on: date) -> QuerySet[Sheet]:
    """Signed sheets of others in the sittings that the person leads; who keeps the minutes finds the leader's too."""
    leaders = Q(item__in=kept_items(person, on=on), member__role__in=(MemberRole.CHAIR, MemberRole.DEPUTY))
    found = Sheet.objects.filter(Q(item__in=led_items(person, on=on)) | leaders, state=SheetState.SIGNED)
    return found.exclude(member__person=person).select_related("member__person", *(f"item__{each}" for each in ITEM))


def results_visible_to(person: Person, *, on: date) -> QuerySet[Result]:
    """What councils have decided: for readers all of it, for members their own councils'."""
    found = Result.objects.select_related(*(f"item__{each}" for each in ITEM))
    seen = Q(pk__in=()) if not reads(person, on=on) else Q()
    if not reads(person, on=on):
        seen |= Q(item__in=items_of_own(person, on=on))
    return found.filter(seen).exclude(item__dossier__in=kept_from(person).values("dossier"))


def submitted_results(person: Person, *, on: date) -> QuerySet[Result]:
    """Those that the person lays before the Chairman and announces."""
    found = results_visible_to(person, on=on)
    return found if posts.may(person, SUBMIT, on=on) else found.none()


def submissions_visible_to(person: Person, *, on: date) -> QuerySet[Submission]:
    """The office writes them, leaders and inspectors read what was submitted."""
    found = Submission.objects.select_related("made_by", "submitted_by", "decided_by")
    if posts.may(person, SUBMIT, on=on):
        return found
    return found.exclude(state="draft") if reads(person, on=on) else found.none()


def written_submissions(person: Person, *, on: date) -> QuerySet[Submission]:
    """Those that the person writes."""
    found = Submission.objects.all()
    return found if posts.may(person, SUBMIT, on=on) else found.none()


def decided_submissions(person: Person, *, on: date) -> QuerySet[Submission]:
    """Those that the person decides."""
    found = Submission.objects.exclude(state="draft")
    return found if posts.may(person, DECIDE, on=on) else found.none()


def decided_results(person: Person, *, on: date) -> QuerySet[Result]:
    """Results whose way on the person decides."""
    found = results_visible_to(person, on=on)
    return found if posts.may(person, DECIDE, on=on) else found.none()
