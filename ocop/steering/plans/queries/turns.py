"""Whose business a plan is: what a person's posts of the day let them act on, and what waits for them.

The doors of the acts: whether an act is possible in the present state is for the services to say, so a second press of
a button finds its subject still there.
"""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import BudgetCheck, Comment, InputCall, InputRequest, Line, Opinion, Plan, PlanVersion, Submission
from ..vocabulary import APPRAISE, APPROVE, DRAFT, ISSUE, SUBMIT, CheckVerdict, OpinionVerdict, PlanState
from .access import requests_visible_to


def bodies_with(person: Person, verb: str, *, on: date) -> set[int]:
    """The bodies in which a post of the day carries the verb, with those they took over from."""
    held = {post.organisation_id for post in posts.posts_allowing(person, verb, on=on)}
    return organisations.with_predecessors(held) if held else set()


def with_names(versions: QuerySet[PlanVersion]) -> QuerySet[PlanVersion]:
    """With all that a page of a version names."""
    return versions.select_related(
        "plan__programme", "plan__owner", "plan__approver", "plan__appraiser", "plan__unit", "plan__scheme",
        "plan__previous", "document", "based_on__document", "made_by", "submitted_by", "approved_by",
    )  # fmt: skip


def versions_drafted_by(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Versions of the plans the person draws up."""
    return with_names(PlanVersion.objects.filter(plan__owner__in=bodies_with(person, DRAFT, on=on)))


def versions_submitted_by(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Versions the person may submit: whoever signs for the owner; inside one body also who drafts."""
    signing = Q(plan__owner__in=bodies_with(person, SUBMIT, on=on))
    in_house = Q(plan__owner=F("plan__approver"), plan__owner__in=bodies_with(person, DRAFT, on=on))
    return with_names(PlanVersion.objects.filter(signing | in_house))


def versions_decided_by(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Versions that went up to a body in which the person approves."""
    went_up = Exists(Submission.objects.filter(version=OuterRef("pk")))
    return with_names(PlanVersion.objects.filter(went_up, plan__approver__in=bodies_with(person, APPROVE, on=on)))


def versions_issued_by(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Approved versions whose decision the person enters."""
    found = PlanVersion.objects.filter(approved_on__isnull=False)
    if not posts.may(person, ISSUE, on=on):
        return found.none()
    reach = people.reach(person, on, ISSUE)
    return with_names(found if reach.everything else found.filter(plan__approver__in=reach.organisations))


def plans_drafted_by(person: Person, *, on: date) -> QuerySet[Plan]:
    """The plans the person draws up."""
    found = Plan.objects.filter(owner__in=bodies_with(person, DRAFT, on=on))
    return found.select_related("programme", "owner", "approver")


def lines_drafted_by(person: Person, *, on: date) -> QuerySet[Line]:
    """Lines of the plans the person draws up, and of the inputs their own body was asked for."""
    own = bodies_with(person, DRAFT, on=on)
    found = Line.objects.filter(Q(version__plan__owner__in=own) | Q(request__organisation__in=own))
    return found.select_related("version__plan", "request__call__version__plan", "group", "indicator", "lead")


def proposals_answered_by(person: Person, *, on: date) -> QuerySet[Line]:
    """Lines proposed to a plan the person draws up."""
    own = bodies_with(person, DRAFT, on=on)
    found = Line.objects.filter(request__call__version__plan__owner__in=own, request__answered_on__isnull=False)
    return found.select_related("request__call__version__plan", "request__organisation", "group", "indicator", "lead")


def requests_answered_by(person: Person, *, on: date) -> QuerySet[InputRequest]:
    """What the person's own bodies were asked for."""
    return _requests().filter(organisation__in=bodies_with(person, DRAFT, on=on))


def requests_seen_by(person: Person, *, on: date) -> QuerySet[InputRequest]:
    """The same to read, and what others sent to a plan that the person draws up or oversees."""
    return _requests().filter(pk__in=requests_visible_to(person, on=on).values("pk"))


def _requests() -> QuerySet[InputRequest]:
    return InputRequest.objects.select_related("organisation", "answered_by", "call__version__plan__owner")


def opinions_given_by(person: Person, *, on: date) -> QuerySet[Opinion]:
    """The opinions the person's own bodies were asked for."""
    found = Opinion.objects.filter(organisation__in=bodies_with(person, DRAFT, on=on))
    return found.select_related("organisation", "given_by", "consultation__version__plan__owner")


def comments_answered_by(person: Person, *, on: date) -> QuerySet[Comment]:
    """Comments on the plans the person draws up."""
    found = Comment.objects.filter(opinion__consultation__version__plan__owner__in=bodies_with(person, DRAFT, on=on))
    return found.select_related("opinion__organisation", "opinion__consultation__version__plan", "line")


def checks_given_by(person: Person, *, on: date) -> QuerySet[BudgetCheck]:
    """Checks of the money asked of a body in which the person appraises."""
    found = BudgetCheck.objects.filter(appraiser__in=bodies_with(person, APPRAISE, on=on))
    return found.select_related("appraiser", "asked_by", "version__plan__owner", "version__plan__programme")


def open_calls() -> QuerySet[InputCall]:
    """Calls that still run."""
    return InputCall.objects.filter(closed_on__isnull=True)


def requests_waiting(person: Person, *, on: date) -> QuerySet[InputRequest]:
    """Inputs the person's bodies have not sent."""
    return requests_answered_by(person, on=on).filter(answered_on__isnull=True, call__closed_on__isnull=True)


def opinions_waiting(person: Person, *, on: date) -> QuerySet[Opinion]:
    """Opinions they have not given."""
    is_open = Q(verdict=OpinionVerdict.WAITING, consultation__version__state=PlanState.CONSULTING)
    return opinions_given_by(person, on=on).filter(is_open)


def checks_waiting(person: Person, *, on: date) -> QuerySet[BudgetCheck]:
    """Money they have not checked."""
    return checks_given_by(person, on=on).filter(verdict=CheckVerdict.WAITING)


def decisions_waiting(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Plans that wait for their approval."""
    return versions_decided_by(person, on=on).filter(state=PlanState.SUBMITTED)


def decisions_to_enter(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Approved plans of their own level whose decision is not entered."""
    levels = {post.organisation.level for post in posts.posts_allowing(person, ISSUE, on=on)}
    found = versions_issued_by(person, on=on).filter(state=PlanState.APPROVED)
    return found.filter(plan__approver__level__in=levels)


def returned_versions(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """Their own plans that came back."""
    return versions_drafted_by(person, on=on).filter(state=PlanState.RETURNED)


def waiting_count(person: Person, on: date) -> int:
    """All that waits for this person; asked only where a post carries the verb."""
    return sum(_counts(person, on))


def _counts(person: Person, on: date) -> Iterator[int]:
    kinds = {
        DRAFT: (requests_waiting, opinions_waiting, returned_versions),
        APPRAISE: (checks_waiting,),
        APPROVE: (decisions_waiting,),
        ISSUE: (decisions_to_enter,),
    }
    for verb, waiting in kinds.items():
        if posts.may(person, verb, on=on):
            yield from (rows(person, on=on).count() for rows in waiting)
