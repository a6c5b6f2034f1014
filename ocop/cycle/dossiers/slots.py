"""What dossiers put into the frame."""

from . import slots_of_team  # noqa: F401  # registers itself
