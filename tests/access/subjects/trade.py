"""Things of the app `trade`."""

from tests.access.cast import World


def make(world: World) -> None:
    """Nothing yet."""
