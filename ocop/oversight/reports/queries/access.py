"""Who sees which report: its own office and its route from the draft on, leaders and recipients once it is sent."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import Delivery, ExecutionReport, Recipient, RouteStep, Section
from ..vocabulary import Decision, ReportState, StepKind

DRAFT, SIGN, RECEIVE, LEAD = "reports.draft", "reports.sign", "reports.receive", "directives.lead"


def bodies_with(person: Person, *, on: date, verbs: Sequence[str] = (DRAFT, SIGN)) -> set[int]:
    """The bodies in which one of the person's posts of the day carries one of the verbs."""
    return {p.organisation_id for verb in verbs for p in posts.posts_allowing(person, verb, on=on)}


def reports_visible_to(person: Person, *, on: date) -> QuerySet[ExecutionReport]:
    """All of them for the reporting body and the route; sent ones for leaders, auditors and their recipients."""
    own = organisations.with_predecessors(bodies_with(person, on=on))
    seen = Q(office__in=own) | Exists(RouteStep.objects.filter(report=OuterRef("pk"), person=person))
    return _with_names().filter(seen | Q(state=ReportState.SENT) & _is_for(person, on=on))


def _is_for(person: Person, *, on: date) -> Q:
    reach = people.reach(person, on=on)
    if reach.everything or posts.may(person, LEAD, on=on):
        return Q(pk__gt=0)
    delivered = Exists(Delivery.objects.filter(report=OuterRef("pk"), person=person))
    if not posts.may(person, RECEIVE, on=on):
        return Q(delivered)
    bodies = organisations.with_predecessors(bodies_with(person, on=on, verbs=(RECEIVE,)))
    return Q(delivered) | Q(Exists(Recipient.objects.filter(report=OuterRef("pk"), organisation__in=bodies)))


def _with_names() -> QuerySet[ExecutionReport]:
    return ExecutionReport.objects.select_related("directive__document__type", "office", "document", "signer")


def own_reports(person: Person, *, on: date) -> QuerySet[ExecutionReport]:
    """Reports of the bodies in which the person drafts today: what may be edited and submitted."""
    held = bodies_with(person, on=on, verbs=(DRAFT,))
    return _with_names().filter(office__in=organisations.with_predecessors(held))


def sections_of(person: Person, *, on: date) -> QuerySet[Section]:
    """The sections of the reports the person's bodies draft."""
    return Section.objects.select_related("report__directive__document", "report__office", "edited_by").filter(
        report__in=own_reports(person, on=on)
    )


def reports_on_route_of(person: Person, *, on: date) -> QuerySet[ExecutionReport]:
    """Reports that were put before the person to review or sign."""
    steps = RouteStep.objects.filter(report=OuterRef("pk"), person=person).exclude(kind=StepKind.DRAFT)
    return _with_names().filter(Exists(steps))


def reports_received_by(person: Person, *, on: date) -> QuerySet[ExecutionReport]:
    """Reports in the person's own inbox."""
    return _with_names().filter(Exists(Delivery.objects.filter(report=OuterRef("pk"), person=person)))


def reports_with_turn_of(person: Person, *, on: date) -> QuerySet[ExecutionReport]:
    """Reports on their route that wait for this person."""
    waiting = RouteStep.objects.filter(report=OuterRef("pk"), round=OuterRef("round"), decision=Decision.WAITING)
    first = waiting.order_by("rank").values("person")[:1]
    return _with_names().filter(state=ReportState.IN_REVIEW).alias(turn=first).filter(turn=person.pk)


def deliveries_of(person: Person, *, on: date) -> QuerySet[Delivery]:
    """The person's own inbox of reports, unread ones first."""
    found = Delivery.objects.select_related(
        "report__directive__document", "report__office", "report__document", "organisation"
    )
    return found.filter(person=person).order_by("read_at", "-sent_at")


def unread_count(person: Person, on: date) -> int:
    """Reports the person has not confirmed having seen."""
    return Delivery.objects.filter(person=person, read_at=None).count()


def turn_count(person: Person, on: date) -> int:
    """Reports that wait for the person's hand."""
    return reports_with_turn_of(person, on=on).count()


def may_open_list(person: Person, *, on: date) -> bool:
    """Whether reports are any of the person's business."""
    return people.reach(person, on=on).everything or any(
        posts.may(person, verb, on=on) for verb in (DRAFT, SIGN, RECEIVE, LEAD)
    )


def signers_of(office: Organisation, *, on: date) -> QuerySet[Person]:
    """Who may sign a report of the body that day."""
    return people.people_with(SIGN, organisation=office, on=on)


def reviewers_of(office: Organisation, *, on: date) -> QuerySet[Person]:
    """Who may look a report of the body over before it is signed."""
    return people.people_with(DRAFT, organisation=office, on=on) | signers_of(office, on=on)


def readers_of(body: Organisation, *, on: date) -> QuerySet[Person]:
    """Who receives reports for the body; a head's own address is that of the body he or she leads."""
    readers = people.people_with(RECEIVE, organisation=body, on=on)
    if body.head_of_key and not readers.filter(posts__organisation=body).exists():
        led = Organisation.objects.in_force(on).filter(key=body.head_of_key).first()
        return people.people_with(RECEIVE, organisation=led, on=on) if led else readers
    return readers
