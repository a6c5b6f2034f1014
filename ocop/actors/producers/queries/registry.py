"""The registry: search with and without accents, and everything one producer's page shows."""

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import Q, QuerySet

from ..models import Account, Conversion, Duplicate, Merge, Producer, ProducerWord, Representative
from ..models.producer import ProducerQuerySet
from ..rules.identifiers import plain_phone, plain_tax_code
from ..rules.names import after, words_of
from ..vocabulary import DuplicateState

SHORTEST_NUMBER = 9


def named(producers: QuerySet[Producer], text: str) -> QuerySet[Producer]:
    """Those in whose names each word begins a word; a long number is a tax code or a telephone, by its index.

    Typed with accents or without, since both sides are compared without marks.
    """
    phone = plain_phone(text)
    if phone.isdigit() and len(phone) >= SHORTEST_NUMBER:
        return _numbered(producers, phone, plain_tax_code(text))
    for word in words_of(text):
        producers = producers.filter(pk__in=ProducerWord.objects.filter(_beginning(word)).values("producer"))
    return producers


def _numbered(producers: QuerySet[Producer], phone: str, code: str) -> QuerySet[Producer]:
    """By telephone or tax code; both are among the words, and a branch is told by the whole of its code."""
    body, _dash, branch = code.partition("-")
    found = producers.filter(pk__in=ProducerWord.objects.filter(word__in={phone, body}).values("producer"))
    return found.filter(tax_code=code) if branch else found


def _beginning(word: str) -> Q:
    """Words that begin so, by the index of each database: plain order in SQLite, a pattern in PostgreSQL."""
    if connection.vendor == "postgresql":
        return Q(word__startswith=word)
    return Q(word__gte=word, word__lt=after(word))


def representative_of(producer: Producer) -> Representative | None:
    """Who represents it now."""
    return producer.representatives.filter(end__isnull=True).first()


def account_of(producer: Producer) -> Account | None:
    """Where money for it goes now."""
    return producer.accounts.filter(end__isnull=True).first()


def origins_of(producer: Producer) -> list[Producer]:
    """The records it came from: converted into it, or merged with it, through every step."""
    found: list[Producer] = []
    ahead = [producer.pk]
    while ahead:
        before = list(Producer.objects.filter(succeeded_by__in=ahead).order_by("status_on", "id"))
        found += before
        ahead = [each.pk for each in before]
    return found


def open_pairs_of(producer: Producer) -> QuerySet[Duplicate]:
    """The pairs in which it waits to be looked at."""
    pairs = Duplicate.objects.filter(Q(first=producer) | Q(second=producer), state=DuplicateState.OPEN)
    return pairs.select_related("first", "second")


def conversions_of(producer: Producer) -> QuerySet[Conversion]:
    """Its changes of form: those it began, and the one it was born of."""
    found = Conversion.objects.filter(Q(producer=producer) | Q(successor=producer))
    return found.select_related("producer", "successor")


def merges_of(producer: Producer) -> QuerySet[Merge]:
    """The records it took in."""
    return Merge.objects.filter(kept=producer).select_related("merged")


def searched_words(producer: Producer, former: Iterable[str] = ()) -> list[str]:
    """What the search looks in: names, former names, numbers."""
    numbers = [producer.tax_code or "", producer.phone, producer.registration_number]
    return words_of(producer.name, producer.short_name, producer.name_en, *numbers, *former)


def holder_of_tax_code(code: str, *, but: int | None = None) -> Producer | None:
    """The living producer of the tax code."""
    found: ProducerQuerySet = Producer.objects.living().filter(tax_code=code)
    return found.exclude(pk=but or 0).first() if code else None


def figure_years(producer: Producer, *, on: date, years: int = 5) -> list[int]:
    """The years the figures of the page speak of, the newest first."""
    last = producer.figures.values_list("year", flat=True).first() or on.year - 1
    return list(range(last, last - years, -1))
