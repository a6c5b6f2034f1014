"""What the app puts into the frame; each part keeps its own."""

from . import slots_of_events, slots_of_points

__all__ = ["slots_of_events", "slots_of_points"]
