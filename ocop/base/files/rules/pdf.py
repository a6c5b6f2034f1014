"""The text layer of a PDF, page by page; lines stay as they are printed, page numbers are dropped when certain."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdf

from ocop.base.files.rules.limits import Limits
from ocop.base.kernel.outcome import Obstacle, Refused

_PAGE_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})[-–—\s]*")
_LETTERS_OF_A_READ_PAGE = 100


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of all pages, their number, and the pages (from 1) that are pictures only."""

    text: str
    pages: int
    scanned: tuple[int, ...]


def read(content: bytes, limits: Limits) -> PdfText:
    """The text; refuses what is locked, broken or longer than the limit, before any page is read."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        count = 0 if locked else len(reader.pages)
    except Exception as fault:  # the parser raises whatever it stumbles on in a damaged file
        raise Refused([Obstacle("file.broken")]) from fault
    if locked:
        raise Refused([Obstacle("file.locked")])
    if count > limits.read_pages:
        raise Refused([Obstacle("text.too-long", {"pages": count, "limit": limits.read_pages})])
    return _pages(reader, count)


def _pages(reader: pypdf.PdfReader, count: int) -> PdfText:
    try:
        pages = [page.extract_text() for page in reader.pages]
        scanned = tuple(n + 1 for n, text in enumerate(pages) if _is_picture(reader.pages[n], text))
    except Exception as fault:  # as above: any fault inside a page means the file is damaged
        raise Refused([Obstacle("file.broken")]) from fault
    return PdfText("\n".join(_without_page_numbers(pages)), count, scanned)


def _is_picture(page: pypdf.PageObject, text: str) -> bool:
    """A page that shows an image and next to no letters; the stamp of a digital signature is not yet a text."""
    if sum(c.isalpha() for c in text) >= _LETTERS_OF_A_READ_PAGE:
        return False
    resources = page.get("/Resources")
    shown = resources.get_object().get("/XObject") if resources is not None else None
    objects = shown.get_object().values() if shown is not None else ()
    return any(thing.get_object().get("/Subtype") in {"/Image", "/Form"} for thing in objects)


def _without_page_numbers(pages: Sequence[str]) -> list[str]:
    """Each page's lines; the first or last line goes where it is the page's own number on every page that has one."""
    lines = [[line.rstrip() for line in page.split("\n")] for page in pages]
    for edge in (0, -1):
        if _are_page_numbers([_edge_number(page, edge) for page in lines]):
            for page in lines:
                _drop_edge_number(page, edge)
    return ["\n".join(page) for page in lines]


def _are_page_numbers(numbers: Sequence[int | None]) -> bool:
    """Numbers that count up with the pages, on all pages but perhaps the first (Decree 30/2020, Annex I, I.7)."""
    shifts = {number - place for place, number in enumerate(numbers) if number is not None}
    return len(shifts) == 1 and len(numbers) > 1 and None not in numbers[1:]


def _edge_number(lines: Sequence[str], edge: int) -> int | None:
    filled = [line for line in lines if line.strip()]
    found = _PAGE_NUMBER.fullmatch(filled[edge]) if filled else None
    return int(found[1]) if found else None


def _drop_edge_number(lines: list[str], edge: int) -> None:
    if _edge_number(lines, edge) is not None:
        filled = [at for at, line in enumerate(lines) if line.strip()]
        del lines[filled[edge]]
