"""Where the documents of a graph stand in its picture: in columns on wide screens, along one line on a phone.

Left of the centre (above it on the phone) are the documents that cite, right of it (below) those that are cited.
Lengths are units of the picture's own view box; nothing is drawn here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BOX_WIDTH, BOX_HEIGHT, ROW_GAP, COLUMN_GAP, EDGE, BOW = 168, 46, 14, 44, 8, 30
LINE_WIDTH, LINE_ROW, LINE_X, DOT, LINE_TOP = 344, 58, 70, 6, 30
MOST_IN_COLUMN = 8


@dataclass(frozen=True, slots=True)
class Place:
    """One document: its box, or on the line its dot (`width` 0)."""

    id: int
    distance: int
    x: int
    y: int
    width: int = BOX_WIDTH
    height: int = BOX_HEIGHT

    @property
    def middle(self) -> int:
        """Half its height."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Link:
    """One citation as a curve from the citing to the cited document."""

    citing: int
    cited: int
    path: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture; `left_out` counts documents for which there was no room."""

    width: int
    height: int
    places: tuple[Place, ...]
    links: tuple[Link, ...]
    left_out: int


def in_columns(distance: Mapping[int, int], edges: Sequence[tuple[int, int]]) -> Picture:
    """One column for each distance, the columns centred on the tallest."""
    columns, left_out = _columns(distance)
    tallest = max(len(ids) for ids in columns.values())
    height = tallest * (BOX_HEIGHT + ROW_GAP) - ROW_GAP + 2 * EDGE
    places = {
        pk: Place(pk, far, EDGE + at * (BOX_WIDTH + COLUMN_GAP), _top(row, len(ids), height))
        for at, (far, ids) in enumerate(columns.items())
        for row, pk in enumerate(ids)
    }
    within = any(a in places and b in places and places[a].x == places[b].x for a, b in edges)
    width = len(columns) * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP + 2 * EDGE + (BOW if within else 0)
    links = tuple(Link(a, b, _curve(places[a], places[b])) for a, b in edges if a in places and b in places)
    return Picture(width, height, tuple(places.values()), links, left_out)


def along_a_line(distance: Mapping[int, int], edges: Sequence[tuple[int, int]]) -> Picture:
    """One document a row, the citations as bows on the left."""
    columns, left_out = _columns(distance)
    ordered = [(pk, far) for far, ids in columns.items() for pk in ids]
    places = {pk: Place(pk, far, LINE_X, LINE_TOP + row * LINE_ROW, 0, 0) for row, (pk, far) in enumerate(ordered)}
    links = tuple(Link(a, b, _bow(places[a], places[b])) for a, b in edges if a in places and b in places)
    return Picture(LINE_WIDTH, LINE_TOP + len(ordered) * LINE_ROW, tuple(places.values()), links, left_out)


def _columns(distance: Mapping[int, int]) -> tuple[dict[int, list[int]], int]:
    """Ids by distance from the farthest that cite to the farthest that are cited, no column too tall."""
    columns: dict[int, list[int]] = {far: [] for far in sorted(set(distance.values()))}
    for pk, far in sorted(distance.items()):
        columns[far].append(pk)
    left_out = sum(max(0, len(ids) - MOST_IN_COLUMN) for ids in columns.values())
    return {far: ids[:MOST_IN_COLUMN] for far, ids in columns.items()}, left_out


def _top(row: int, rows: int, height: int) -> int:
    column = rows * (BOX_HEIGHT + ROW_GAP) - ROW_GAP
    return (height - column) // 2 + row * (BOX_HEIGHT + ROW_GAP)


def _curve(citing: Place, cited: Place) -> str:
    """From the side of the citing box that faces the cited one; within a column, a bow beside it."""
    if citing.x == cited.x:
        side = citing.x + citing.width
        out = side + BOW
        return f"M{side} {citing.middle}C{out} {citing.middle} {out} {cited.middle} {side} {cited.middle}"
    forward = citing.x < cited.x
    start, end = (citing.x + citing.width, cited.x) if forward else (citing.x, cited.x + cited.width)
    half = (start + end) // 2
    return f"M{start} {citing.middle}C{half} {citing.middle} {half} {cited.middle} {end} {cited.middle}"


def _bow(citing: Place, cited: Place) -> str:
    reach = LINE_X - DOT - min(LINE_X - 2 * DOT, 14 + abs(citing.y - cited.y) // 6)
    start = LINE_X - DOT
    return f"M{start} {citing.y}C{reach} {citing.y} {reach} {cited.y} {start} {cited.y}"
