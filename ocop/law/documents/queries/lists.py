"""How the list of the register is narrowed: by words, by the state of validity on a day."""

from datetime import date

from django.db.models import BigIntegerField, Q, QuerySet
from django.db.models.functions import Cast

from ocop.base.search.models import IndexRow
from ocop.base.search.rules import folded_words, line_of

from ..models import Document
from ..vocabulary import Validity

ENDED = (Validity.EXPIRED, Validity.REPLACED)


def in_state(rows: QuerySet[Document], state: str, *, on: date) -> QuerySet[Document]:
    """The rows that `rules.validity.validity_on` finds in this state on the day."""
    not_yet_ended = Q(validity__in=ENDED, effective_until__gt=on)
    run_out = Q(effective_until__lte=on) & ~Q(validity__in=ENDED)
    as_entered = Q(validity=state) & ~not_yet_ended & ~run_out
    if state == Validity.IN_FORCE:
        return rows.filter(as_entered | not_yet_ended)
    if state == Validity.EXPIRED:
        return rows.filter(as_entered | run_out)
    return rows.filter(as_entered)


def matching(rows: QuerySet[Document], words: str) -> QuerySet[Document]:
    """The rows that hold every word, with or without accents, as the index of the whole system has them."""
    found = IndexRow.objects.filter(kind=Document._meta.label_lower)
    for word in folded_words(words):
        found = found.filter(folded__contains=line_of([word]))
    return rows.filter(pk__in=found.values_list(Cast("subject_id", BigIntegerField()), flat=True))
