"""How an address is asked: by everybody at the view behind it, by some through the whole of the system.

The view is where it is decided who gets what, and asking it directly is some thirty times faster than through the
middleware and the page that says "not found"; so everybody asks there. Whoever is not signed in, and the first who
may, come in through the front door.
"""

from typing import Any

from django.conf import settings
from django.contrib.messages.storage import default_storage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import resolve, reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.base.audit.models import Entry
from ocop.steering.budget.models import FiscalYear
from tests.access.cast import World
from tests.access.table.row import A_FILE, A_WORKBOOK, DONE, Row

KEYS = {Unit: "key", Organisation: "ref", FiscalYear: "year"}  # what addresses carry in place of a number
FRONT = Client(raise_request_exception=False)


def address_of(world: World, row: Row) -> str:
    """The address with its subject in it."""
    first = [key_of(world.things[row.subject])] if row.subject else []
    return reverse(row.url, args=[*first, *(meant(world, word) for word in row.more)])


def key_of(thing: Any) -> Any:
    return getattr(thing, KEYS.get(type(thing), "pk"))


def typed(world: World, row: Row) -> dict[str, Any]:
    """The form as sent, with the keys of the things it points to, and a file that nobody has read yet."""
    return {
        name: [meant(world, one) for one in value] if isinstance(value, list) else meant(world, value)
        for name, value in row.typed.items()
    }


def meant(world: World, word: Any) -> Any:
    if word == A_FILE:
        return SimpleUploadedFile("minh-chung.txt", "Nội dung minh chứng.".encode())
    if word == A_WORKBOOK:
        return SimpleUploadedFile("ke-hoach.xlsx", world.things["filled workbook"])
    is_pointer = isinstance(word, str) and word.startswith("pk of ")
    return world.things[word.removeprefix("pk of ")].pk if is_pointer else word


def through_the_front(world: World, row: Row, name: str = "") -> Any:
    """What a browser gets, in which this person, or nobody, is signed in."""
    FRONT.cookies.clear()
    if name:
        FRONT.cookies[settings.SESSION_COOKIE_NAME] = world.sessions[name]
    return getattr(FRONT, row.method)(address_of(world, row), typed(world, row)).status_code


def at_the_view(world: World, row: Row, address: str, name: str) -> Any:
    """What the view answers this person: a status, or that the act was done and recorded."""
    before = recorded(row)
    request = getattr(RequestFactory(), row.method)(address, typed(world, row))
    request.user, request.session, request.htmx = world.people[name], SessionStore(), False
    request._messages = default_storage(request)
    view, arguments, named = resolve(address)
    try:
        response = view(request, *arguments, **named)
    except Http404:
        return 404
    is_done = response.status_code == 302 and recorded(row) > before
    return DONE if is_done else response.status_code


def recorded(row: Row) -> int:
    return Entry.objects.count() if row.method == "post" else 0


def methods_of(address: str) -> set[str]:
    """Get and post, as far as the view of the address answers them."""
    view = getattr(resolve(address).func, "view_class", None)
    names = view.http_method_names if view else ["get"]
    return {name for name in ("get", "post") if name in names and (view is None or hasattr(view, name))}
