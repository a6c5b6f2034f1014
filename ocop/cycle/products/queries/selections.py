"""Selection lists: who sees them, what stands on them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.steering.windows.queries.places import committee

from ..models import SelectionList
from ..vocabulary import SELECT, VIEW
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
