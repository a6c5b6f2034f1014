"""What a set keeps of its open sums, as sentences."""

from ocop.base.kernel.outcome import Obstacle

from ..models import CriteriaSet


def obstacles_of(row: CriteriaSet) -> list[Obstacle]:
    """Why the set does not close."""
    return [Obstacle(each["code"], each["facts"]) for each in row.open_sums]
