"""Words of texts and of questions, and the piece of a text that is shown for an answer.

A text is split into words in Python, so both databases hold the same words: `exact` keeps the marks, `folded` has
none, and numbers lose leading zeros there (07/KH-UBND is found by 7/KH-UBND).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ocop.base.kernel.text import fold, nfc, squeeze

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r'["“”„]([^"“”„]+)["“”„]')
_LONGEST_WORD = 60
_MOST_WORDS = 16
_AROUND = 90


def exact_words(text: str) -> list[str]:
    """The words in lower case with their marks."""
    return [word[:_LONGEST_WORD] for word in _WORD.findall(nfc(text).lower())]


def folded_words(text: str) -> list[str]:
    """The words without marks, one for each exact word."""
    return [_folded(word) for word in exact_words(text)]


def line_of(words: Iterable[str]) -> str:
    """Words as one line with a blank on both sides of each, so that " miến dong " finds a phrase of whole words."""
    return f" {' '.join(words)} "


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that belong together; `has_marks` says whether they were typed with marks."""

    exact: tuple[str, ...]
    folded: tuple[str, ...]

    @property
    def has_marks(self) -> bool:
        """A phrase typed without marks is looked for without marks."""
        return any(not word.isascii() for word in self.exact)

    @property
    def line(self) -> str:
        """The line to look for: exact with marks, folded without."""
        return line_of(self.exact if self.has_marks else self.folded)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody looks for: all words in order, and the phrases put in quotes."""

    whole: Phrase
    quoted: tuple[Phrase, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.whole.exact)


def question(text: str) -> Question:
    """Read what was typed; nothing in it is an operator but double quotes. Only the first 16 words count."""
    quoted = tuple(phrase for found in _QUOTED.findall(nfc(text)) if (phrase := _phrase(found)).exact)
    return Question(_phrase(text), quoted)


def _phrase(text: str) -> Phrase:
    exact = exact_words(text)[:_MOST_WORDS]
    return Phrase(tuple(exact), tuple(map(_folded, exact)))


def _folded(word: str) -> str:
    plain = "".join(_WORD.findall(fold(word))) or word
    return plain.lstrip("0") or "0" if plain.isdecimal() else plain


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text in parts; `is_found` parts are the words that were looked for."""

    parts: tuple[tuple[str, bool], ...]

    def __str__(self) -> str:
        return "".join(text for text, _ in self.parts)


def snippet(text: str, asked: Question) -> Snippet:
    """Some words around the best place: the phrase as asked, else the first word that was asked for."""
    text = squeeze(nfc(text))
    found = [(word.start(), word.end(), word[0].lower()) for word in _WORD.finditer(text)]
    place = _best_place(found, asked)
    start, end = _window(text, found[place][0] if found else 0)
    wanted = frozenset(asked.whole.folded)
    inside = [(a, b) for a, b, word in found if a >= start and b <= end and _folded(word) in wanted]
    parts = [("…", False)] if start else []
    parts += _cut(text, start, end, inside)
    return Snippet(tuple(parts + ([("…", False)] if end < len(text) else [])))


def _best_place(found: Sequence[tuple[int, int, str]], asked: Question) -> int:
    exact = [word for _, _, word in found]
    folded = [_folded(word) for word in exact]
    for words, wanted in ((exact, asked.whole.exact), (folded, asked.whole.folded)):
        if (place := _first_run(words, wanted)) is not None:
            return place
    return next((at for at, word in enumerate(folded) if word in asked.whole.folded), 0)


def _first_run(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    if not wanted:
        return None
    size = len(wanted)
    return next(
        (at for at, word in enumerate(words) if word == wanted[0] and tuple(words[at : at + size]) == tuple(wanted)),
        None,
    )


def _window(text: str, middle: int) -> tuple[int, int]:
    """Whole words around the place."""
    start, end = max(0, middle - _AROUND), min(len(text), middle + 2 * _AROUND)
    if start:
        start = text.find(" ", start) + 1
    if end < len(text):
        end = max(text.rfind(" ", start, end), middle + 1)
    return start, end


def _cut(text: str, start: int, end: int, inside: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = start
    for first, last in inside:
        if first > at:
            yield text[at:first], False
        yield text[first:last], True
        at = last
    if at < end:
        yield text[at:end], False
