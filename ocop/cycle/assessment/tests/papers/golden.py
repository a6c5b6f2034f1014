"""A paper as plain lines, without looks; run as a program (with the settings of tests) it renews the golden pages."""

from collections.abc import Iterator
from pathlib import Path

from ocop.base.papers.blocks import Paper
from ocop.base.papers.composition import compose
from ocop.base.papers.layout import load
from ocop.base.papers.sheets import Columns, Grid, Line, Part

from .specimens import all_papers

PAGES = Path(__file__).parent / "pages"


def page_of(name: str) -> Path:
    """Where the golden page of a paper lies."""
    return PAGES / f"{name}.txt"


def written(paper: Paper) -> str:
    """The paper line by line; cells of a row stand beside each other."""
    return "\n".join(line for section in compose(paper, load()).sections for line in _section(section.parts)) + "\n"


def renew() -> None:
    """Writes every page anew."""
    for name, paper in all_papers().items():
        page_of(name).write_text(written(paper), encoding="utf-8")


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
    renew()
