"""The records behind a figure (R1): who, when, how much, and the page of each; the rest is counted."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.search.registry import all_searchables
from ocop.steering.budget.models import BudgetEntry
from ocop.steering.budget.queries import lines_visible_to as budget_lines_visible_to
from ocop.steering.directives.models import ReportedFigure
from ocop.steering.directives.queries.access import assignments_visible_to

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its words, its body and person, its day, what it adds to the figure, its page."""

    label: Any
    url: str
    body: str = ""
    person: str = ""
    day: date | None = None
    place: str = ""
    value: Decimal | None = None
    unit_text: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """What the reader may open, the newest first, and how many more there are."""

    shown: tuple[Record, ...]
    hidden: int


def records_behind(keys: Sequence[Key], *, person: Person, on: date) -> Records:
    """The records of a figure; a few queries for each kind of record."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for kind, pk in dict.fromkeys(keys):
        wanted[kind].append(pk)
    shown = [record for kind, pks in wanted.items() for record in _of_kind(kind, pks, person, on)]
    shown.sort(key=lambda record: record.day or date.min, reverse=True)
    return Records(tuple(shown), sum(map(len, wanted.values())) - len(shown))


Reader = Callable[[Iterable[int], Person, date], Iterable[Record]]


def _of_kind(kind: str, pks: list[int], person: Person, on: date) -> list[Record]:
    reader = READERS.get(kind)
    return list(reader(pks, person, on)) if reader else list(_of_any_kind(kind, pks, person, on))


def _reported(pks: Iterable[int], person: Person, on: date) -> Iterable[Record]:
    """What bodies reported on their tasks."""
    found = ReportedFigure.objects.filter(pk__in=pks, entry__assignment__in=assignments_visible_to(person, on=on))
    for figure in found.select_related(
        "entry__assignment__organisation", "entry__made_by", "figure__unit", "figure__indicator"
    ):
        entry = figure.entry
        yield Record(
            label=entry.text,
            url=reverse("directives:assignment", args=[entry.assignment_id]),
            body=entry.assignment.organisation.name,
            person=entry.made_by.full_name,
            day=entry.made_on,
            place=figure.figure.unit.name if figure.figure.unit else "",
            value=figure.value,
            unit_text=figure.figure.unit_label,
        )


def _entered(pks: Iterable[int], person: Person, on: date) -> Iterable[Record]:
    """Entries of the budget."""
    found = BudgetEntry.objects.filter(pk__in=pks, line__in=budget_lines_visible_to(person, on=on))
    related = ("line__fiscal_year", "line__source", "line__programme", "line__holder", "entered_by")
    for entry in found.select_related(*related):
        yield Record(
            label=f"{entry.word.label}: {entry.line}",
            url=entry.line.get_absolute_url(),
            body=entry.line.holder.name,
            person=entry.entered_by.full_name,
            day=entry.made_on,
            value=Decimal(entry.amount_vnd * entry.effect),
            unit_text="đ",
        )


def _of_any_kind(kind: str, pks: list[int], person: Person, on: date) -> Iterable[Record]:
    """Records that the search knows: their title, day and page, to whom they are visible."""
    searchable = next((known for known in all_searchables() if known.kind == kind), None)
    if searchable is None:
        return
    for subject in searchable.visible_to(person, on=on).filter(pk__in=pks):
        yield Record(searchable.title(subject), searchable.url(subject), day=searchable.date(subject))


READERS: Mapping[str, Reader] = {
    ReportedFigure._meta.label_lower: _reported,
    BudgetEntry._meta.label_lower: _entered,
}
