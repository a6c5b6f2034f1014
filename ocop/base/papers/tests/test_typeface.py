"""The table of widths agrees with the typeface, and the typeface has every Vietnamese letter."""

from itertools import product

import pytest
from fontTools.ttLib import TTFont

from ocop.base.papers.pdf import FONTS
from ocop.base.papers.typeface import width_mm

needs_fonts = pytest.mark.skipif(not FONTS.exists(), reason="vendor/fonts/tinos is not there: run make setup")
MARKED = "ỄẬỮỵơđẰỖ"
VOWELS = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def letters_of(weight, style):
    """Width in thousandths of every letter of the two subsets."""
    widths = {}
    for subset in ("latin", "vietnamese"):
        font = TTFont(FONTS / f"tinos-{subset}-{weight}-{style}.woff2")
        scale = 1000 / font["head"].unitsPerEm
        widths |= {chr(code): font["hmtx"][name][0] * scale for code, name in font.getBestCmap().items()}
    return widths


def every_vietnamese_letter():
    import unicodedata

    small = {unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES)} | {"đ"}
    return small | {letter.upper() for letter in small}


@needs_fonts
@pytest.mark.parametrize(("weight", "style"), list(product((400, 700), ("normal", "italic"))))
def test_every_face_has_every_vietnamese_letter(weight, style):
    assert (every_vietnamese_letter() | set(MARKED)) - letters_of(weight, style).keys() == set()


@needs_fonts
@pytest.mark.parametrize("weight", [400, 700])
def test_the_widths_are_those_of_the_typeface(weight):
    font = letters_of(weight, "normal")
    for letter in "ABCĐGHKLMNOPQRSTUVXYabcdđeghiklmnopqrstuvxy0123456789 .,;:()/-ỄẬỮỵơĐẰỖ":
        measured = width_mm(letter, size=1000, bold=weight == 700) * 72 / 25.4
        assert measured == pytest.approx(font[letter], abs=1), letter


def test_the_motto_is_as_long_as_measured_by_hand():
    # Độc lập - Tự do - Hạnh phúc in bold 14 pt: 12,245 thousandths of the size
    assert width_mm("Độc lập - Tự do - Hạnh phúc", size=14, bold=True) == pytest.approx(60.46, abs=0.01)
