"""One spelling for comparing official Vietnamese prose, of the same length as the text itself.

Uỷ/Ủy, hoá/hóa, the kinds of blanks, of hyphens and of case all meet here, so that a rule is written once and an
offset found in the comparison text is an offset of the text.
"""

import re
from functools import lru_cache

from ocop.base.kernel.text import shadow

_TONES = {
    "a": "aàáảãạ",
    "e": "eèéẻẽẹ",
    "i": "iìíỉĩị",
    "o": "oòóỏõọ",
    "u": "uùúủũụ",
    "y": "yỳýỷỹỵ",
}
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
_BLANKS = dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\u3000\t", " ")
_LATE_TONES = {
    first + _TONES[second][tone]: _TONES[first][tone] + second
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for tone in range(1, 6)
}
_LATE = re.compile("|".join(_LATE_TONES))
_RARE = {**_HYPHENS, **_BLANKS}
_RARELY = re.compile(f"[{''.join(_RARE)}]")


def canonical(text: str) -> str:
    """The text in lower case, tone marks on the first vowel of oa/oe/uy, one blank and one hyphen; same length."""
    return _remembered(text) if len(text) < _SHORT else _canonical(text)


def _canonical(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = shadow(text)
    plain = _RARELY.sub(lambda m: _RARE[m.group()], lowered)
    return _LATE.sub(lambda m: _LATE_TONES[m.group()], plain)


@lru_cache(maxsize=8192)
def _remembered(text: str) -> str:
    return _canonical(text)


_SHORT = 160
"""Names come back thousands of times in a long text, paragraphs do not."""


@lru_cache(maxsize=2048)
def pattern(source: str) -> re.Pattern[str]:
    """A regular expression over `canonical` text; a blank stands for one or more blanks, " ?" for any number."""
    moved = _LATE.sub(lambda m: _LATE_TONES[m.group()], source)
    return re.compile(moved.replace(" ?", r"\s*").replace(" ", r"\s+"))


def either(words: tuple[str, ...]) -> str:
    """An alternation of the words, the longest first, so that a name is never cut at its own beginning."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
