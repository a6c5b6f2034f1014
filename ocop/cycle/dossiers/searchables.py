"""Dossiers can be found by product, producer, register numbers and set; recusal takes them out of the answers."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Dossier
from .queries.access import dossiers_visible_to


def body(dossier: Dossier) -> str:
    """What stands beside the name."""
    return "\n".join(part for part in _parts(dossier) if part)


def _parts(dossier: Dossier) -> Iterator[str]:
    yield dossier.product.producer.name
    yield dossier.place.name
    yield dossier.form_no or ""
    yield dossier.office_no or ""
    yield dossier.criteria_set.name
    yield str(dossier.get_kind_display())


register(
    Searchable(
        model=Dossier,
        title=lambda dossier: dossier.product.name,
        body=body,
        date=lambda dossier: dossier.filed_on or dossier.made_on,
        visible_to=dossiers_visible_to,
        url=lambda dossier: dossier.get_absolute_url(),
        kind_label=_("Hồ sơ đánh giá"),
    )
)
