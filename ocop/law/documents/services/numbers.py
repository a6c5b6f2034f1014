"""Number series: drawn here without gaps, or entered as another body gave them (Decree 30/2020, Art. 15)."""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel import numbers as kernel
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions, queries
from ..models import Document, NumberSeries
from ..rules import series as rules
from ..vocabulary import SeriesKind
from .entries import holder_of

ARRIVALS = "ĐẾN"


@transaction.atomic
def draw_number(
    series_symbol: str, organisation: Organisation, on: date, *, by: Person | None = None
) -> tuple[int, str]:
    """The next number of an own series and how it is written; asked by services that issue a document.

    The row stays locked until the caller's transaction ends: a refusal later gives the number back, so no gap opens.
    """
    series = _locked(organisation, series_symbol, on.year)
    refuse_if(rules.obstacles_to_drawing(series.kind, symbol=series_symbol, year=on.year))
    taken = queries.taken_numbers(organisation, symbol=series_symbol, year=on.year)
    series.last = rules.next_number(series.last, taken)
    series.save(update_fields=["last"])
    written = kernel.written(series.last, series_symbol)
    record("documents.number.drawn", series, by=by, written=written, organisation=organisation.name)
    return series.last, written


@transaction.atomic
def receive_number(
    number: int, series_symbol: str, organisation: Organisation, on: date, *, by: Person | None = None
) -> tuple[int, str]:
    """A number given outside, typed in as received; unique for the body, the symbol and the year."""
    series = _locked(organisation, series_symbol, on.year, kind=SeriesKind.EXTERNAL)
    bearing = queries.Bearing(organisation.pk, "", on.year, number, series_symbol)
    holder = holder_of(queries.bearer_of(bearing))
    refuse_if(
        rules.obstacles_to_receiving(series.kind, number=number, symbol=series_symbol, year=on.year, holder=holder)
    )
    series.last = max(series.last, number)
    series.save(update_fields=["last"])
    written = kernel.written(number, series_symbol)
    record("documents.number.received", series, by=by, written=written, organisation=organisation.name)
    return number, written


@transaction.atomic
def open_series(
    *, organisation: Organisation, symbol: str, year: int, kind: str, last: int, by: Person, on: date
) -> NumberSeries:
    """Begin a series, or take one over from the paper book after its last number."""
    permissions.require_clerk(by, on=on)
    symbol = symbol.strip()
    refuse_if([Obstacle("series.no-symbol", repair="#id_symbol")] if not symbol else [])
    exists = NumberSeries.objects.filter(organisation=organisation, symbol=symbol, year=year).exists()
    highest = queries.highest_number(organisation, symbol=symbol, year=year)
    refuse_if(rules.obstacles_to_opening(exists=exists, symbol=symbol, year=year, last=last, highest_used=highest))
    series = NumberSeries.objects.create(kind=kind, organisation=organisation, symbol=symbol, year=year, last=last)
    record("documents.series.opened", series, by=by, symbol=symbol, year=year, kind=kind, last=last)
    return series


def draw_arrival_number(organisation: Organisation, *, on: date) -> int:
    """The next number of the year's book of incoming documents."""
    series = _locked(organisation, ARRIVALS, on.year)
    taken = Document.objects.filter(arrival_year=on.year).values_list("arrival_number", flat=True)
    series.last = rules.next_number(series.last, {n for n in taken if n is not None})
    series.save(update_fields=["last"])
    return series.last


def note_arrival_number(organisation: Organisation, number: int, *, on: date) -> None:
    """An arrival number typed from the paper book; the book goes on after it."""
    series = _locked(organisation, ARRIVALS, on.year)
    if number > series.last:
        series.last = number
        series.save(update_fields=["last"])


def _locked(organisation: Organisation, symbol: str, year: int, *, kind: str | None = None) -> NumberSeries:
    """The series, locked; in a new year it begins at 0 and stays of the kind it was."""
    row, _ = NumberSeries.objects.select_for_update().get_or_create(
        organisation=organisation,
        symbol=symbol,
        year=year,
        defaults={"kind": kind or _usual_kind(organisation, symbol)},
    )
    return row


def _usual_kind(organisation: Organisation, symbol: str) -> str:
    before = NumberSeries.objects.filter(organisation__key=organisation.key, symbol=symbol).order_by("-year").first()
    return before.kind if before else SeriesKind.OWN
