"""What the app puts into the frame; each part keeps its own."""

from . import searchables_of_events

__all__ = ["searchables_of_events"]
