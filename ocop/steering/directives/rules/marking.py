"""The text as the clerk sees it: paragraphs cut into plain pieces and marked spans, nothing lost or doubled."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PRIORITY = {"task": 0, "citation": 1, "agency": 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with a meaning; `ref` names what it leads to, `state` how it is shown."""

    start: int
    end: int
    kind: str
    ref: str = ""
    label: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one paragraph; `mark` is None for plain words, `is_first` where the mark begins here."""

    text: str
    mark: Mark | None = None
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the text with its number among those that have words."""

    number: int
    pieces: tuple[Piece, ...]


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """Marks in order that share no character: tasks before citations before agencies, earlier before later."""
    chosen: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (PRIORITY[m.kind], m.start, -m.end)):
        place = bisect_left(chosen, mark.start, key=lambda m: m.start)
        after_earlier = place == 0 or chosen[place - 1].end <= mark.start
        before_later = place == len(chosen) or mark.end <= chosen[place].start
        if mark.start < mark.end and after_earlier and before_later:
            chosen.insert(place, mark)
    return chosen


def paragraphs(text: str, marks: Iterable[Mark]) -> list[Paragraph]:
    """Every line with words, cut at the marks; joining all pieces gives the text without its line ends."""
    chosen = without_overlaps(marks)
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            found.append(Paragraph(len(found) + 1, tuple(_pieces(text, start, end, chosen))))
        start = end + 1
    return found


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterable[Piece]:
    at = start
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first >= last:
            continue
        if at < first:
            yield Piece(text[at:first])
        yield Piece(text[first:last], mark, is_first=first == mark.start)
        at = last
    if at < end:
        yield Piece(text[at:end])
