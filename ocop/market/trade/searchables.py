"""What the app lets people find; each part keeps its own."""

from . import searchables_of_events, searchables_of_points

__all__ = ["searchables_of_events", "searchables_of_points"]
