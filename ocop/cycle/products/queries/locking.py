"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need."""

from ..models import CodeSeries, CycleEntry, FormSeries, Milestone, Product, SelectionList, Training

ENTRY = ("product__producer__unit__parent", "product__producer__organisation", "year")


def entry_for_update(pk: int) -> CycleEntry:
    """An entry under lock; raises CycleEntry.DoesNotExist."""
    return CycleEntry.objects.select_for_update(of=("self",)).select_related(*ENTRY).get(pk=pk)


def product_for_update(pk: int) -> Product:
    """A product under lock."""
    found = Product.objects.select_for_update(of=("self",)).select_related(
        "producer__unit__parent", "producer__organisation"
    )
    return found.get(pk=pk)


def selection_for_update(pk: int) -> SelectionList:
    """A selection list under lock."""
    return SelectionList.objects.select_for_update(of=("self",)).select_related("year").get(pk=pk)


def training_for_update(pk: int) -> Training:
    """A training under lock."""
    return Training.objects.select_for_update(of=("self",)).select_related("year", "held_by").get(pk=pk)


def milestone_for_update(pk: int) -> Milestone:
    """A milestone under lock, its entry too."""
    found = Milestone.objects.select_for_update(of=("self",)).get(pk=pk)
    found.entry = entry_for_update(found.entry_id)
    return found


def next_form_number(place_id: int, year: int) -> int:
    """The commune's next register number of the year; a refusal later gives it back, so no gap opens."""
    FormSeries.objects.get_or_create(place_id=place_id, year=year)
    series = FormSeries.objects.select_for_update().get(place_id=place_id, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def next_code_number(place_id: int) -> int:
    """The commune's next number of its sequence of products."""
    CodeSeries.objects.get_or_create(place_id=place_id)
    series = CodeSeries.objects.select_for_update().get(place_id=place_id)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last
