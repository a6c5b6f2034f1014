"""Recognitions are found by product, producer, number and code of the certificate."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Recognition
from .queries.access import recognitions_visible_to
from .tables import holder_of

register(
    Searchable(
        model=Recognition,
        title=lambda recognition: recognition.product_name,
        body=lambda recognition: f"{holder_of(recognition)}\n{recognition.decision_number}",
        date=lambda recognition: recognition.decided_on,
        visible_to=recognitions_visible_to,
        url=lambda recognition: recognition.get_absolute_url(),
        kind_label=_("Công nhận"),
    )
)
