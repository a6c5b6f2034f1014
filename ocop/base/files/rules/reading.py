"""Reading the text of an official document, with a clear word about everything that was mended or cannot be read.

The text is NFC with LF line ends and is not trimmed; offsets elsewhere in the system count its code points.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from ocop.base.files.rules import containers, docx, legacy, odt, pdf, plain
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.rules.limits import Limits, shipped
from ocop.base.files.rules.naming import obstacles_to_content
from ocop.base.files.rules.syllables import census, lacks_its_marks
from ocop.base.files.vocabulary import READABLE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.kernel.text import nfc

_UNUSABLE = re.compile("[\ud800-\udfff\x00-\x08\x0b\x0e-\x1f]")
_FEWEST_WORDS = 5
_MOST_BROKEN = 0.02


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text, what the reader should know about it, and its pages where the file has any."""

    text: str
    notices: tuple[Obstacle, ...] = ()
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class _Raw:
    """What a file of some kind gave, before anything was mended."""

    text: str
    notices: tuple[Obstacle, ...] = field(default_factory=tuple)
    pages: int | None = None
    has_pictures: bool = False


def read_text(name: str, content: bytes, *, limits: Limits | None = None) -> ReadText:
    """The text of a TXT, DOCX, PDF or ODT file, told apart by content; `name` only appears in messages.

    Refuses: file.empty, file.too-large, file.old-word, file.kind-not-allowed, file.broken, file.locked,
    file.swells, file.unsafe, and all that `checked` refuses.
    """
    limits = limits or shipped()
    kind = kind_name_of(content)
    refuse_if(obstacles_to_content(name, len(content), kind, kinds=READABLE_KINDS, limits=limits))
    return _checked(_raw(content, Kind(kind), limits), limits)


def read_pasted(text: str, *, limits: Limits | None = None) -> ReadText:
    """The same care for a text that was typed or pasted."""
    if not text.strip():
        raise Refused([Obstacle("text.empty")])
    return _checked(_Raw(text), limits or shipped())


def _raw(content: bytes, kind: Kind, limits: Limits) -> _Raw:
    match kind:
        case Kind.PDF:
            return _raw_pdf(pdf.read(content, limits))
        case Kind.DOCX:
            text, has_pictures = docx.read(containers.opened(content, limits))
        case Kind.ODT:
            text, has_pictures = odt.read(containers.opened(content, limits))
        case _:
            return _raw_plain(plain.decoded(content))
    return _Raw(text, has_pictures=has_pictures)


def _raw_plain(found: plain.Decoded) -> _Raw:
    notices = (Obstacle("text.legacy-font", {"tables": found.table}),) if found.table else ()
    return _Raw(found.text, notices)


def _raw_pdf(found: pdf.PdfText) -> _Raw:
    if found.pages and len(found.scanned) == found.pages:
        raise Refused([Obstacle("text.scan", {"pages": found.pages})])
    listed = ", ".join(map(str, found.scanned))
    notices = (Obstacle("text.scan-pages", {"pages": listed}),) if listed else ()
    return _Raw(found.text, notices, found.pages)


def _checked(raw: _Raw, limits: Limits) -> ReadText:
    """The text mended where that is certain, each mending told.

    Refuses: text.empty, text.scan, text.too-long, text.unreadable, text.legacy-doubtful, text.without-marks,
    text.not-vietnamese.
    """
    if not raw.text.strip("\ufeff \t\r\n\f\u00a0"):
        raise Refused([Obstacle("text.scan" if raw.has_pictures else "text.empty", {"pages": raw.pages or 1})])
    pages = raw.pages or -(-len(raw.text) // limits.page_characters)
    if pages > limits.read_pages:
        raise Refused([Obstacle("text.too-long", {"pages": pages, "limit": limits.read_pages})])

    usable = _UNUSABLE.sub("\ufffd", raw.text)
    composed = nfc(usable)
    conversion = legacy.converted(composed)
    refuse_if(_obstacles_to_reading(conversion))
    notices = (*raw.notices, *_notices(usable, conversion))
    if pages > limits.long_pages:
        notices += (Obstacle("text.long", {"pages": pages}),)
    return ReadText(conversion.text, notices, raw.pages)


def _notices(usable: str, conversion: legacy.Conversion) -> Iterator[Obstacle]:
    if not unicodedata.is_normalized("NFC", usable):
        yield Obstacle("text.decomposed")
    if legacy.MISREAD in conversion.tables:
        yield Obstacle("text.misread")
    if fonts := [table for table in conversion.tables if table != legacy.MISREAD]:
        yield Obstacle("text.legacy-font", {"tables": ", ".join(fonts)})
    if conversion.doubtful_lines:
        yield Obstacle("text.doubtful-lines", {"count": conversion.doubtful_lines})
    if broken := conversion.text.count("\ufffd"):
        yield Obstacle("text.broken-characters", {"count": broken})


def _obstacles_to_reading(conversion: legacy.Conversion) -> Iterator[Obstacle]:
    """Why this text would be read wrongly: characters lost, fonts not known, marks missing, another language."""
    text = conversion.text
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    found = census(text)
    if text.count("\ufffd") > len(text) * _MOST_BROKEN:
        yield Obstacle("text.unreadable")
    elif conversion.doubtful_lines * 2 > lines:
        yield Obstacle("text.legacy-doubtful")
    elif found.words >= _FEWEST_WORDS and found.marked_share < 0.15:
        yield Obstacle("text.without-marks" if lacks_its_marks(text) else "text.not-vietnamese")
    elif not found.words and not any(map(str.isalpha, text)):
        yield Obstacle("text.not-vietnamese")
