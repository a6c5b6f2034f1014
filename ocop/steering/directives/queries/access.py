"""Who sees which directive and which assignment: by reach, else 404."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import Assignment, Directive, Extension, Intake, Proposal, Task, UrgingLetter
from ..vocabulary import BOARD, HEAD, LEAD, OVERSEE, READ, SEND, WORK, DirectiveState

OVERSIGHT = (OVERSEE, LEAD, READ)
PARTS = (*OVERSIGHT, SEND, BOARD, WORK, HEAD)


def oversees(person: Person, *, on: date) -> bool:
    """Whether one of the person's posts today looks over the tasks of all agencies."""
    return any(posts.may(person, verb, on=on) for verb in OVERSIGHT)


def takes_part(person: Person, *, on: date) -> bool:
    """Whether tasks are any of the person's business: a verb of this app on a post today, or the reach of an auditor.

    Others in the same body have no part in them: its accountant, its council, who configures the system.
    """
    return people.reach(person, on=on).everything or any(posts.may(person, verb, on=on) for verb in PARTS)


def assignments_visible_to(person: Person, *, on: date) -> QuerySet[Assignment]:
    """Assignments of the person's bodies, those they coordinate in, and all of them for the office and leaders."""
    reach = people.reach(person, on=on)
    found = Assignment.objects.select_related("task__directive__document", "organisation")
    if reach.everything or oversees(person, on=on):
        return found
    if not takes_part(person, on=on):
        return found.none()
    bodies = reach.organisations
    coordinating = Task.objects.filter(pk=OuterRef("task_id"), coordinations__organisation__in=bodies)
    giving = Q(task__parent__organisation__in=bodies)
    return found.filter(Q(organisation__in=bodies) | giving | Exists(coordinating))


def own_bodies(person: Person, *, on: date) -> frozenset[int]:
    """The bodies in which a post of today has a part in tasks: theirs is the work, whatever else they may look at."""
    held = people.posts_of(person, on)
    return frozenset(post.organisation_id for post in held if not set(PARTS).isdisjoint(post.role.verbs))


def own_assignments(person: Person, *, on: date) -> QuerySet[Assignment]:
    """Assignments led by a body in which the person holds a post today, parts of a greater whole included."""
    found = Assignment.objects.select_related("task__directive__document", "organisation")
    return found.filter(organisation__in=own_bodies(person, on=on))


def own_coordination(person: Person, *, on: date) -> Q:
    """Assignments of tasks in which such a body coordinates, as a condition."""
    bodies = own_bodies(person, on=on)
    return Q(Exists(Task.objects.filter(pk=OuterRef("task_id"), coordinations__organisation__in=bodies)))


def directives_visible_to(person: Person, *, on: date) -> QuerySet[Directive]:
    """All for the office and leaders; for others those that gave a task to one of their bodies."""
    found = Directive.objects.select_related("document", "assigner", "office")
    if oversees(person, on=on):
        return found
    mine = assignments_visible_to(person, on=on).filter(task__directive=OuterRef("pk"))
    return found.exclude(state=DirectiveState.REVIEW).filter(Exists(mine))


def directives_under_review(person: Person, *, on: date) -> QuerySet[Directive]:
    """Directives this person may read out and confirm."""
    found = Directive.objects.select_related("document", "assigner", "office")
    return found if posts.may(person, READ, on=on) else found.none()


def intakes_waiting(person: Person, *, on: date) -> QuerySet[Intake]:
    """Texts handed in and not yet read into the register, for those who read directives."""
    found = Intake.objects.filter(directive__isnull=True)
    return found if posts.may(person, READ, on=on) else found.none()


def proposals_under_review(person: Person, *, on: date) -> QuerySet[Proposal]:
    """Proposals of directives this person may confirm."""
    directives = directives_under_review(person, on=on)
    return Proposal.objects.select_related("directive__document").filter(directive__in=directives)


def extensions_visible_to(person: Person, *, on: date) -> QuerySet[Extension]:
    """Requests for time on assignments the person sees."""
    return Extension.objects.select_related("assignment__task__directive__document", "assignment__organisation").filter(
        assignment__in=assignments_visible_to(person, on=on)
    )


def letters_visible_to(person: Person, *, on: date) -> QuerySet[UrgingLetter]:
    """All letters for the office and leaders; the issued ones of their bodies for others."""
    found = UrgingLetter.objects.select_related("organisation", "office", "document")
    if oversees(person, on=on):
        return found
    if not takes_part(person, on=on):
        return found.none()
    reach, issued = people.reach(person, on=on), found.filter(issued_on__isnull=False)
    return issued if reach.everything else issued.filter(organisation__in=reach.organisations)


def own_letters(person: Person, *, on: date) -> QuerySet[UrgingLetter]:
    """Issued letters to bodies in which the person holds a post today: theirs to answer."""
    return letters_visible_to(person, on=on).filter(issued_on__isnull=False, organisation__in=own_bodies(person, on=on))
