"""Who stands behind a dossier and who has worked on it, and whom a member is and belongs to: what hints rest on."""

from dataclasses import replace
from datetime import date

from django.db.models import QuerySet, Value

from ocop.actors.people.models import Post
from ocop.actors.people.queries import posts_of
from ocop.actors.producers.models import Adviser
from ocop.cycle.dossiers.models import CommuneReport, CompletionRequest, DeclaredInterest, Dossier
from ocop.cycle.dossiers.queries.advising.duties import duties_of

from ..models import Member
from ..rules.facts import DossierTies, MemberTies
from ..vocabulary import MemberRole

PEOPLE, ADVISERS, INTERESTED, AUTHORS, VERIFIED = "people", "advisers", "interested", "authors", "verified"


def ties_of_member(member: Member, *, on: date) -> MemberTies:
    """The person, the body the seat stands for, and the bodies of all posts held on the day."""
    held = {post.organisation_id for post in posts_of(member.person, on)}
    councils = {post.organisation_id for post in posts_of(member.person, on) if post.organisation.kind == "council"}
    return MemberTies(
        person=member.person_id,
        bodies=frozenset((held - councils) | {member.organisation_id}),
        keeps_minutes=member.role == MemberRole.SECRETARY,
    )


def ties_of_dossier(dossier: Dossier, *, on: date) -> DossierTies:
    """Its producer's people and advisers, who declared an interest before an advisory team, the officers of the commune
    and of the office, who wrote the report.
    """
    barring, duties = barring_ties_of(dossier), duties_of(dossier)
    local, office = barring.commune_officers, duties.intake | _ids(*_asked_by(dossier, "province"))
    return replace(
        barring, took_in=duties.intake, intake_officers=office, handling_bodies=_bodies_of(local | office, on)
    )


def barring_ties_of(dossier: Dossier) -> DossierTies:
    """The ties that keep a member from scoring, in one query: they are asked again at every choice."""
    producer, people = dossier.product.producer, _people_behind(dossier)
    first, *rest = [rows.order_by().annotate(tie=Value(tie)).values_list("tie", who) for tie, who, rows in people]
    found: dict[str, set[int | None]] = {tie: set() for tie, _who, _rows in people}
    for tie, person in first.union(*rest, all=True):
        found[tie].add(person)
    found[VERIFIED] |= {dossier.received_by_id, dossier.entered_by_id}
    return DossierTies(
        producer_body=producer.organisation_id,
        producer_people=_ids(*found[PEOPLE]),
        advisers=_ids(*found[ADVISERS]),
        interested=_ids(*found[INTERESTED]),
        report_authors=_ids(*found[AUTHORS]),
        commune_officers=_ids(*found[VERIFIED]),
    )


def _people_behind(dossier: Dossier) -> list[tuple[str, str, QuerySet]]:
    """Everybody with a post at the producer, at any time; its advisers; who declared an interest before an advisory
    team; who wrote or signed a report of the team, drafts among them; who at the commune asked for completion, found a
    content, wrote or signed Form 03.
    """
    producer, form_03 = dossier.product.producer, CommuneReport.objects.filter(dossier=dossier)
    return [
        (PEOPLE, "person", Post.objects.filter(organisation=producer.organisation_id)),
        (ADVISERS, "person", Adviser.objects.filter(producer=producer)),
        (INTERESTED, "person", DeclaredInterest.objects.filter(producer=producer)),
        (AUTHORS, "written_by", dossier.advisory_reports.all()),
        (AUTHORS, "signed_by", dossier.advisory_reports.all()),
        (VERIFIED, "asked_by", CompletionRequest.objects.filter(dossier=dossier, level="commune")),
        (VERIFIED, "written_by", form_03),
        (VERIFIED, "signed_by", form_03),
        (VERIFIED, "findings__by", form_03),
    ]


def _asked_by(dossier: Dossier, level: str) -> list[int]:
    return list(CompletionRequest.objects.filter(dossier=dossier, level=level).values_list("asked_by", flat=True))


def _bodies_of(people: frozenset[int], on: date) -> frozenset[int]:
    posts = Post.objects.in_force(on).filter(person__in=people).exclude(organisation__kind="council")
    return frozenset(posts.values_list("organisation", flat=True))


def _ids(*found: int | None) -> frozenset[int]:
    return frozenset(each for each in found if each is not None)
