"""Khung mới khác khung đang áp dụng ở đâu: sets, criteria, points, minima and bands, as a list an administrator reads.

Sets and criteria are recognised by the words of their names, since a new decision may number them anew.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ocop.base.kernel.text import fold, words

from ..vocabulary import ChangeKind, Place
from .sheets import Band, Criterion, Option, Part, Sheet

T = TypeVar("T")
Pairs = Sequence[tuple[T | None, T | None]]


@dataclass(frozen=True, slots=True)
class Outline:
    """A framework as far as another is compared with it."""

    certificate_months: int
    bands: tuple[Band, ...]
    parts: tuple[Part, ...]
    sheets: Mapping[str, Sheet]


@dataclass(frozen=True, slots=True)
class Change:
    """One place that differs; `set` and `criterion` are the codes of the new framework, or of the old where it ends."""

    kind: ChangeKind
    place: Place
    before: Any = None
    after: Any = None
    set: str = ""
    criterion: str = ""
    name: str = ""


def differences(old: Outline, new: Outline) -> tuple[Change, ...]:
    """Everything that differs, in the order of the new framework, what ends at the end."""
    return tuple(_all(old, new))


def _all(old: Outline, new: Outline) -> Iterator[Change]:
    yield from _plain(Place.CERTIFICATE, old.certificate_months, new.certificate_months)
    yield from _keyed(Place.BAND, {b.stars: b.floor for b in old.bands}, {b.stars: b.floor for b in new.bands})
    yield from _keyed(Place.PART, {p.code: p.max_points for p in old.parts}, {p.code: p.max_points for p in new.parts})
    for before, after in paired(
        list(old.sheets.values()), list(new.sheets.values()), lambda s: s.code, lambda s: s.name
    ):
        yield from _set(before, after)


def paired(old: Sequence[T], new: Sequence[T], code: Callable[[T], str], name: Callable[[T], str]) -> Pairs[T]:
    """The same thing on both sides: by the words of its name, else by its code where neither has found another."""
    by_name: dict[str, T] = {_key(name(each)): each for each in old}
    found: dict[str, T] = {code(n): by_name[key] for n in new if (key := _key(name(n))) in by_name}
    taken = {code(each) for each in found.values()}
    by_code = {code(each): each for each in old if code(each) not in taken}
    found |= {code(n): by_code[code(n)] for n in new if code(n) not in found and code(n) in by_code}
    left = {code(each) for each in found.values()}
    return [*((found.get(code(n)), n) for n in new), *((each, None) for each in old if code(each) not in left)]


def _key(text: str) -> str:
    return " ".join(words(fold(text)))


def _plain(place: Place, before: Any, after: Any, **where: str) -> Iterator[Change]:
    if before == after:
        return
    kind = (
        ChangeKind.ADDED if before in (None, "") else ChangeKind.REMOVED if after in (None, "") else ChangeKind.CHANGED
    )
    yield Change(kind, place, before, after, **where)


def _keyed(place: Place, before: Mapping[Any, Any], after: Mapping[Any, Any], **where: str) -> Iterator[Change]:
    for key in [*after, *(key for key in before if key not in after)]:
        yield from _plain(place, before.get(key), after.get(key), **{**where, "name": str(key)})


def _set(old: Sheet | None, new: Sheet | None) -> Iterator[Change]:
    present = new or old
    assert present
    where = {"set": present.code, "name": present.name}
    if old is None or new is None:
        yield from _plain(Place.SET, old and old.name, new and new.name, **where)
        return
    yield from _plain(Place.NAME, old.name, new.name, **where)
    yield from _plain(Place.SCORING, old.scoring, new.scoring, **where)
    yield from _plain(Place.USABLE, old.is_usable, new.is_usable, **where)
    yield from _plain(Place.REJECTION, old.rejected_when, new.rejected_when, **where)
    if old.criteria and new.criteria:
        for before, after in paired(old.criteria, new.criteria, lambda c: c.code, lambda c: c.title):
            yield from _criterion(new.code, before, after)


def _criterion(code: str, old: Criterion | None, new: Criterion | None) -> Iterator[Change]:
    present = new or old
    assert present
    where = {"set": code, "criterion": present.code, "name": present.title}
    if old is None or new is None:
        yield from _plain(Place.CRITERION, old and old.max_points, new and new.max_points, **where)
        return
    yield from _plain(Place.TITLE, old.title, new.title, **where)
    yield from _plain(Place.MAX, old.max_points, new.max_points, **where)
    yield from _options(old.options, new.options, where)
    minima, before = dict(new.minima), dict(old.minima)
    for star in sorted({*minima, *before}):
        told = {**where, "name": str(star)}
        yield from _plain(Place.MINIMUM, before.get(star), minima.get(star), **told)


def _options(old: tuple[Option, ...], new: tuple[Option, ...], where: Mapping[str, str]) -> Iterator[Change]:
    for before, after in paired(old, new, lambda o: str(o.index), lambda o: f"{o.case} {o.text}"):
        if before and after and _key(before.text) == _key(after.text):
            yield from _plain(Place.POINTS, before.points, after.points, **{**where, "name": after.text})
        else:
            yield from _plain(Place.OPTION, before and _told(before), after and _told(after), **where)


def _told(option: Option) -> str:
    return f"{option.points}: {option.text}"
