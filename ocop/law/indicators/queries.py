"""Reads of the figures: plans and reports ask here and nowhere else."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.text import fold

from .models import Indicator
from .registry import Question, Readings, measure_of, present_fallback


def read(code: str, question: Question) -> Readings:
    """The figure of an indicator, for the whole and for each unit asked for."""
    return read_many([code], question)[code]


def read_many(codes: Collection[str], question: Question) -> dict[str, Readings]:
    """The figures of several indicators: each counted one by its app, all reported ones together."""
    wanted = list(dict.fromkeys(codes))
    counted = {code: measure.counts(question) for code in wanted if (measure := measure_of(code))}
    rest = [code for code in wanted if code not in counted]
    spare = present_fallback()
    reported = spare.reads(rest, question) if spare and rest else {}
    return {code: counted.get(code) or reported.get(code) or {} for code in wanted}


def source_of(code: str) -> Any:
    """In words, from which records the figure is read; empty where nobody counts or reports."""
    found = measure_of(code) or present_fallback()
    return found.label if found else ""


def is_counted(code: str) -> bool:
    """Whether an app counts it now; else it is what agencies report."""
    return measure_of(code) is not None


def may_read(person: Person, *, on: date) -> bool:
    """The catalogue is open to whoever holds a post."""
    return bool(people.posts_of(person, on))


def visible_to(person: Person, *, on: date) -> QuerySet[Indicator]:
    """All of the catalogue for whoever holds a post on the day, nothing for others."""
    return Indicator.objects.all() if may_read(person, on=on) else Indicator.objects.none()


def matching(rows: QuerySet[Indicator], typed: str) -> QuerySet[Indicator]:
    """Those in which every word occurs, marks or none, other regimes' codes included."""
    words = fold(typed).split()
    return rows.filter(pk__in=[row.pk for row in rows if all(word in _sought(row) for word in words)])


def reported_every(rows: QuerySet[Indicator], frequency: str) -> QuerySet[Indicator]:
    """Those of one rhythm; a half-year is not a year."""
    held = rows.values_list("pk", "frequency")
    return rows.filter(pk__in=[pk for pk, codes in held if frequency in codes.split(",")])


def counted_now(rows: QuerySet[Indicator], *, counted: bool) -> QuerySet[Indicator]:
    """Those that an app counts now, or those that agencies report."""
    codes = [code for code in rows.values_list("code", flat=True) if is_counted(code)]
    return rows.filter(code__in=codes) if counted else rows.exclude(code__in=codes)


def _sought(row: Indicator) -> str:
    facts = (row.code, row.name, row.name_en, row.definition, row.definition_en, *row.same_as)
    return fold("\n".join(facts))
