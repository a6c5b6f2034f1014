"""Finding: words from the index, order by closeness, and every answer asked again whether the person may see it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from ocop.base.search import registry, rules
from ocop.base.search.models import IndexRow, ScopeToken
from ocop.base.search.registry import Searchable
from ocop.base.search.rules import Phrase, Question, Snippet

_AT_ONCE = 200
_PHRASE, _EXACT, _FOLDED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer; `kind` is the model's name, `kind_label` the word the person reads."""

    title: str
    kind: str
    kind_label: Any
    url: str
    snippet: Snippet
    date: date | None


def search(text: str, *, person: Any, on: date, limit: int = 50, kind: str | None = None) -> list[Hit]:
    """The records with all the words, as far as the person may see them.

    Order: the words in sequence, then all words with their marks, then without; the newest first.
    """
    asked = rules.question(text)
    if not asked:
        return []
    visible = (
        hit for rows in _in_pieces(_ranked(asked, person, on, kind)) for hit in _visible(rows, asked, person, on)
    )
    return list(islice(visible, limit))


def _ranked(asked: Question, person: Any, on: date, kind: str | None) -> QuerySet[IndexRow]:
    rows = _with_words(asked.whole.folded).filter(_in_scope(person, on, kind))
    for phrase in asked.quoted:
        rows = rows.filter(_holds(phrase, phrase.line))
    rows = rows.annotate(closeness=_closeness(asked.whole))
    return rows.order_by("closeness", F("date").desc(nulls_last=True), "-id")


def _with_words(words: Iterable[str]) -> QuerySet[IndexRow]:
    """The rows that hold every word, by the word index of the database; words are letters and digits only."""
    if connection.vendor == "postgresql":
        wanted = " & ".join(f"'{word}'" for word in sorted(set(words)))
        found = RawSQL("SELECT id FROM search_indexrow WHERE folded_terms @@ %s::tsquery", [wanted])
    else:
        wanted = " AND ".join(f'"{word}"' for word in sorted(set(words)))
        found = RawSQL("SELECT rowid FROM search_words WHERE search_words MATCH %s", [wanted])
    return IndexRow.objects.filter(pk__in=found)


def _closeness(whole: Phrase) -> Case:
    with_marks = Q()
    for word in sorted(set(whole.exact)):
        with_marks &= _holds(whole, rules.line_of([word]), exact=True)
    return Case(
        When(_holds(whole, whole.line), then=Value(_PHRASE)),
        When(with_marks, then=Value(_EXACT)),
        default=Value(_FOLDED),
        output_field=IntegerField(),
    )


def _holds(phrase: Phrase, line: str, *, exact: bool = False) -> Q:
    """Whether the line of a row holds this line; the same function of both databases, blind to no letter."""
    column = "exact" if exact or phrase.has_marks else "folded"
    return Q(GreaterThan(StrIndex(column, Value(line)), 0))


def _in_scope(person: Any, on: date, kind: str | None) -> Q:
    """The kinds asked for, each narrowed to the scopes of the person where the kind knows any."""
    wanted = Q(pk__in=[])
    for searchable in registry.all_searchables():
        if kind in {None, searchable.kind}:
            wanted |= Q(kind=searchable.kind) & _within(searchable, person, on)
    return wanted


def _within(searchable: Searchable, person: Any, on: date) -> Q:
    tokens = searchable.scopes_of(person, on=on) if searchable.scopes_of else None
    if tokens is None:
        return Q()
    held = ScopeToken.objects.filter(row=OuterRef("pk"))
    return Q(Exists(held.filter(token__in=sorted(tokens)))) | ~Q(Exists(held))


def _in_pieces(rows: QuerySet[IndexRow]) -> Iterator[list[IndexRow]]:
    """Piece by piece, since few people read past the first answers."""
    rows, start = rows.defer("exact", "folded"), 0
    while piece := list(rows[start : start + _AT_ONCE]):
        yield piece
        if len(piece) < _AT_ONCE:
            return
        start += _AT_ONCE


def _visible(rows: list[IndexRow], asked: Question, person: Any, on: date) -> Iterator[Hit]:
    """The rows whose record the owning app shows to this person today, in their order."""
    subjects = {}
    for kind in sorted({row.kind for row in rows}):
        ids = [row.subject_id for row in rows if row.kind == kind]
        searchable = registry.of_kind(kind)
        for subject in searchable.visible_to(person, on=on).filter(pk__in=ids):
            subjects[kind, str(subject.pk)] = subject
    for row in rows:
        if subject := subjects.get((row.kind, row.subject_id)):
            searchable = registry.of_kind(row.kind)
            yield Hit(
                title=row.title,
                kind=row.kind,
                kind_label=searchable.kind_label,
                url=searchable.url(subject),
                snippet=rules.snippet(row.body, asked),
                date=row.date,
            )
