"""Whose names a refusal may say: a dossier from which the reader stands back is only “another dossier” (E28)."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle

from ..models import Item, Sitting
from .access import kept_from

PRODUCTS, PRODUCT = "products", "product"


def another() -> str:
    """What stands for a product that the reader must not learn of."""
    return _("một hồ sơ khác")


def named_for(person: Person, items: Iterable[Item]) -> list[str]:
    """The products of the items as the person may read them."""
    kept = set(kept_from(person).values_list("dossier", flat=True))
    return [another() if item.dossier_id in kept else item.called for item in items]


def words_for(person: Person, sitting: Sitting, obstacles: Iterable[Obstacle]) -> list[Obstacle]:
    """The obstacles of a sitting without the names that are kept from the person."""
    hidden = hidden_names(person, sitting)
    return [_without(each, hidden) for each in obstacles]


def hidden_names(person: Person, sitting: Sitting) -> frozenset[str]:
    """The products on the list from which the person stands back; a namesake stays hidden too."""
    kept = kept_from(person).values("dossier")
    rows = sitting.items.filter(dossier__in=kept).values_list("dossier__product__name", flat=True)
    return frozenset(rows)


def _without(obstacle: Obstacle, hidden: frozenset[str]) -> Obstacle:
    facts = {name: _plain(name, fact, hidden) for name, fact in obstacle.facts.items()}
    return replace(obstacle, facts=facts)


def _plain(name: str, fact: object, hidden: frozenset[str]) -> object:
    if name == PRODUCTS and not isinstance(fact, str) and isinstance(fact, Iterable):
        return [another() if each in hidden else each for each in fact]
    return another() if name == PRODUCT and fact in hidden else fact
