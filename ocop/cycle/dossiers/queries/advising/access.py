"""Who sees what of the team: a member its assigned dossiers, the office its reach, nobody kept out anything."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post, Role

from ...models import Advising, AdvisoryTeam, DeclaredInterest, Dossier, Sample, SiteVisit, TeamMeeting, TeamMember
from ...models.dossier import DossierQuerySet
from ...vocabulary import ADVISE, RECEIVE, TEAM, VIEW, DossierKind
from ...vocabulary.advising import AT_COMMUNE
from ..access import dossiers_visible_to, dossiers_with, examined_by_member, verified_by
from ..veil import without_veiled


def assigned_to(person: Person, *, on: date) -> DossierQuerySet:
    """What the person examines today for a team; nothing of a producer to which an interest was declared."""
    return Dossier.objects.open_to(person).filter(examined_by_member(person, on=on)).named()


def examined_by(person: Person, *, on: date) -> DossierQuerySet:
    """What the person writes an advisory report on: assigned dossiers, for the office re-evaluations."""
    again = dossiers_with(person, RECEIVE, on=on).filter(kind=DossierKind.RE_EVALUATION)
    either = Q(pk__in=assigned_to(person, on=on).values("pk")) | Q(pk__in=again.values("pk"))
    return Dossier.objects.filter(either).named()


def managed_by(person: Person, *, on: date) -> DossierQuerySet:
    """What the person gives to members of teams."""
    return dossiers_with(person, TEAM, on=on)


def sampled_by(person: Person, *, on: date) -> DossierQuerySet:
    """Whose samples the person keeps: of the office and of the members who examine."""
    office, own = dossiers_with(person, RECEIVE, on=on), assigned_to(person, on=on)
    return Dossier.objects.filter(Q(pk__in=office.values("pk")) | Q(pk__in=own.values("pk"))).named()


def samples_received_by(person: Person, *, on: date) -> DossierQuerySet:
    """What comes in with samples: at the office, and at the commune before it proposes."""
    office, commune = dossiers_with(person, RECEIVE, on=on), verified_by(person, on=on).filter(state__in=AT_COMMUNE)
    either = Q(pk__in=office.exclude(state__in=AT_COMMUNE).values("pk")) | Q(pk__in=commune.values("pk"))
    return Dossier.objects.filter(either).named()


def advising_visible_to(person: Person, *, on: date) -> DossierQuerySet:
    """Whose examination the person may read: those who examine, the office, inspectors; neither the producer nor its
    commune, who hear through requests and notices, nor leaders, who may sit in the council and score, nor a member of
    the council before the own sheet is signed.
    """
    wide = dossiers_with(person, RECEIVE, on=on)
    if any(people.is_of_everything(post) for post in posts.posts_allowing(person, VIEW, on=on)):
        wide = dossiers_visible_to(person, on=on)
    either = Q(pk__in=wide.values("pk")) | Q(pk__in=examined_by(person, on=on).values("pk"))
    return without_veiled(Dossier.objects.filter(either).named(), person, on=on)


def teams_visible_to(person: Person, *, on: date) -> QuerySet[AdvisoryTeam]:
    """All for the office, the own for a member."""
    found = AdvisoryTeam.objects.select_related("issuer")
    if posts.may(person, TEAM, on=on):
        return found
    own = TeamMember.objects.filter(person=person, end=None).values("team")
    return found.filter(pk__in=own) if posts.may(person, ADVISE, on=on) else found.none()


def teams_kept_by(person: Person, *, on: date) -> QuerySet[AdvisoryTeam]:
    """Those whose members the person changes."""
    found = AdvisoryTeam.objects.select_related("issuer")
    return found if posts.may(person, TEAM, on=on) else found.none()


def teams_met_by(person: Person, *, on: date) -> QuerySet[AdvisoryTeam]:
    """Those for which the person writes minutes: its members of today."""
    own = TeamMember.objects.filter(person=person, end=None).values("team")
    found = AdvisoryTeam.objects.filter(end=None, pk__in=own)
    return found if posts.may(person, ADVISE, on=on) else found.none()


def members_kept_by(person: Person, *, on: date) -> QuerySet[TeamMember]:
    """The members of the teams the person keeps."""
    return TeamMember.objects.filter(team__in=teams_kept_by(person, on=on), end=None).select_related("team", "person")


def advisings_managed_by(person: Person, *, on: date) -> QuerySet[Advising]:
    """The assignments the person may end."""
    found = Advising.objects.filter(dossier__in=managed_by(person, on=on).values("pk"), released_on=None)
    return found.select_related("dossier__product__producer", "member__person")


def meetings_visible_to(person: Person, *, on: date) -> QuerySet[TeamMeeting]:
    """Of the teams the person sees, without those in which a dossier was spoken of from which the person is kept."""
    closed = Dossier.objects.exclude(pk__in=Dossier.objects.open_to(person).values("pk"))
    declared = DeclaredInterest.objects.filter(person=person).values("producer")
    found = TeamMeeting.objects.filter(team__in=teams_visible_to(person, on=on).values("pk"))
    found = found.exclude(dossiers__in=closed.values("pk")).exclude(dossiers__product__producer__in=declared)
    return found.select_related("team").distinct()


def samples_kept_by(person: Person, *, on: date) -> QuerySet[Sample]:
    """The samples whose use the person notes."""
    found = Sample.objects.filter(dossier__in=sampled_by(person, on=on).values("pk"))
    return found.select_related("dossier__product__producer", "received_by", "photo")


def visits_visible_to(person: Person, *, on: date) -> QuerySet[SiteVisit]:
    """The visits of examinations the person reads."""
    found = SiteVisit.objects.filter(dossier__in=advising_visible_to(person, on=on).values("pk"))
    return found.select_related("dossier__product__producer__unit", "signed_by")


def visits_held_by(person: Person, *, on: date) -> QuerySet[SiteVisit]:
    """The visits the person writes about."""
    found = SiteVisit.objects.filter(dossier__in=examined_by(person, on=on).values("pk"))
    return found.select_related("dossier__product__producer__unit")


def possible_members(*, on: date) -> QuerySet[Person]:
    """The people whose post of today carries the examination."""
    roles = [role.pk for role in Role.objects.all() if ADVISE in role.verbs]
    held = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    return Person.objects.filter(pk__in=held.values("person")).order_by("full_name", "pk")
