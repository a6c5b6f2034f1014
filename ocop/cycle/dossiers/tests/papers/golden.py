"""Writes a paper as plain lines, without looks; run as a program it renews the golden pages."""

from collections.abc import Callable, Iterator
from pathlib import Path

from ocop.base.papers.blocks import Paper
from ocop.base.papers.composition import compose
from ocop.base.papers.layout import load
from ocop.base.papers.sheets import Columns, Grid, Line, Part
from ocop.cycle.dossiers.rules import papers

from . import specimens as s

PAGES = Path(__file__).parent / "pages"
PAPERS: dict[str, Callable[[], Paper]] = {
    "mau-01": lambda: papers.registration_paper(s.REGISTRATION),
    "mau-02": lambda: papers.self_report_paper(s.SELF_REPORT),
    "mau-03": lambda: papers.commune_paper(s.COMMUNE_REPORT),
    "cong-van-de-nghi": lambda: papers.proposal_paper(s.PROPOSAL),
    "de-nghi-hoan-thien": lambda: papers.completion_paper(s.COMPLETION),
    "tong-hop-ho-so": lambda: papers.summary_paper(s.SUMMARY),
    "so-mau": lambda: papers.samples_paper(s.SAMPLES),
    "kiem-tra-thuc-te": lambda: papers.visit_paper(s.VISIT),
    "hop-to-tu-van": lambda: papers.meeting_paper(s.MEETING),
    "bao-cao-tham-dinh": lambda: papers.advisory_paper(s.ADVISORY),
}


def page_of(name: str) -> Path:
    """Where the golden page of a paper lies."""
    return PAGES / f"{name}.txt"


def written(paper: Paper) -> str:
    """The paper line by line; cells of a row stand beside each other."""
    return "\n".join(line for section in compose(paper, load()).sections for line in _section(section.parts)) + "\n"


def _section(parts: tuple[Part, ...]) -> Iterator[str]:
    yield "══════"
    for part in parts:
        if isinstance(part, Line):
            yield part.text
        elif isinstance(part, Columns):
            yield from (" ║ ".join(_cell(cell) for cell in row) for row in part.rows)
        elif isinstance(part, Grid):
            yield " │ ".join(column.header for column in part.table.columns)
            yield from (" │ ".join(row) for row in (*part.table.rows, *part.table.total_rows))


def _cell(cell: tuple[object, ...]) -> str:
    return " / ".join(line.text.replace("\n", " ") for line in cell if isinstance(line, Line))


if __name__ == "__main__":
    PAGES.mkdir(exist_ok=True)
    for name, make in PAPERS.items():
        page_of(name).write_text(written(make()), encoding="utf-8")
