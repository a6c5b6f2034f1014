"""The empty list to fill in: headings, the choices of forms and communes, one example in the notes."""

import io
from collections.abc import Sequence

import xlsxwriter

from ..rules.importing import COLUMNS
from .opening import MOST_ROWS

SHEET, LISTS = "Chủ thể", "Danh mục"
KINDS = ("Hợp tác xã", "Tổ hợp tác", "Doanh nghiệp", "Hộ kinh doanh", "Trang trại", "Hiệp hội")


def template_of(communes: Sequence[str]) -> bytes:
    """The workbook with the communes the person may name."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, lists = book.add_worksheet(SHEET), book.add_worksheet(LISTS)
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 1)
        for at, column in enumerate(COLUMNS):
            sheet.set_column(at, at, 30 if column.code in ("name", "street", "business_lines") else 18, text)
            sheet.write_string(0, at, f"{column.heading} *" if column.is_required else column.heading, head)
        for at, names in enumerate((KINDS, communes)):
            lists.set_column(at, at, 30)
            lists.write_column(0, at, list(names))
        _offer(sheet, "kind", "A", len(KINDS))
        _offer(sheet, "unit", "B", len(communes))
    return file.getvalue()


def _offer(sheet: xlsxwriter.worksheet.Worksheet, code: str, column: str, count: int) -> None:
    at = [each.code for each in COLUMNS].index(code)
    source = f"='{LISTS}'!${column}$1:${column}${max(count, 1)}"
    sheet.data_validation(1, at, MOST_ROWS, at, {"validate": "list", "source": source, "error_type": "warning"})
