"""Papers as PDF, tagged for reading aloud (PDF/UA-1), with every letter embedded.

WeasyPrint needs the Pango libraries of the system and a second to import: it is asked only when a PDF is written.
The same paper gives the same bytes.
"""

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from ctypes.util import find_library
from functools import cache
from itertools import product
from pathlib import Path
from threading import local
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.papers import html, stylesheet
from ocop.base.papers.blocks import Paper
from ocop.base.papers.composition import compose
from ocop.base.papers.layout import load
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Sheets

DEBIAN_LINE = "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
FONTS = Path(__file__).resolve().parents[3] / "vendor" / "fonts" / "tinos"
_LIBRARIES = {
    "pango-1.0": "libpango-1.0.so.0",
    "pangoft2-1.0": "libpangoft2-1.0.so.0",
    "harfbuzz-subset": "libharfbuzz-subset.so.0",
}
_SUBSETS = ("latin", "vietnamese")
_STAND_INS = 'Tinos, "Liberation Serif", "Times New Roman", serif'  # while the files are missing
_held = local()
_FACES = ((400, "normal"), (400, "italic"), (700, "normal"), (700, "italic"))


def write(paper: Paper, layout: Layout | None = None) -> bytes:
    """The paper as a PDF; refused, with the line to install, on a system without Pango."""
    refuse_if(obstacles_to_writing(missing_libraries()))
    layout = layout or load()
    sheets = compose(paper, layout)
    return _drawn(_page_of(sheets), _rules(sheets, layout))


def obstacles_to_writing(missing: Sequence[str]) -> Iterator[Obstacle]:
    """Without its libraries this machine writes DOCX only."""
    if missing:
        yield Obstacle("paper.pdf-off", {"line": DEBIAN_LINE})


@cache
def missing_libraries() -> tuple[str, ...]:
    """What WeasyPrint needs of the system and does not find."""
    return missing_of(_LIBRARIES)


def missing_of(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the shared libraries (name and file) that cannot be loaded."""
    return tuple(name for name, file in libraries.items() if not _is_found(name, file))


def _is_found(name: str, file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return find_library(name) is not None
    return True


def _drawn(page: str, rules: str) -> bytes:
    from weasyprint import CSS, HTML

    fonts = _typefaces()
    sheet = CSS(string=rules, font_config=fonts)
    written: bytes = HTML(string=page).write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
    return written


def _typefaces() -> Any:
    """The typeface unpacked once for each thread, which takes half a second; Pango shares none between threads."""
    if not hasattr(_held, "typefaces"):
        from weasyprint import CSS
        from weasyprint.text.fonts import FontConfiguration

        _held.typefaces = FontConfiguration()
        CSS(string="\n".join(_faces()), font_config=_held.typefaces)
    return _held.typefaces


def _page_of(sheets: Sheets) -> str:
    """The whole page; its dates are the paper's own, lest the clock slip into the file."""
    day = sheets.day.isoformat() if sheets.day else ""
    dates = format_html('<meta name="dcterms.created" content="{0}"><meta name="dcterms.modified" content="{0}">', day)
    head = format_html(
        '<meta charset="utf-8"><title>{}</title><meta name="author" content="{}">', sheets.title, sheets.author
    )
    body = html.article(sheets, top_level=1, foot_first=True)
    return format_html(
        '<!doctype html><html lang="vi"><head>{}{}</head><body>{}</body></html>',
        head,
        dates if day else "",
        mark_safe(body),
    )


def _rules(sheets: Sheets, layout: Layout) -> str:
    """Families, sheets and looks."""
    flow = ".nd30 .nd-section + .nd-section { margin-top: 0; }"
    families = ", ".join(f'"{_family(subset)}"' for subset in _SUBSETS)
    face = f".nd30 {{ font-family: {families}, {_STAND_INS}; }}"
    looks = stylesheet.screen(layout), stylesheet.pages(layout, sheets.sections, families)
    return "\n".join(["html, body { margin: 0; }", *looks, flow, face])


def _faces() -> list[str]:
    """The free metric twin of Times New Roman, each subset a family of its own.

    Two files under one family name would be embedded as one font and their letters mixed up.
    """
    found = []
    for subset, (weight, style) in product(_SUBSETS, _FACES):
        file = FONTS / f"tinos-{subset}-{weight}-{style}.woff2"
        if file.exists():
            look = f"font-weight: {weight}; font-style: {style}"
            found.append(f'@font-face {{ font-family: "{_family(subset)}"; {look}; src: url("{file.as_uri()}"); }}')
    return found


def _family(subset: str) -> str:
    return f"Tinos {subset}"
