"""Where centred titles are broken: few lines, nearly equal, no word of two syllables torn apart.

The decree asks for balance; which words belong together is data of the reference folder.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from ocop.base.papers.typeface import width_mm

_MOST_LINES = 3  # longer titles are filled line by line: there are too many ways to weigh


@dataclass(frozen=True, slots=True)
class Breaking:
    """Words to begin a line with, pairs to keep together, and what each is worth in millimetres of balance."""

    before: Mapping[str, float]
    together: frozenset[str]
    penalty: float

    def balanced(self, text: str, *, room: float, size: float, bold: bool) -> str:
        """The text with line ends; those the author gave stay."""
        titles = (_Title(given, room, size, bold, self) for given in text.split("\n"))
        return "\n".join(line for title in titles for line in title.lines())

    def weight(self, left: str, right: str) -> float:
        """What a break between two words costs."""
        left, right = left.lower(), right.lower()
        if f"{left} {right}" in self.together:
            return self.penalty
        return -self.before.get(right, 0)


@dataclass(slots=True)
class _Title:
    """One title on its way to be broken."""

    text: str
    room: float
    size: float
    bold: bool
    breaking: Breaking
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = self.text.split(" ")

    def lines(self) -> list[str]:
        """The best way to break the title into as few lines as it needs."""
        filled = self.filled()
        if not 1 < len(filled) <= _MOST_LINES:
            return filled
        return min(self.ways(len(filled) - 1), key=self.cost, default=filled)

    def filled(self) -> list[str]:
        """Lines filled one after the other."""
        lines = [self.words[0]]
        for word in self.words[1:]:
            wider = f"{lines[-1]} {word}"
            if self.width(wider) > self.room:
                lines.append(word)
            else:
                lines[-1] = wider
        return lines

    def ways(self, breaks: int) -> Iterator[list[str]]:
        """Every way with so many breaks whose lines fit."""
        for places in combinations(range(1, len(self.words)), breaks):
            edges = (0, *places, len(self.words))
            lines = [" ".join(self.words[a:b]) for a, b in pairwise(edges)]
            if all(self.width(line) <= self.room for line in lines):
                yield lines

    def cost(self, lines: list[str]) -> float:
        """The longest line and half of how far the lines differ, dearer by torn words, cheaper by good beginnings."""
        widths = [self.width(line) for line in lines]
        torn = sum(self.breaking.weight(a.split(" ")[-1], b.split(" ")[0]) for a, b in pairwise(lines))
        return max(widths) + (max(widths) - min(widths)) / 2 + torn

    def width(self, line: str) -> float:
        return width_mm(line, size=self.size, bold=self.bold)
