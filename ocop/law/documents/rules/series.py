"""How numbers are given: own series without gaps, external ones as received.

Legal basis: Decree 30/2020/NĐ-CP, Art. 15 — one series a year from 01 on 1 January to 31 December; number and symbol
are unique for the issuer in the year, the same for paper and electronic documents.
"""

from collections.abc import Collection, Iterator

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import SeriesKind
from .register import NUMBER_BASIS, Holder, obstacles_of_identity


def next_number(last: int, taken: Collection[int]) -> int:
    """The first number after `last` that no document bears, so a number entered by hand is never given twice."""
    number = last + 1
    while number in taken:
        number += 1
    return number


def obstacles_to_drawing(kind: str, *, symbol: str, year: int) -> Iterator[Obstacle]:
    """The system gives numbers only of its own series."""
    if kind != SeriesKind.OWN:
        yield Obstacle("series.is-external", {"symbol": symbol, "year": year}, NUMBER_BASIS)


def obstacles_to_receiving(
    kind: str, *, number: int, symbol: str, year: int, holder: Holder | None
) -> Iterator[Obstacle]:
    """A received number belongs to an external series and is not borne by another document."""
    if kind != SeriesKind.EXTERNAL:
        yield Obstacle("series.is-own", {"symbol": symbol, "year": year}, NUMBER_BASIS)
    if number < 1:
        yield Obstacle("series.no-number", {"symbol": symbol}, NUMBER_BASIS)
    yield from obstacles_of_identity(holder)


def obstacles_to_opening(*, exists: bool, symbol: str, year: int, last: int, highest_used: int) -> Iterator[Obstacle]:
    """A series is opened once; taking over a paper book, it goes on after the last number used."""
    if exists:
        yield Obstacle("series.exists", {"symbol": symbol, "year": year}, NUMBER_BASIS)
    if last < highest_used:
        yield Obstacle("series.starts-too-low", {"symbol": symbol, "highest": highest_used}, NUMBER_BASIS, "#id_last")
