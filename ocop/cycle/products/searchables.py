"""Products can be found by name, brand, codes, producer, story and materials."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import Product
from .queries.access import products_visible_to


def body(product: Product) -> str:
    """What stands beside the name."""
    return "\n".join(part for part in _parts(product) if part)


def _parts(product: Product) -> Iterator[str]:
    yield product.producer.name
    yield product.producer.unit.name
    yield product.brand
    yield product.gtin
    yield product.story
    yield from product.codes.values_list("printed", flat=True)
    yield from product.materials.values_list("name", flat=True)


register(
    Searchable(
        model=Product,
        title=lambda product: product.name,
        body=body,
        date=lambda product: product.made_on,
        visible_to=products_visible_to,
        url=lambda product: product.get_absolute_url(),
        kind_label=_("Sản phẩm"),
    )
)
