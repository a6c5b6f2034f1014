"""Producers are found by their names, former names, numbers, places, lines of business and representative."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Producer
from .queries.access import listed_to


def body(producer: Producer) -> str:
    """What stands beside the name; nothing that only those see who keep the record."""
    return "\n".join(part for part in _parts(producer) if part)


def _parts(producer: Producer) -> Iterator[str]:
    yield str(producer.get_kind_display())
    yield producer.short_name
    yield producer.name_en
    yield from (former.name for former in producer.former_names.all())
    yield producer.tax_code or ""
    yield producer.registration_number
    yield producer.phone
    yield f"{producer.street} {producer.unit.name}".strip()
    yield producer.business_lines
    yield from (person.name for person in producer.representatives.all() if person.end is None)


register(
    Searchable(
        model=Producer,
        title=lambda producer: producer.name,
        body=body,
        date=lambda producer: producer.made_on,
        visible_to=listed_to,
        url=lambda producer: producer.get_absolute_url(),
        kind_label=_("Chủ thể"),
        ahead=("former_names", "representatives", "unit"),
    )
)
