"""The one way in which an assignment changes its state."""

from ..models import Assignment
from ..vocabulary import MOVES


def move(assignment: Assignment, verb: str, *fields: str) -> None:
    """Write the state that the verb leads to, with the other fields the service has changed."""
    assignment.state = MOVES[verb][1]
    assignment.version += 1
    assignment.save(update_fields=["state", "version", *fields])
