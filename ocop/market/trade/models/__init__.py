"""Tables of the app; each part keeps its own."""

from . import events, points

__all__ = ["events", "points"]
