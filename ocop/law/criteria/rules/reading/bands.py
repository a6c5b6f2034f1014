"""The bands of a decision: read by `min` only; what is printed beside it must not contradict it (settled 2)."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any

from ..sheets import Band
from .reader import HEAD, Reader

TOP = Decimal(100)


def read_bands(content: Mapping[str, Any], reader: Reader) -> tuple[Band, ...]:
    """Highest first; together they cover 0–100 without overlap."""
    rows = sorted(reader.rows(content, "stars"), key=lambda row: str(row.get("stars")), reverse=True)
    bands = tuple(
        Band(reader.whole(row, "stars"), _points(row, "min", reader), _printed(row, reader), _meaning(row, reader))
        for row in rows
    )
    reader.once([str(band.stars) for band in bands], "framework.band-twice", HEAD)
    if bands and bands[-1].floor != 0:
        reader.fault("framework.bands-not-from-0", found=bands[-1].floor)
    for higher, lower in pairwise(bands):
        if lower.floor >= higher.floor:
            reader.fault("framework.bands-overlap", lower=lower.stars, higher=higher.stars)
    for place, row in enumerate(rows):
        _check_top(row, bands, place, reader)
    return bands


def _check_top(row: Mapping[str, Any], bands: tuple[Band, ...], place: int, reader: Reader) -> None:
    """Where the file gives an upper end too, it meets the band above: neither over it nor short of it."""
    if "max" not in row:
        return
    top, above = _points(row, "max", reader), bands[place - 1].floor if place else TOP
    is_open = reader.flag(row, "max_exclusive") if place else False
    if top > above or (place and top == above and not is_open):
        reader.fault("framework.bands-overlap", lower=bands[place].stars, higher=bands[place - 1].stars if place else 0)
    elif top < above and (is_open or above - top > 1 or not place):
        reader.fault("framework.bands-gap", stars=bands[place].stars, top=top, above=above)


def _points(row: Mapping[str, Any], key: str, reader: Reader) -> Decimal:
    value = row.get(key)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= TOP:
        return Decimal(str(value))
    reader.fault("framework.band-points", key=key, value=str(value))
    return Decimal(0)


def _printed(row: Mapping[str, Any], reader: Reader) -> str:
    return reader.text(row, "printed", needed=False) if "printed" in row else ""


def _meaning(row: Mapping[str, Any], reader: Reader) -> str:
    return reader.text(row, "meaning", needed=False) if "meaning" in row else ""
