"""How a table becomes lines of text.

The heads and signatures of official papers stand in tables of two columns without meaning; their cells are read
one after the other. In every other table a row is a line, its cells parted by " | ".
"""

from collections.abc import Iterator, Sequence

Row = Sequence[Sequence[str]]  # cells, each a list of lines


def lines_of(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a table; empty rows are left out."""
    is_layout = max((len(row) for row in rows), default=0) <= 2 and any(
        _filled(cell) > 1 for row in rows for cell in row
    )
    for row in rows:
        if is_layout:
            yield from (line for cell in row for line in cell if line.strip())
        elif any(_filled(cell) for cell in row):
            yield " | ".join(" ".join(" ".join(cell).split()) for cell in row)


def _filled(cell: Sequence[str]) -> int:
    return sum(bool(line.strip()) for line in cell)
