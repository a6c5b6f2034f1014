"""Vietnamese text: one normal form, folding for search and comparison, same-length shadows.

Offsets everywhere in the system are Unicode code points of the text in NFC.
"""

import re
import unicodedata

_WIDE_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u2009\u200a\u3000\t"), " ")
_WORD = re.compile(r"\w+", re.UNICODE)


def nfc(text: str) -> str:
    """The text in NFC with LF line ends and no byte order mark; nothing is trimmed."""
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")


def fold(text: str) -> str:
    """Lower case without any mark, đ as d: "Bắc Kạn" and "bac kan" become equal."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def shadow(text: str) -> str:
    """A lower-case copy of the same length with every kind of blank as a space (line ends stay)."""
    lowered = (c.lower() if len(c.lower()) == 1 else c for c in text.translate(_WIDE_BLANKS))
    return "".join(lowered)


def words(text: str) -> list[str]:
    """The words in order, document numbers split at their marks: 3188/UBND-KTTCKT gives three."""
    return _WORD.findall(text)


def squeeze(text: str) -> str:
    """One blank between words, none at the ends; for showing, never for stored source text."""
    return " ".join(text.split())
