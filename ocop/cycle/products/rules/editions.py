"""Two people on one form: whose change meets whose, field by field; nothing is overwritten in silence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else changed since this page was opened: what they wrote, what is typed here."""

    field: str
    before: Any
    theirs: Any
    mine: Any


def changed(before: Values, after: Values) -> list[str]:
    """The fields whose value is another one, in the order of the form."""
    return [name for name in after if before.get(name) != after[name]]


def clashes(base: Values, theirs: Values, mine: Values) -> list[Clash]:
    """The fields changed on both sides since the page was opened, to different values."""
    both = (name for name in mine if mine[name] != base.get(name) and theirs.get(name) != base.get(name))
    return [
        Clash(name, base.get(name), theirs.get(name), mine[name]) for name in both if theirs.get(name) != mine[name]
    ]


def merged(base: Values, theirs: Values, mine: Values) -> dict[str, Any]:
    """What is written: only the fields changed here, so what another hand wrote in other fields stays."""
    return {name: value for name, value in mine.items() if value != base.get(name) and value != theirs.get(name)}


def base_of(editions: Iterable[tuple[int, str, Values]], *, seen: int, hand: str) -> dict[str, Any]:
    """The values the writer last knew: the edition seen, and what this very page has saved since (autosave).

    `editions` are number, hand and values, oldest first.
    """
    known: dict[str, Any] = {}
    previous: Values = {}
    for number, by_hand, values in editions:
        if number <= seen:
            known = dict(values)
        elif hand and by_hand == hand:
            known |= {name: values[name] for name in changed(previous, values)}
        previous = values
    return known


def by_others(editions: Iterable[tuple[int, str, Values]], *, seen: int, hand: str) -> list[str]:
    """The fields that other hands have changed since the edition seen."""
    found: list[str] = []
    previous: Values = {}
    for number, by_hand, values in editions:
        if number > seen and by_hand != hand:
            found += changed(previous, values)
        previous = values
    return list(dict.fromkeys(found))
