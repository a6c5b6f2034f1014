"""Whether a version can go up: what its content lacks, which steps are not done, whether its year is open."""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle
from ocop.steering.budget.queries import year_state
from ocop.steering.budget.vocabulary import YearState

from ..models import PlanVersion
from ..rules import route
from .difference import difference
from .gaps import obstacles_of_content
from .steps import steps_of


def obstacles_to_go_up(version: PlanVersion, *, on: date) -> Iterator[Obstacle]:
    """Everything the approver must not be bothered with; also what the page lists beside the button."""
    yield from route.obstacles_to_act("submit", version.stage)
    yield from obstacles_of_content(version)
    yield from obstacles_of_way(version, on=on)


def obstacles_of_way(version: PlanVersion, *, on: date) -> Iterator[Obstacle]:
    """Steps before the submission, what an adjustment must have, and the year."""
    changes = len(difference(version.based_on, version)) if version.based_on else 0
    yield from route.obstacles_to_adjusting(is_adjustment=version.is_adjustment, ground=version.ground, changes=changes)
    yield from route.obstacles_to_steps(steps_of(version), on=on)
    yield from route.obstacles_to_year(years_closed(version))


def years_closed(version: PlanVersion) -> list[int]:
    """The year of the plan where its books are closed; of a đề án its last."""
    year = version.plan.last_year
    return [year] if year_state(year) == YearState.CLOSED else []
