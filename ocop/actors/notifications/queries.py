"""Reads of the inbox: only one's own notices, ever."""

from datetime import date

from ocop.actors.notifications.models import Notice, NoticeQuerySet
from ocop.actors.people.models import Person


def inbox(person: Person, *, on: date | None = None) -> NoticeQuerySet:
    """The person's notices, newest first."""
    return Notice.objects.shown().filter(person=person)


def unread_count(person: Person) -> int:
    """What the bell shows."""
    return inbox(person).unread().count()
