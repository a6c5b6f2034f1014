"""Who stands behind a dossier and who has worked on it, and whom a member is and belongs to: what hints rest on."""

from datetime import date

from ocop.actors.people.models import Post
from ocop.actors.people.queries import posts_of
from ocop.actors.producers.models import Adviser, Producer
from ocop.cycle.dossiers.models import CommuneReport, CompletionRequest, Dossier
from ocop.cycle.dossiers.queries.exclusions import interested_in

from ..models import Member
from ..rules.facts import DossierTies, MemberTies


def ties_of_member(member: Member, *, on: date) -> MemberTies:
    """The person, the body the seat stands for, and the bodies of all posts held on the day."""
    held = {post.organisation_id for post in posts_of(member.person, on)}
    councils = {post.organisation_id for post in posts_of(member.person, on) if post.organisation.kind == "council"}
    return MemberTies(person=member.person_id, bodies=frozenset((held - councils) | {member.organisation_id}))


def ties_of_dossier(dossier: Dossier, *, on: date) -> DossierTies:
    """Its producer's people and advisers, who declared an interest in it before an advisory team, the officers of the
    commune and of the office, who wrote the report.
    """
    producer = dossier.product.producer
    local, office = commune_people(dossier), _ids(dossier.accepted_by_id, *_asked_by(dossier, "province"))
    return DossierTies(
        producer_body=producer.organisation_id,
        producer_people=people_of(producer, on),
        advisers=frozenset(Adviser.objects.filter(producer=producer).values_list("person", flat=True)),
        interested=frozenset(each.person_id for each in interested_in(producer)),
        report_authors=authors_of(dossier),
        commune_officers=local,
        intake_officers=office,
        handling_bodies=_bodies_of(local | office, on),
    )


def people_of(producer: Producer, on: date) -> frozenset[int]:
    """Everybody with a post at the producer, now or before."""
    held = Post.objects.filter(organisation=producer.organisation_id, start__lte=on)
    return frozenset(held.values_list("person", flat=True))


def commune_people(dossier: Dossier) -> frozenset[int]:
    """Who received, wrote Form 03, signed it, found a content, or entered the dossier for the producer."""
    found = _ids(dossier.received_by_id, dossier.entered_by_id, *_asked_by(dossier, "commune"))
    report = CommuneReport.objects.filter(dossier=dossier).first()
    if report is None:
        return found
    findings = report.findings.values_list("by", flat=True)
    return found | _ids(report.written_by_id, report.signed_by_id, *findings)


def authors_of(dossier: Dossier) -> frozenset[int]:
    """Who wrote and signed the advisory report, drafts among them."""
    rows = dossier.advisory_reports.values_list("written_by", "signed_by")
    return _ids(*(each for row in rows for each in row))


def _asked_by(dossier: Dossier, level: str) -> list[int]:
    return list(CompletionRequest.objects.filter(dossier=dossier, level=level).values_list("asked_by", flat=True))


def _bodies_of(people: frozenset[int], on: date) -> frozenset[int]:
    posts = Post.objects.in_force(on).filter(person__in=people).exclude(organisation__kind="council")
    return frozenset(posts.values_list("organisation", flat=True))


def _ids(*found: int | None) -> frozenset[int]:
    return frozenset(each for each in found if each is not None)
