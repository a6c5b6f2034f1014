"""Numbers in words as official Vietnamese papers write them.

2019 is hai nghìn không trăm mười chín; 1.005.000 is một triệu không trăm linh năm nghìn: a group after the first
names its hundreds, empty tens are linh, and the endings mốt, tư (after tens), lăm follow usage.
"""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_MILLIARD = 1_000_000_000


def in_words(number: int) -> str:
    """The number in words: 21 is hai mươi mốt."""
    if number < 0:
        return f"âm {in_words(-number)}"
    if number == 0:
        return _DIGITS[0]
    return " ".join(_words(number, is_first=True))


def money_in_words(amount_vnd: int) -> str:
    """Whole đồng, beginning with a capital as papers print it: Một triệu đồng."""
    words = f"{in_words(amount_vnd)} đồng"
    return words[0].upper() + words[1:]


def _words(number: int, *, is_first: bool) -> list[str]:
    """Groups of three digits; above a milliard (tỷ) the count of milliards is a number of its own."""
    if number >= _MILLIARD:
        milliards, rest = divmod(number, _MILLIARD)
        return [*_words(milliards, is_first=is_first), "tỷ", *_words(rest, is_first=False)]
    words: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            words += _group(group, is_first=is_first and not words)
            words += [_GROUPS[power]] if power else []
    return words


def _group(group: int, *, is_first: bool) -> list[str]:
    """Three digits; only the leading group leaves its empty hundreds and tens unsaid."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [] if is_first and not hundreds else [_DIGITS[hundreds], "trăm"]
    if tens == 0:
        return [*words, *(["linh"] if words and ones else []), *([_DIGITS[ones]] if ones else [])]
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return [*words, _ones_after_tens(tens, ones)] if ones else words


def _ones_after_tens(tens: int, ones: int) -> str:
    """Mười một but hai mươi mốt; mười bốn but hai mươi tư; mười lăm, hai mươi lăm."""
    if ones == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(ones, _DIGITS[ones])
    return _DIGITS[ones]
