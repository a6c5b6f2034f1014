"""What waits for a person on the first page: each app registers its panel from `slots.py`, the desk shows those filled.

today.register(Panel("ke-hoach", _("Kế hoạch đang chờ"), waiting, "plans:list", order=20))
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.base.ui.components import Task

MOST = 5


@dataclass(frozen=True, slots=True)
class Panel:
    """One heading with its rows of work; `waiting(person, on)` is asked once a page, `url_name` leads to all of it."""

    key: str
    title: Any
    waiting: Callable[[Any, date], Iterable[Task]]
    url_name: str
    order: int = 100


_panels: dict[str, Panel] = {}


def register(panel: Panel) -> None:
    """Add a panel; registering the same key again replaces it."""
    _panels[panel.key] = panel


def panels_for(person: Any, on: date) -> list[tuple[Panel, list[Task], int]]:
    """The panels with something in them, in order: the first rows, and how many there are in all."""
    found = [(panel, list(panel.waiting(person, on))) for panel in sorted(_panels.values(), key=lambda p: p.order)]
    return [(panel, tasks[:MOST], len(tasks)) for panel, tasks in found if tasks]
