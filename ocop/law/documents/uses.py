"""Where a document is used: later apps tell it from their own `slots.py`, so that its page can lead there.

uses.register(Use(_("Nhiệm vụ"), tasks_resting_on))
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.actors.people.models import Person

from .models import Document


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that rests on the document: its words and its page."""

    label: Any
    url: str
    about: Any = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A kind of use; `places(document, person, on)` gives those the person may open."""

    label: Any
    places: Callable[[Document, Person, date], Iterable[Place]]


_uses: list[Use] = []


def register(use: Use) -> None:
    """Add a kind of use to the page of a document."""
    if use not in _uses:
        _uses.append(use)


def uses_of(document: Document, person: Person, on: date) -> list[tuple[Any, list[Place]]]:
    """Every kind of use that has something to show."""
    found = [(use.label, list(use.places(document, person, on))) for use in _uses]
    return [(label, places) for label, places in found if places]
