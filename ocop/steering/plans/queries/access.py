"""Who sees which plan.

A draft is the business of its owner, of whoever oversees the owner, and of those who are asked for something; an
issued plan is read by everybody of the province whose post reads plans.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import BudgetCheck, InputRequest, Line, Opinion, Plan, PlanVersion, Submission
from ..vocabulary import ISSUED, VIEW


def versions_visible_to(person: Person, *, on: date) -> QuerySet[PlanVersion]:
    """The versions this person may open on that day; anything else answers 404."""
    return _with_names(PlanVersion.objects.filter(_seen_by(person, on)))


def plans_visible_to(person: Person, *, on: date) -> QuerySet[Plan]:
    """The plans of which the person sees a version."""
    seen = PlanVersion.objects.filter(_seen_by(person, on), plan=OuterRef("pk"))
    return Plan.objects.filter(Exists(seen)).select_related("programme", "owner", "approver", "unit")


def lines_visible_to(person: Person, *, on: date) -> QuerySet[Line]:
    """Lines of those versions, and of the proposals this person may read."""
    versions = PlanVersion.objects.filter(_seen_by(person, on)).values("pk")
    proposals = requests_visible_to(person, on=on).values("pk")
    found = Line.objects.filter(Q(version__in=versions) | Q(request__in=proposals))
    return found.select_related("version__plan__owner", "request__call__version__plan", "group", "indicator", "lead")


def requests_visible_to(person: Person, *, on: date) -> QuerySet[InputRequest]:
    """What the person's own bodies answer; what was sent, for those who read the draft because they oversee its owner.

    One body that is asked does not read what another proposes.
    """
    if not posts.may(person, VIEW, on=on):
        return InputRequest.objects.none()
    reach = people.reach(person, on, VIEW)
    if reach.everything:
        return InputRequest.objects.all()
    sent = Q(answered_on__isnull=False, call__version__plan__owner__in=reach.organisations)
    return InputRequest.objects.filter(Q(organisation__in=_own(person, on)) | sent)


def versions_published() -> QuerySet[PlanVersion]:
    """What everybody may read, the newest year first."""
    found = _with_names(PlanVersion.objects.filter(published_on__isnull=False))
    return found.order_by("-plan__first_year", "plan__level", "-number")


def _seen_by(person: Person, on: date) -> Q:
    """The condition on versions; nothing without a post that reads plans."""
    if not posts.may(person, VIEW, on=on):
        return Q(pk__in=())
    reach = people.reach(person, on, VIEW)
    if reach.everything:
        return Q()
    own = _own(person, on)
    issued = Q(state__in=ISSUED, plan__owner__province__in=_provinces(own))
    return Q(plan__owner__in=reach.organisations) | issued | _concerned(own)


def _concerned(own: set[int]) -> Q:
    """Those the version was put before: its approver, Finance, the bodies asked for inputs and opinions."""
    here = OuterRef("pk")
    return (
        Q(Exists(Submission.objects.filter(version=here)), plan__approver__in=own)
        | Q(Exists(BudgetCheck.objects.filter(version=here, appraiser__in=own)))
        | Q(Exists(InputRequest.objects.filter(call__version=here, organisation__in=own)))
        | Q(Exists(Opinion.objects.filter(consultation__version=here, organisation__in=own)))
    )


def _own(person: Person, on: date) -> set[int]:
    """The bodies of the posts that read plans, with those they took over from."""
    return organisations.with_predecessors({post.organisation_id for post in posts.posts_allowing(person, VIEW, on=on)})


def _provinces(bodies: set[int]) -> Subquery:
    return Subquery(Organisation.objects.filter(pk__in=bodies).order_by().values("province"))


def _with_names(versions: QuerySet[PlanVersion]) -> QuerySet[PlanVersion]:
    return versions.select_related(
        "plan__programme", "plan__owner", "plan__approver", "plan__appraiser", "plan__unit", "plan__scheme",
        "plan__previous", "document", "based_on__document", "made_by", "submitted_by", "approved_by",
    )  # fmt: skip
