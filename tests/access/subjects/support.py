"""Things of the app `support`."""

from tests.access.cast import World
from tests.access.subjects import support_finishing, support_norms, support_projects


def make(world: World) -> None:
    """What the rows of the app are about."""
    support_norms.make(world)
    support_projects.make(world)
    support_finishing.make(world)
