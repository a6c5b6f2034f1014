"""Writing the trail, and sealing it after the commit."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, cast

import structlog
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction
from django.db.models import Model

from ocop.base.audit import queries
from ocop.base.audit.models import Entry
from ocop.base.audit.rules import FIRST, NO_HASH, VERB, link_hash

_CHAIN_LOCK = 0x4F434F50  # the advisory lock of the chain in PostgreSQL: "OCOP"


def record(verb: str, subject: Model | None, /, *, by: AbstractBaseUser | None, **facts: Any) -> Entry:
    """Write one act into the trail, in the transaction of the act; it is sealed after the commit.

    `verb` is `app.noun.past-participle` and has a sentence in the app's phrase book; `by` None is the system itself;
    `facts` are what a person would ask: old, new, reason, document number.
    """
    if not VERB.fullmatch(verb):
        raise ValueError(f"not a verb of the trail: {verb!r}")
    entry = Entry.objects.create(
        verb=verb,
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=str(subject.pk) if subject else "",
        actor=cast(Any, by),
        actor_name=_name_of(by),
        facts=_plain(facts),
        request_id=str(structlog.contextvars.get_contextvars().get("request_id", "")),
    )
    transaction.on_commit(seal_all, robust=True)
    return entry


def seal_all() -> int:
    """Give every committed entry its place in the chain and the hash of the entry before; returns how many.

    One sealer at a time, in a transaction of its own: business transactions never wait for the head of the chain.
    """
    if not Entry.objects.unsealed().exists():
        return 0
    with _only_sealer():
        last = queries.head()
        first, previous_hash = ((last.sequence or 0) + 1, last.hash) if last else (FIRST, NO_HASH)
        entries = list(Entry.objects.unsealed())
        for sequence, entry in enumerate(entries, start=first):
            previous_hash = _seal(entry, sequence, previous_hash)
    return len(entries)


def _seal(entry: Entry, sequence: int, previous_hash: str) -> str:
    own_hash = link_hash(entry.content(), sequence=sequence, previous_hash=previous_hash)
    Entry.objects.filter(pk=entry.pk).update(sequence=sequence, previous_hash=previous_hash, hash=own_hash)
    return own_hash


@contextmanager
def _only_sealer() -> Iterator[None]:
    """A transaction that no other sealer shares: an advisory lock in PostgreSQL, BEGIN IMMEDIATE in SQLite."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
        yield


def _name_of(person: AbstractBaseUser | None) -> str:
    if person is None:
        return ""
    name = getattr(person, "get_full_name", person.get_username)()
    return str(name)[:200]


def _plain(value: Any) -> Any:
    """Facts as JSON can hold them on both databases: days in ISO form, amounts and records as text."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {_text(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((_plain(item) for item in value), key=str)
    return _text(value)


def _text(value: Any) -> str:
    """PostgreSQL keeps neither zero bytes nor lone surrogates."""
    return str(value).replace("\x00", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
