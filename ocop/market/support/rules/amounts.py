"""Số tiền bằng chữ: whole đồng as papers write them out, in Vietnamese."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
SCALES = ("", "nghìn", "triệu", "tỷ")
THOUSAND, BILLION = 1000, 1_000_000_000
MANY, FIVE = 2, 5


def in_words(amount_vnd: int) -> str:
    """Ba trăm linh năm triệu đồng."""
    words = _number(amount_vnd) if amount_vnd else DIGITS[0]
    return f"{words[0].upper()}{words[1:]} đồng"


def _number(value: int) -> str:
    """Beyond nine hundred billion the billions are a number of their own."""
    above, below = divmod(value, BILLION)
    parts = [f"{_number(above)} {SCALES[3]}"] if above else []
    for place in (2, 1, 0):
        group = below // THOUSAND**place % THOUSAND
        if group:
            parts.append(f"{_group(group, led=bool(parts))} {SCALES[place]}".strip())
    return " ".join(parts)


def _group(value: int, *, led: bool) -> str:
    """Three digits; after a higher group the hundreds are always said."""
    hundreds, rest = divmod(value, 100)
    words = [f"{DIGITS[hundreds]} trăm"] if hundreds or led else []
    tens, units = divmod(rest, 10)
    return " ".join([*words, *_below_hundred(tens, units, led=bool(words))])


def _below_hundred(tens: int, units: int, *, led: bool) -> list[str]:
    if tens == 0:
        return ([f"linh {DIGITS[units]}"] if led else [DIGITS[units]]) if units else []
    words = ["mười"] if tens == 1 else [f"{DIGITS[tens]} mươi"]
    if units == 1 and tens >= MANY:
        return [*words, "mốt"]
    if units == FIVE:
        return [*words, "lăm"]
    return [*words, DIGITS[units]] if units else words
