"""The reference files of the app, one part after the other."""

from pathlib import Path

from . import events, points

PARTS = (points, events)


def load(root: Path) -> list[str]:
    """Bring the rows to what the files say; gives the changes in words."""
    return [line for part in PARTS for line in part.load(root)]
