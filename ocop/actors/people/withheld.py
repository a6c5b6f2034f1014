"""Từ chối tham gia, cho mọi bước: what does not exist for a person, whatever posts they hold (E28).

A later app knows who stands back from what; an earlier one has records that would tell of it. The earlier app names a
topic and leaves its rows out, the later one says from `slots.py` which: `register(topic, asked)`, where
`asked(person, on)` gives primary keys as a query of one column. The rows are left out inside the query that reads
them, so that pages, lists, counts, files and the search cost no further read.

The trail speaks of records of every app: `register_records(told)` names those of which it says nothing to a person.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person

Rows = TypeVar("Rows", bound=QuerySet[Any])
Asked = Callable[[Person, date], QuerySet[Any]]

Told = Callable[[Person, date], Iterable[QuerySet[Any]]]

_asked: dict[str, list[Asked]] = {}
_told: list[Told] = []
_kept: dict[str, list[Callable[[int], Iterable[int]]]] = {}


def register(topic: str, asked: Asked) -> None:
    """Withhold these rows of the topic; told twice it counts once."""
    known = _asked.setdefault(topic, [])
    if asked not in known:
        known.append(asked)


def keys(topic: str, person: Person, *, on: date) -> list[QuerySet[Any]]:
    """The primary keys withheld from the person, as queries not yet asked."""
    return [asked(person, on) for asked in _asked.get(topic, ())]


def without(rows: Rows, topic: str, person: Person, *, on: date, at: str = "pk") -> Rows:
    """The rows less what is withheld; `at` leads from a row to the record of the topic."""
    for found in keys(topic, person, on=on):
        rows = rows.exclude(**{f"{at}__in": found})
    return rows


def excluding(topic: str, person: Person, *, on: date, at: str) -> Q:
    """The same as a condition, where rows are counted."""
    kept = Q()
    for found in keys(topic, person, on=on):
        kept &= ~Q(**{f"{at}__in": found})
    return kept


def register_records(told: Told) -> None:
    """Rows of any model that the trail leaves out: `told(person, on)` gives none where the person is kept from none."""
    if told not in _told:
        _told.append(told)


def records(person: Person, *, on: date) -> Iterator[QuerySet[Any]]:
    """Every such set of rows."""
    for told in _told:
        yield from told(person, on)


def register_kept(topic: str, kept: Callable[[int], Iterable[int]]) -> None:
    """Who hears no notice about a record of the topic: `kept(key)` gives the keys of the people."""
    known = _kept.setdefault(topic, [])
    if kept not in known:
        known.append(kept)


def hearing(people: Iterable[Person], topic: str, key: int) -> list[Person]:
    """Those of the people who may be told of the record."""
    deaf = {each for kept in _kept.get(topic, ()) for each in kept(key)}
    return [person for person in people if person.pk not in deaf]
