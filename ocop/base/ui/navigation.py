"""The side menu: each app registers its items from `slots.py`; a person sees those their posts allow.

    navigation.register(Item(_("Nhiệm vụ"), "list-check", "directives:tasks", order=20, count=queries.open_count))

`count(person, on)` is asked once per page for the items shown; None or 0 shows no figure.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui import slots


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the side menu; the first section has none."""

    label: Any
    order: int


TODAY = Section("", 0)
CARRYING_OUT = Section(_("Thực hiện"), 10)
MARKET = Section(_("Hỗ trợ và thị trường"), 20)
FOLLOW_UP = Section(_("Theo dõi"), 30)
ADMINISTRATION = Section(_("Quản trị"), 40)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the menu. `verb` empty = every signed-in person; `short` is the label on the phone's tabs.

    `is_for(person, on)` decides where one verb does not say it.
    `covers` names further pages that belong under this line.
    """

    label: Any
    icon: str
    url_name: str
    verb: str = ""
    count: Callable[[Any, date], int | None] | None = None
    section: Section = TODAY
    order: int = 100
    short: Any = ""
    covers: frozenset[str] = frozenset()
    is_for: Callable[[Any, date], bool] | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An item as one page shows it to one person; `current` is a value of aria-current or empty."""

    label: Any
    short: Any
    icon: str
    url: str
    count: int | None
    current: str


@dataclass(slots=True)
class Group:
    """A section with the links that are left for this person."""

    label: Any
    links: list[Link] = field(default_factory=list)


_items: dict[str, Item] = {}
_account: dict[str, Item] = {}


def register(item: Item) -> None:
    """Add an item to the side menu; registering the same address again replaces it."""
    _items[item.url_name] = item


def register_account(item: Item) -> None:
    """Add an item to the menu under the person's name."""
    _account[item.url_name] = item


def menu_of(person: Any, *, on: date, request: HttpRequest) -> list[Group]:
    """The side menu for one person on one page, in the order of sections and items."""
    shown = _allowed(_items.values(), person, on)
    current = _current_item(shown, request)
    groups: dict[Section, Group] = {}
    for item in sorted(shown, key=lambda i: (i.section.order, i.order)):
        link = _link(item, person, on, "" if item is not current else _how_current(item, request))
        groups.setdefault(item.section, Group(item.section.label)).links.append(link)
    return list(groups.values())


def account_of(person: Any, *, on: date) -> list[Link]:
    """The lines under the person's name."""
    shown = sorted(_allowed(_account.values(), person, on), key=lambda i: i.order)
    return [_link(item, person, on, "") for item in shown]


def _allowed(items: Iterable[Item], person: Any, on: date) -> list[Item]:
    return [item for item in items if _address(item) and _is_for(item, person, on)]


def _is_for(item: Item, person: Any, on: date) -> bool:
    has_verb = not item.verb or slots.may(person, item.verb, on=on)
    return has_verb and (item.is_for is None or item.is_for(person, on))


def _address(item: Item) -> str:
    try:
        return reverse(item.url_name)
    except NoReverseMatch:
        return ""


def _link(item: Item, person: Any, on: date, current: str) -> Link:
    count = item.count(person, on) if item.count else None
    return Link(item.label, item.short or item.label, item.icon, _address(item), count or None, current)


def _current_item(items: list[Item], request: HttpRequest) -> Item | None:
    """The item of this very page, else the first item of the same app."""
    match = request.resolver_match
    if match is None:
        return None
    exact = [item for item in items if match.view_name == item.url_name or match.view_name in item.covers]
    same_app = [item for item in items if match.namespace and item.url_name.startswith(f"{match.namespace}:")]
    return next(iter([*exact, *sorted(same_app, key=lambda i: (i.section.order, i.order))]), None)


def _how_current(item: Item, request: HttpRequest) -> str:
    match = request.resolver_match
    return "page" if match and match.view_name == item.url_name else "true"
