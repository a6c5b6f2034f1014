"""The automatic numbers of lists, as a word processor would print them before a paragraph."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PLACE = re.compile(r"%(\d)")
_PRINTED_BULLETS = frozenset("-–—+*•")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `form` is decimal, lowerLetter …, `pattern` holds %1 … %9 for the numbers of the levels."""

    form: str
    pattern: str
    start: int = 1


@dataclass(slots=True)
class Counter:
    """The running numbers of one list."""

    levels: Mapping[int, Level]
    numbers: dict[int, int] = field(default_factory=dict)

    def next_label(self, depth: int) -> str:
        """The label of the next paragraph at this depth; deeper levels begin anew."""
        level = self.levels.get(depth)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return level.pattern if level.pattern in _PRINTED_BULLETS else "-"
        self.numbers = {at: number for at, number in self.numbers.items() if at <= depth}
        self.numbers[depth] = self.numbers.get(depth, level.start - 1) + 1
        return _PLACE.sub(lambda place: self._number(int(place[1]) - 1), level.pattern)

    def restart(self, depth: int, start: int) -> None:
        """Let the level begin with `start` at its next paragraph."""
        self.numbers[depth] = start - 1

    def _number(self, depth: int) -> str:
        level = self.levels.get(depth)
        if level is None:
            return ""
        return written(self.numbers.setdefault(depth, level.start), level.form)


def written(number: int, form: str) -> str:
    """3 as 3, 03, c, C, iii or III."""
    match form:
        case "lowerLetter":
            return _letters(number)
        case "upperLetter":
            return _letters(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
    return str(number)


def _letters(number: int) -> str:
    """a … z, then aa, bb, cc as word processors do."""
    rounds, place = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text
