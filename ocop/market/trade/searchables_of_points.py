"""Points are found by name, code, address, operator."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models.points import PointOfSale
from .queries.points.access import points_visible_to

register(
    Searchable(
        model=PointOfSale,
        title=str,
        body=lambda point: f"{point.address}\n{point.operator_name}\n{point.venue_name}",
        date=lambda point: point.proposed_on or point.made_on,
        visible_to=points_visible_to,
        url=lambda point: point.get_absolute_url(),
        kind_label=_("Điểm bán"),
    )
)
