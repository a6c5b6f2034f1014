"""Reading the tasks out of a ten-page directive against reading the text out of the same file.

The yardstick is what nobody can do without: opening the DOCX and taking its text.
"""

import io
from collections.abc import Iterator
from pathlib import Path

import yaml
from docx import Document

from bench.frame import Ratio, ratio
from ocop.actors.organisations.reference import gazetteer_of
from ocop.base.files.rules.reading import read_text
from ocop.steering.directives.rules.extraction import extract

ROOT = Path(__file__).parent.parent
WORDS_ON_A_PAGE = 450


def measures() -> Iterator[Ratio]:
    """One ratio; the note says how many tasks a page of text gives."""
    content, text = ten_pages()
    mapping = yaml.safe_load((ROOT / "reference/organisations-bac-kan.yaml").read_text(encoding="utf-8"))
    gazetteer = gazetteer_of(mapping)
    tasks = len(extract(text, gazetteer=gazetteer).tasks)
    yield ratio(
        "extraction of a 10-page directive ÷ reading the text of its DOCX",
        lambda: extract(text, gazetteer=gazetteer),
        lambda: read_text("chi-dao.docx", content),
        note=f"{len(text):,} characters, {tasks} tasks",
    )


def ten_pages() -> tuple[bytes, str]:
    """The demo's directive, its clauses repeated to ten pages, as a DOCX and as the text read from it."""
    lines = (ROOT / "demo/texts/chi-dao-2019.txt").read_text(encoding="utf-8").splitlines()
    foot = next(number for number, line in enumerate(lines) if line.startswith("Nơi nhận"))
    head, body = lines[:12], lines[12:foot]
    while sum(len(line.split()) for line in head) < 10 * WORDS_ON_A_PAGE:
        head += body
    paper = Document()
    for line in head:
        paper.add_paragraph(line)
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue(), read_text("chi-dao.docx", stream.getvalue()).text
