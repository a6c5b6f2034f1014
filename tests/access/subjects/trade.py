"""Things of the app `trade`."""

from tests.access.cast import World
from tests.access.subjects import trade_points


def make(world: World) -> None:
    """Each part its own."""
    trade_points.make(world)
