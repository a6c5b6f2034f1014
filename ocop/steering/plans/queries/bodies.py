"""Who acts today for a body that a plan names: itself, or its heir after a reform."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries import successor_of
from ocop.steering.directives.queries.offices import following_offices

from ..models import PlanVersion


def acting_body(body: Organisation, on: date) -> Organisation:
    """The body in force that the plan's body has become; the body itself where a person must choose."""
    return successor_of(body, on) or body


def following_office(version: PlanVersion, on: date) -> Organisation:
    """Who follows the tasks of the plan up: its owner where that is an office that does, else the province's."""
    owner = acting_body(version.plan.owner, on)
    offices = following_offices(on)
    return owner if owner in offices else next(iter(offices), owner)


def is_in_house(version: PlanVersion) -> bool:
    """Whether the body that draws the plan up approves it itself (districts, communes)."""
    return version.plan.owner_id == version.plan.approver_id
