"""Councils are found by name and decision, results by product and producer; a recused member finds no such result."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Council, Result
from .queries.access import councils_visible_to, results_visible_to
from .tables import holder_of

register(
    Searchable(
        model=Council,
        title=lambda council: council.name,
        body=lambda council: f"{council.decision_number}\n{council.issuer}",
        date=lambda council: council.decision_on,
        visible_to=councils_visible_to,
        url=lambda council: council.get_absolute_url(),
        kind_label=_("Hội đồng đánh giá"),
    )
)
register(
    Searchable(
        model=Result,
        title=lambda result: result.item.called,
        body=lambda result: holder_of(result.item),
        date=lambda result: result.closed_on,
        visible_to=results_visible_to,
        url=lambda result: result.get_absolute_url(),
        kind_label=_("Kết quả đánh giá"),
    )
)
