"""Who draws a plan up: a post of its owner's, or of the body that has taken over from the owner."""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from .models import InputRequest, Plan
from .queries.bodies import acting_body
from .vocabulary import DRAFT


def may_draft(person: Person, plan: Plan, *, on: date) -> bool:
    """Whether the person draws the plan up."""
    return posts.may(person, DRAFT, on=on, organisation=acting_body(plan.owner, on))


def require_owner(person: Person, plan: Plan, verb: str = DRAFT, *, on: date) -> None:
    """Refuse unless one of the person's posts in the owner carries the verb."""
    posts.require(person, verb, on=on, organisation=acting_body(plan.owner, on))


def require_asked(person: Person, request: InputRequest, *, on: date) -> None:
    """Refuse unless the person answers for the body that was asked for inputs."""
    posts.require(person, DRAFT, on=on, organisation=acting_body(request.organisation, on))
