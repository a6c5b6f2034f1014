"""Keeping the index: called by the services of the owning apps, in their transactions."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Model, prefetch_related_objects

from ocop.base.search import registry, rules
from ocop.base.search.models import IndexRow, ScopeToken
from ocop.base.search.registry import Searchable

CHUNK = 500


@transaction.atomic
def index(subject: Model) -> None:
    """Let the record be found as it is now."""
    searchable = registry.of_kind(subject._meta.label_lower)
    row, _ = IndexRow.objects.update_or_create(
        kind=searchable.kind, subject_id=str(subject.pk), defaults=_said(searchable, subject)
    )
    _set_scopes(row, frozenset(searchable.scopes(subject)))


@transaction.atomic
def index_new(subjects: Sequence[Model]) -> None:
    """Let records of one model be found that were made just now, a few queries for all; see `Searchable.ahead`."""
    if not subjects:
        return
    searchable = registry.of_kind(subjects[0]._meta.label_lower)
    prefetch_related_objects(subjects, *searchable.ahead)
    made = IndexRow.objects.bulk_create(
        (
            IndexRow(kind=searchable.kind, subject_id=str(subject.pk), **_said(searchable, subject))
            for subject in subjects
        ),
        batch_size=CHUNK,
    )
    scopes = zip(made, map(searchable.scopes, subjects), strict=True)
    tokens = (ScopeToken(row=row, token=token) for row, held in scopes for token in sorted(held))
    ScopeToken.objects.bulk_create(tokens, batch_size=CHUNK)


def _said(searchable: Searchable, subject: Model) -> dict[str, Any]:
    title, body = searchable.title(subject), searchable.body(subject)
    text = f"{title}\n{body}"
    return {
        "title": title[:500],
        "body": body.replace("\x00", ""),
        "exact": rules.line_of(rules.exact_words(text)),
        "folded": rules.line_of(rules.folded_words(text)),
        "date": searchable.date(subject),
    }


@transaction.atomic
def forget(subject: Model) -> None:
    """Let the record be found no more."""
    forget_all([subject])


@transaction.atomic
def forget_all(subjects: Iterable[Model]) -> None:
    """The same for many records of one model."""
    listed = list(subjects)
    for start in range(0, len(listed), CHUNK):
        some = listed[start : start + CHUNK]
        ids = [str(subject.pk) for subject in some]
        IndexRow.objects.filter(kind=some[0]._meta.label_lower, subject_id__in=ids).delete()


def rebuild(searchable: Searchable) -> int:
    """Index every record of one model anew and drop the rows of records that are gone; returns how many remain."""
    seen = set()
    for subject in searchable.model._default_manager.order_by("pk").iterator(chunk_size=500):
        index(subject)
        seen.add(str(subject.pk))
    rows = IndexRow.objects.filter(kind=searchable.kind).values_list("pk", "subject_id")
    gone = [row for row, subject_id in rows if subject_id not in seen]
    for start in range(0, len(gone), 500):
        IndexRow.objects.filter(pk__in=gone[start : start + 500]).delete()
    return len(seen)


def forget_unregistered() -> int:
    """Drop the rows of models that nobody registers any more."""
    known = [searchable.kind for searchable in registry.all_searchables()]
    return IndexRow.objects.exclude(kind__in=known).delete()[0]


def _set_scopes(row: IndexRow, wanted: frozenset[str]) -> None:
    held = frozenset(row.scopes.values_list("token", flat=True))
    row.scopes.filter(token__in=held - wanted).delete()
    ScopeToken.objects.bulk_create(ScopeToken(row=row, token=token) for token in sorted(wanted - held))
