"""The empty list of past results to fill in."""

import io
from collections.abc import Sequence

import xlsxwriter

from ocop.actors.producers.rules.importing import Column

SHEET = "Kết quả cũ"


def template_of(columns: Sequence[Column]) -> bytes:
    """The headings, those that must be filled with a star; cells are text."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(SHEET)
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 2)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, 30 if column.code in ("product", "producer") else 16, text)
            sheet.write_string(0, at, f"{column.heading} *" if column.is_required else column.heading, head)
    return file.getvalue()
