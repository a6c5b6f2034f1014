"""How the lists are narrowed by words: with or without accents, as the index of the whole system has them."""

from django.db.models import BigIntegerField, Q, QuerySet
from django.db.models.functions import Cast

from ocop.base.kernel.text import fold
from ocop.base.search.models import IndexRow
from ocop.base.search.rules import folded_words, line_of
from ocop.law.documents.models import Document

from ..models import Assignment, Directive, Task


def assignments_with(rows: QuerySet[Assignment], words: str) -> QuerySet[Assignment]:
    """Assignments whose task or body holds every word."""
    for word in folded_words(words):
        in_task = Q(task_id__in=_indexed(Task._meta.label_lower, word))
        rows = rows.filter(in_task | Q(organisation__folded__contains=fold(word)))
    return rows


def directives_with(rows: QuerySet[Directive], words: str) -> QuerySet[Directive]:
    """Directives whose document holds every word."""
    for word in folded_words(words):
        rows = rows.filter(document_id__in=_indexed(Document._meta.label_lower, word))
    return rows


def _indexed(kind: str, word: str) -> QuerySet:
    found = IndexRow.objects.filter(kind=kind, folded__contains=line_of([word]))
    return found.values_list(Cast("subject_id", BigIntegerField()), flat=True)
