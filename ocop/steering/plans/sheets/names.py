"""What the names in cells stand for: exact words before words without marks, full names before short ones."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ocop.base.kernel.text import fold, nfc, squeeze

from .cells import CellFault

T = TypeVar("T")


def exact(name: str) -> Hashable:
    """One spelling of a name: small letters, single blanks."""
    return squeeze(nfc(name)).lower()


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """A thing with its full name, its code and other names it goes by."""

    thing: T
    name: str
    code: str
    others: tuple[str, ...] = ()


@dataclass
class Names(Generic[T]):
    """Every name of one kind of things; `unknown` is the code of the fault of a name that stands for none."""

    unknown: str
    key: Callable[[str], Hashable] = exact
    ordered: list[Named[T]] = field(default_factory=list)
    _tiers: list[dict[Hashable, dict[str, T]]] = field(default_factory=list)

    @classmethod
    def of(cls, things: Iterable[Named[T]], *, unknown: str, key: Callable[[str], Hashable] = exact) -> "Names[T]":
        """The names of these things."""
        names = cls(unknown, key, list(things))
        names._tiers = [defaultdict(dict) for _ in range(4)]
        for named in names.ordered:
            names._learn(named)
        return names

    def find(self, words: str) -> T:
        """What the words stand for; nothing and more than one are faults."""
        keys = (self.key(words), exact(words), self.key(words), fold(squeeze(words)))
        for tier, key in zip(self._tiers, keys, strict=True):
            if found := tier.get(key):
                return self._only(found)
        raise CellFault(self.unknown)

    def label_of(self, thing: Any, name: str, code: str) -> str:
        """The name that leads back to the thing: with its code where others share the name."""
        sharing = self._tiers[0].get(self.key(name), {}) if self._tiers else {}
        return f"{name} ({code})" if len(sharing) > 1 else name

    def _only(self, found: dict[str, T]) -> T:
        if len(found) > 1:
            raise CellFault("sheet.ambiguous", count=len(found), codes=", ".join(sorted(found)))
        return next(iter(found.values()))

    def _learn(self, named: Named[T]) -> None:
        official, with_code, others, folded = self._tiers
        official[self.key(named.name)][named.code] = named.thing
        for spelling in (named.code, f"{named.name} ({named.code})", f"{named.code} – {named.name}"):
            with_code[exact(spelling)][named.code] = named.thing
        for other in named.others:
            others[self.key(other)][named.code] = named.thing
        for any_name in (named.name, *named.others):
            folded[fold(squeeze(any_name))][named.code] = named.thing
