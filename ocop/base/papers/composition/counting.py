"""The numbers of parts, articles, clauses and points (Annex I, part I, II.6): authors never count."""

from collections.abc import Mapping

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BELOW = {
    "PART": ("SECTION", "CLAUSE", "POINT"),
    "SECTION": ("CLAUSE", "POINT"),
    "ARTICLE": ("CLAUSE", "POINT"),
    "CLAUSE": ("POINT",),
}


def roman(number: int) -> str:
    """4 as IV."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


class Counter:
    """Counts each kind of part; a new one of a higher kind starts the lower kinds anew.

    Titled and untitled clauses share one series, so do titled and untitled points.
    """

    def __init__(self, patterns: Mapping[str, str], letters: tuple[str, ...]) -> None:
        self.patterns = patterns
        self.letters = letters
        self.counts: dict[str, int] = {}

    def label(self, part: str) -> str:
        """The next label of the part: "I. ", "Điều 3. ", "b) "."""
        number = self.counts[part] = self.counts.get(part, 0) + 1
        self.start_below(part)
        letter = self.letters[(number - 1) % len(self.letters)]
        return self.patterns[part].format(n=number, ROMAN=roman(number), letter=letter)

    def start_below(self, part: str) -> None:
        """Lower parts begin again at their first number."""
        for lower in _BELOW.get(part, ()):
            self.counts.pop(lower, None)
