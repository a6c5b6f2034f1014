"""Keeping the index: called by the services of the owning apps, in their transactions."""

from django.db import transaction
from django.db.models import Model

from ocop.base.search import registry, rules
from ocop.base.search.models import IndexRow, ScopeToken
from ocop.base.search.registry import Searchable


@transaction.atomic
def index(subject: Model) -> None:
    """Let the record be found as it is now."""
    searchable = registry.of_kind(subject._meta.label_lower)
    title, body = searchable.title(subject), searchable.body(subject)
    text = f"{title}\n{body}"
    row, _ = IndexRow.objects.update_or_create(
        kind=searchable.kind,
        subject_id=str(subject.pk),
        defaults={
            "title": title[:500],
            "body": body.replace("\x00", ""),
            "exact": rules.line_of(rules.exact_words(text)),
            "folded": rules.line_of(rules.folded_words(text)),
            "date": searchable.date(subject),
        },
    )
    _set_scopes(row, frozenset(searchable.scopes(subject)))


@transaction.atomic
def forget(subject: Model) -> None:
    """Let the record be found no more."""
    IndexRow.objects.filter(kind=subject._meta.label_lower, subject_id=str(subject.pk)).delete()


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
