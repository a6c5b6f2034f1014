"""What higher apps tell the frame once, at start-up, from their own `slots.py`.

`people` says who may do what and which titles a person holds; `notifications` counts the bell; `desk` owns the
search. Until `people` has spoken, Django's own `has_perm` answers; without the others there is no bell, no search box.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol


class MayAsk(Protocol):
    """The question of rights: does one of the person's posts of that day carry the verb?"""

    def __call__(self, person: Any, verb: str, *, on: date, organisation: Any = None) -> bool:
        """Answer for one person, one verb, one day."""
        ...


def has_perm(person: Any, verb: str, *, on: date, organisation: Any = None) -> bool:
    """The answer of the user model, before `people` has registered its own."""
    return person.has_perm(verb, organisation)


@dataclass(slots=True)
class Frame:
    """The single places of the frame; each is filled by exactly one app."""

    may: MayAsk = has_perm
    titles: Callable[[Any, date], str] | None = None
    unread: Callable[[Any], int] | None = None
    bell_url: str = ""
    search_url: str = ""


frame = Frame()


def register_rights(may: MayAsk, *, titles: Callable[[Any, date], str] | None = None) -> None:
    """`people` answers for rights, and words the posts a person holds today."""
    frame.may, frame.titles = may, titles


def register_bell(unread: Callable[[Any], int], *, url_name: str) -> None:
    """`notifications` counts what a person has not read and names the page of the bell."""
    frame.unread, frame.bell_url = unread, url_name


def register_search(*, url_name: str) -> None:
    """The page that answers the search box of the head (`?q=`)."""
    frame.search_url = url_name


def may(person: Any, verb: str, *, on: date, organisation: Any = None) -> bool:
    """Whether the person may do `verb` on that day."""
    return frame.may(person, verb, on=on, organisation=organisation)
