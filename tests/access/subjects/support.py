"""Things of the app `support`."""

from tests.access.cast import World


def make(world: World) -> None:
    """Nothing yet."""
