"""Telling people what happened, marking it as read, taking back what a person may not know any more."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import translate_url
from django.utils import timezone, translation
from django.utils.functional import Promise

from ocop.actors.notifications.models import Notice
from ocop.actors.notifications.queries import inbox
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, Refused


def tell(
    people: Iterable[Person],
    *,
    code: str,
    text: str | Promise,
    facts: Mapping[str, Any],
    link: str,
    why: str | Promise,
    by: Person | None = None,
) -> None:
    """Put the notice into each person's inbox after the commit, once for the same code, link and facts.

    `text` and `why` are source sentences with the facts as named placeholders; whoever did it (`by`) is not told.
    """
    plain = {name: in_words(value) for name, value in facts.items()}
    shared = {"code": code, "text": source_of(text), "facts": plain, "link": plain_link(link), "why": source_of(why)}
    readers = {person.pk for person in people if person.is_active and (by is None or person.pk != by.pk)}
    if readers:
        transaction.on_commit(partial(_write, sorted(readers), shared, mark_of(link, plain)))


def _write(readers: list[int], shared: Mapping[str, Any], mark: str) -> None:
    """The rows; a notice that is already there stays as it is, read or unread."""
    notices = [Notice(person_id=reader, mark=mark, **shared) for reader in readers]
    Notice.objects.bulk_create(notices, ignore_conflicts=True)


def plain_link(link: str) -> str:
    """The address without a language; each reader opens it in their own."""
    return translate_url(link, settings.LANGUAGE_CODE)


def mark_of(link: str, facts: Mapping[str, Any]) -> str:
    """What makes two notices of one code the same."""
    return sha256(json.dumps([link, facts], sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def source_of(text: Any) -> str:
    """The text in the source language, whatever language the acting person reads."""
    with translation.override(None):
        return str(text)


def in_words(value: Any) -> Any:
    """A fact as the inbox keeps it: days as papers print them, numbers and text as they are."""
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return short_date(value)
    return value if isinstance(value, int) else source_of(value)


@transaction.atomic
def read(notice_id: int, *, by: Person) -> Notice:
    """The person has opened the notice; only one's own."""
    notice = inbox(by).filter(pk=notice_id).first()
    if notice is None:
        raise Refused([Obstacle("notice.unknown")])
    if notice.read_at is None:
        notice.read_at = timezone.now()
        notice.save(update_fields=["read_at"])
    return notice


@transaction.atomic
def read_all(*, by: Person) -> int:
    """Everything in the person's inbox counts as read; gives how many were new."""
    return inbox(by).unread().update(read_at=timezone.now())


@transaction.atomic
def take_back(person: Person, *, links: Iterable[str]) -> int:
    """Nothing that leads to one of these addresses is shown or counted for the person any more; gives how many."""
    plain = {plain_link(link) for link in links}
    return Notice.objects.shown().filter(person=person, link__in=plain).update(taken_back_at=timezone.now())
