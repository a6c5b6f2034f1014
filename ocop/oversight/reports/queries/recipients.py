"""The bodies a report is for, and the people who read it there."""

from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post
from ocop.steering.directives.models import Directive

from ..models import ExecutionReport
from .access import readers_of


def usual_recipients(directive: Directive, office: Organisation, *, on: date) -> list[tuple[Organisation, bool]]:
    """The People's Committee and its Chairman, and the body that gave the tasks; True = addressed to it."""
    committee = organisations.province_committee(on, province=office.province)
    heads = Organisation.objects.in_force(on).filter(head_of_key=committee.key) if committee else []
    assigner = organisations.successor_of(directive.assigner, on)
    wanted = [committee, *heads, assigner]
    return [(body, True) for body in {b.pk: b for b in wanted if b and b.pk != office.pk}.values()]


def readers(report: ExecutionReport, *, on: date) -> list[tuple[Organisation, Person]]:
    """Everybody who receives the report, once, with the body that made them a reader; its own office does not."""
    own = set(Post.objects.in_force(on).filter(organisation=report.office).values_list("person", flat=True))
    found: dict[int, tuple[Organisation, Person]] = {}
    for recipient in report.recipients.select_related("organisation"):
        for person in readers_of(recipient.organisation, on=on):
            if person.pk not in own:
                found.setdefault(person.pk, (recipient.organisation, person))
    return list(found.values())


def bodies_above(report: ExecutionReport, *, on: date) -> QuerySet[Organisation]:
    """Whom the report may be addressed to: the provincial committee, its head, the body that gave the tasks."""
    usual = [body.pk for body, _ in usual_recipients(report.directive, report.office, on=on)]
    chosen = report.recipients.filter(is_addressee=True).values("organisation")
    return Organisation.objects.filter(Q(pk__in=usual) | Q(pk__in=chosen)).order_by("pk")


def bodies_beside(report: ExecutionReport, *, on: date) -> QuerySet[Organisation]:
    """Who may get a copy: the bodies that carry the tasks out."""
    return Organisation.objects.filter(pk__in=report.rows.values("body")).order_by("name")
