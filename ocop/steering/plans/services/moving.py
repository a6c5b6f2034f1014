"""A version goes from one state to the next."""

from ..models import PlanVersion
from ..vocabulary import MOVES


def move(version: PlanVersion, verb: str, *fields: str) -> PlanVersion:
    """Write the state that the verb leads to, with the other fields the service has changed."""
    version.state = MOVES[verb][1]
    version.edition += 1
    version.save(update_fields=["state", "edition", *fields])
    return version
