"""How wide a text is in Times New Roman, so that drawn lines can be as long as the words above them
and titles can be broken well.

Advance widths in thousandths of the type size, the same in every metric-compatible face (Tinos, Liberation Serif).
A table, not a font file: a paper must not depend on what is installed. Marks of Vietnamese letters take no
width, save the horn of ơ and ư.
"""

import unicodedata

_HORN = "\u031b"
_PT_TO_MM = 25.4 / 72
_OTHER = 500

_REGULAR = {
    180: "'",
    200: "|",
    250: " ,.\u00a0",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr",
    389: "Js",
    408: '"',
    444: "?acez“”",
    500: "#$*0123456789_bdghknopquvxyđ–",
    529: "ơ",
    542: "ư",
    556: "FPS",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYwƠĐ",
    776: "Ư",
    778: "&m",
    833: "%",
    889: "M",
    944: "W",
    1000: "—…",
}
_BOLD = {
    250: " ,.\u00a0",
    278: "'/\\il",
    333: "!()-:;[]`fjt",
    389: "Is",
    444: "cerz",
    500: "#$*0123456789?J_agovxy–“”",
    554: "ơ",
    555: '"',
    556: "Sbdhknpquđ",
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYwĐ",
    778: "GHKOQƠ",
    796: "Ư",
    833: "&m",
    944: "M",
    1000: "%W—…",
}
_WIDTHS = {
    False: {letter: width for width, letters in _REGULAR.items() for letter in letters},
    True: {letter: width for width, letters in _BOLD.items() for letter in letters},
}


def width_mm(text: str, *, size: float, bold: bool = False) -> float:
    """The length of one line of text."""
    widths = _WIDTHS[bold]
    thousandths = sum(widths.get(letter, _OTHER) for letter in _letters(text))
    return thousandths * size / 1000 * _PT_TO_MM


def _letters(text: str) -> list[str]:
    """The letters as the tables know them: ễ is e, ờ is ơ."""
    apart = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in apart if c == _HORN or not unicodedata.combining(c))
    return list(unicodedata.normalize("NFC", kept))
