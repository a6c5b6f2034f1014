"""Selection lists: who sees them, what stands on them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.steering.windows.queries.places import committee

from ..models import SelectionList, SelectionRow
from ..vocabulary import SELECT, VIEW
from .access import WITHHELD
from .entries import to_be_listed


def lists_visible_to(person: Person, *, on: date) -> QuerySet[SelectionList]:
    """Approved ones for whoever reads products; the draft for the office that makes it."""
    found = SelectionList.objects.select_related("year", "approved_by")
    if lists_approved_by(person, on=on) is not None:
        return found
    return found.filter(state="approved") if posts.may(person, VIEW, on=on) else found.none()


def lists_approved_by(person: Person, *, on: date) -> QuerySet[SelectionList] | None:
    """The lists for who makes them for the province; None for everybody else."""
    return SelectionList.objects.all() if posts.may(person, SELECT, on=on, organisation=committee(on)) else None


def lists_printed_for(person: Person, *, on: date) -> QuerySet[SelectionList]:
    """Those whose every product the person may know: a printed list leaves nothing out."""
    rows = SelectionRow.objects.all()
    hidden = rows.exclude(pk__in=_open_rows(rows, person, on=on).values("pk"))
    return lists_visible_to(person, on=on).exclude(pk__in=hidden.values("selection"))


def _open_rows(rows: QuerySet[SelectionRow], person: Person, *, on: date) -> QuerySet[SelectionRow]:
    return withheld.without(rows, WITHHELD, person, on=on, at="entry__product")


def rows_shown_to(selection: SelectionList, person: Person, *, on: date) -> list[Any]:
    """The rows without the products withheld from the person."""
    if selection.is_approved:
        return list(_open_rows(selection.rows.select_related("entry"), person, on=on))
    seen = withheld.without(to_be_listed(selection.year), WITHHELD, person, on=on, at="product")
    kept = set(seen.values_list("pk", flat=True))
    return [row for row in rows_of(selection) if row["entry"].pk in kept]


def rows_of(selection: SelectionList) -> list[Any]:
    """The rows as approved; before that the ideas selected, as they would be written today."""
    if selection.is_approved:
        return list(selection.rows.select_related("entry"))
    return [
        {
            "rank": rank,
            "entry": entry,
            "product_name": entry.product.name,
            "holder": entry.product.producer.name,
            "place": entry.product.producer.unit.name,
            "product_group": str(entry.idea.classification or "") if hasattr(entry, "idea") else "",
            "form_no": (entry.idea.form_no if hasattr(entry, "idea") else "") or "",
        }
        for rank, entry in enumerate(to_be_listed(selection.year), 1)
    ]
