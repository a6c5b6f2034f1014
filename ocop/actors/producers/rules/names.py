"""Names of producers compared: the words of the legal form say nothing about who it is."""

import re

from ocop.base.kernel.text import fold, squeeze

_WORD = re.compile(r"[^\W_]+")
_FORMS = re.compile(
    r"^(cong ty|cty|cong ty co phan|cp|co phan|tnhh|mtv|mot thanh vien|trach nhiem huu han|hop tac xa|htx|"
    r"to hop tac|tht|ho kinh doanh|hkd|co so( san xuat)?|trang trai|doanh nghiep( tu nhan)?|dntn)\b\s*"
)
LONGEST, LONGEST_WORD = 250, 40


def words_of(*texts: str) -> list[str]:
    """All words without marks, each once, none longer than the column that keeps them."""
    return list(dict.fromkeys(word[:LONGEST_WORD] for text in texts for word in _WORD.findall(fold(text))))


def after(word: str) -> str:
    """The first text behind all that begin with the word, in the order of plain letters and digits."""
    return word[:-1] + chr(ord(word[-1]) + 1)


def key_of(name: str) -> str:
    """The name without marks, signs and the words of its legal form: HTX Tài Hoan and Hợp tác xã Tài Hoan meet."""
    plain = squeeze(" ".join(_WORD.findall(fold(name))))
    core = plain
    while (shorter := _FORMS.sub("", core)) != core and shorter:
        core = shorter
    return (core or plain)[:LONGEST]
