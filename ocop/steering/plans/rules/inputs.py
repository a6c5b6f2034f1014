"""The call for inputs: whom it asks, until when, and what is made of the answers."""

from collections.abc import Collection, Iterator
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle


def obstacles_to_calling(
    *, bodies: Collection[int], own: int, due_on: date, was_called: bool, on: date
) -> Iterator[Obstacle]:
    """Somebody else is asked, once, and has at least today to answer."""
    if was_called:
        yield Obstacle("input.called-before")
    if not bodies:
        yield Obstacle("input.nobody-asked", repair="#id_organisations")
    if own in bodies:
        yield Obstacle("input.asks-itself", repair="#id_organisations")
    if due_on < on:
        yield Obstacle("input.due-passed", {"due": short_date(due_on)}, repair="#id_due_on")


def obstacles_to_extending(old: date, *, due_on: date, on: date) -> Iterator[Obstacle]:
    """More time is a later day, and not one that has passed."""
    if due_on <= old:
        yield Obstacle("input.not-later", {"due": short_date(old)}, repair="#id_due_on")
    if due_on < on:
        yield Obstacle("input.due-passed", {"due": short_date(due_on)}, repair="#id_due_on")


def obstacles_to_sending(*, lines: int, note: str) -> Iterator[Obstacle]:
    """Lines, or a word that there is nothing to propose."""
    if not lines and not note.strip():
        yield Obstacle("input.empty", repair="#id_note")


def obstacles_to_answering(*, is_sent: bool, is_answered: bool) -> Iterator[Obstacle]:
    """A proposal is answered once, after it was sent."""
    if not is_sent:
        yield Obstacle("input.not-sent")
    if is_answered:
        yield Obstacle("input.answered")
