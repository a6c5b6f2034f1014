"""What the app counts; each part keeps its own."""

from . import measures_of_events, measures_of_points

__all__ = ["measures_of_events", "measures_of_points"]
