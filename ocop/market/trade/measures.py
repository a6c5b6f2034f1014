"""What the app counts of the indicators; each part declares its own."""

from . import measures_of_events

__all__ = ["measures_of_events"]
