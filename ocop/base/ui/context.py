"""What every frame shows around a page: the installation, the menu, the bell, the two languages."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from ocop.base.ui import navigation, slots
from ocop.base.workdays import clock

TABS = 4


@dataclass(frozen=True, slots=True)
class Language:
    """The same page in one of the languages."""

    code: str
    name: str
    url: str
    current: bool

    @property
    def spoken(self) -> str:
        """The accessible name; it begins with the visible text: VI – Tiếng Việt."""
        return f"{self.code.upper()} – {self.name}"


class Around:
    """The parts of the frame that are asked for only when a template shows them."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        user = getattr(request, "user", None)
        self.person = user if user is not None and user.is_authenticated else None

    @property
    def menu(self) -> list[navigation.Group]:
        """The side menu of the signed-in person."""
        return navigation.menu_of(self.person, on=clock.today(), request=self.request) if self.person else []

    @property
    def account(self) -> list[navigation.Link]:
        """The lines under the person's name."""
        return navigation.account_of(self.person, on=clock.today()) if self.person else []

    @property
    def titles(self) -> str:
        """The posts the person holds today, in words."""
        return slots.frame.titles(self.person, clock.today()) if self.person and slots.frame.titles else ""

    @property
    def unread(self) -> int:
        """What the bell shows."""
        return slots.frame.unread(self.person) if self.person and slots.frame.unread else 0


def languages(request: HttpRequest) -> list[Language]:
    """This page in every language; an address that nothing answers keeps its path under the other prefix."""
    here, path = get_language(), request.get_full_path()
    return [Language(code, name, _in_language(path, code), code == here) for code, name in settings.LANGUAGES]


def _in_language(path: str, code: str) -> str:
    translated = translate_url(path, code)
    if translated != path or code == get_language():
        return translated
    bare = _without_prefix(path)
    return bare if code == settings.LANGUAGE_CODE else f"/{code}{bare}"


def _without_prefix(path: str) -> str:
    for code, _name in settings.LANGUAGES:
        if path.startswith(f"/{code}/"):
            return path.removeprefix(f"/{code}")
    return path


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context processor of all three frames."""
    around = Around(request)
    return {
        "installation": settings.INSTALLATION,
        "demo": settings.DEMO,
        "languages": SimpleLazyObject(lambda: languages(request)),
        "menu": SimpleLazyObject(lambda: around.menu),
        "account": SimpleLazyObject(lambda: around.account),
        "titles": SimpleLazyObject(lambda: around.titles),
        "unread": SimpleLazyObject(lambda: around.unread),
        "bell_url": slots.frame.bell_url,
        "search_url": slots.frame.search_url,
        "tabs": TABS,
    }
