"""Tables of the app; each part keeps its own."""

from . import points

__all__ = ["points"]
