"""Bytes of a text file into characters: UTF-8 first, then what old Vietnamese programs wrote."""

from dataclasses import dataclass

from ocop.base.files.rules.syllables import census
from ocop.base.kernel.text import nfc


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters and the table they were read by ("" for UTF-8 and UTF-16)."""

    text: str
    table: str = ""


def decoded(content: bytes) -> Decoded:
    """The text; broken UTF-8 keeps U+FFFD where bytes were lost, eight-bit text is read by the likeliest table.

    An eight-bit text of a legacy font comes back as Latin-1, for `legacy.converted` to prove.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(content.decode("utf-16", errors="replace"))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _without_utf8(content)


def _without_utf8(content: bytes) -> Decoded:
    mended = content.decode("utf-8", errors="replace")
    if _reads_well(mended):
        return Decoded(mended)
    windows = nfc(content.decode("cp1258", errors="replace"))
    if _reads_well(windows):
        return Decoded(windows, "Windows-1258")
    return Decoded(content.decode("latin-1"))


def _reads_well(text: str) -> bool:
    found = census(text)
    return found.syllable_share >= 0.75 and found.marked_share >= 0.3
