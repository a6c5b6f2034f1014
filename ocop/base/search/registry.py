"""What can be found: each app declares its records in `searchables.py`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet


def _no_scopes(subject: Any) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Searchable:
    """How records of one model are found.

    `visible_to(person, on=day)` is the app's own question of reach and is asked again for every answer;
    `kind_label` is the word the person reads. Where most records are out of most people's reach,
    `scopes(subject)` gives tokens such as "org:12", and `scopes_of(person, on=day)` those of a person (None: all),
    so that the index leaves the others out early. `ahead` names the relations that title and body read, to be fetched
    at once where many records are indexed together.
    """

    model: type[Model]
    title: Callable[[Any], str]
    body: Callable[[Any], str]
    date: Callable[[Any], date | None]
    visible_to: Callable[..., QuerySet[Any]]
    url: Callable[[Any], str]
    kind_label: Any
    scopes: Callable[[Any], Iterable[str]] = _no_scopes
    scopes_of: Callable[..., Iterable[str] | None] | None = None
    ahead: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The name of the model in the index."""
        return self.model._meta.label_lower


_searchables: dict[str, Searchable] = {}


def register(searchable: Searchable) -> None:
    """Let the records of a model be found; once for each model."""
    _searchables[searchable.kind] = searchable


def of_kind(kind: str) -> Searchable:
    """The declaration of a model; a KeyError for a model nobody registered is a programming error."""
    return _searchables[kind]


def all_searchables() -> list[Searchable]:
    """Every declaration, in a stable order."""
    return [_searchables[kind] for kind in sorted(_searchables)]
