"""What the app puts into the frame; each part keeps its own."""

from . import slots_of_events

__all__ = ["slots_of_events"]
