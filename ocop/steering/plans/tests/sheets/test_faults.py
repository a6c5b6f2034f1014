"""A faulty workbook: every faulty cell by sheet, row and column, in Vietnamese; other files with advice."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.steering.plans.sheets import columns
from ocop.steering.plans.sheets.columns import LISTS, PLACES
from ocop.steering.plans.sheets.reading import read

from .conftest import changed, faults

GOOD = {"A2": 1, "B2": "Phát triển sản phẩm", "C2": "Mở lớp tập huấn"}


def test_two_bad_rows_give_exactly_their_faults(full):
    content = changed(full.workbook(), {"K2": "Sở Thương mại", "N3": "31/02/2020"})
    assert faults(read, content, "de-xuat.xlsx", full.catalogue) == [
        ("sheet.unknown-body", 2, "Chủ trì", "Sở Thương mại"),
        ("sheet.not-a-day", 3, "Hoàn thành", "31/02/2020"),
    ]


def test_a_fault_is_told_in_vietnamese(full):
    content = changed(full.workbook(), {"K2": "Sở Thương mại"})
    with pytest.raises(Refused) as refused:
        read(content, "de-xuat.xlsx", full.catalogue)
    assert sentence_of(refused.value.obstacles[0]) == (
        "Trang “Nội dung”, dòng 2, cột “Chủ trì”: không tìm thấy cơ quan “Sở Thương mại”."
    )


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"B2": None}, ("sheet.required", 2, "Nhóm công việc", None)),
        ({"C2": "  "}, ("sheet.required", 2, "Nội dung công việc", None)),
        ({"B2": "Nhóm lạ"}, ("sheet.unknown-group", 2, "Nhóm công việc", "Nhóm lạ")),
        ({"D2": "P_OLD"}, ("sheet.unknown-indicator", 2, "Chỉ tiêu", "P_OLD")),
        ({"E2": "x" * 61}, ("sheet.too-long", 2, "Đơn vị tính", "x" * 61)),
        ({"F2": "nhiều"}, ("sheet.not-a-target", 2, "Cả năm", "nhiều")),
        ({"G2": "5–4"}, ("sheet.range-upside-down", 2, "Quý I", "5–4")),
        ({"H2": -1}, ("sheet.number-out-of-range", 2, "Quý II", "-1")),
        ({"L2": "SCT; Sở Lạ"}, ("sheet.unknown-body", 2, "Phối hợp", "Sở Lạ")),
        ({"M2": "2/2/2020", "N2": "1/2/2020"}, ("sheet.ends-before-start", 2, "Hoàn thành", None)),
        ({"O2": "#REF!"}, ("sheet.formula-error", 2, "Sản phẩm, kết quả", "#REF!")),
        ({"O2": "=A1+1"}, ("sheet.formula-without-value", 2, "Sản phẩm, kết quả", "=")),
        ({"P2": "1/UBND T99"}, ("sheet.unknown-task", 2, "Nhiệm vụ được giao", "1/UBND T99")),
        ({"S2": "1,5"}, ("sheet.not-whole-dong", 2, "Nông thôn mới (đồng)", "1,5")),
        ({"T2": 0}, ("sheet.no-money", 2, "Khuyến công địa phương (đồng)", "0")),
        ({"A3": 1, "B3": "products", "C3": "Việc khác"}, ("sheet.number-twice", 3, "STT", "1")),
        ({"B3": "products", "C3": "MỞ LỚP  tập huấn"}, ("sheet.row-twice", 3, "Nội dung công việc", None)),
    ],
)
def test_a_faulty_cell_is_named(small, cells, expected):
    assert faults(read, changed(small.template(), GOOD | cells), "mau.xlsx", small.catalogue) == [expected]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"A2": 9, "C2": "Ba Bể", "D2": 1}, ("sheet.unknown-line", 2, "STT", "9")),
        ({"A2": 1, "C2": "Na Rì", "D2": 1}, ("sheet.unknown-place", 2, "Địa bàn", "Na Rì")),
        ({"A2": 1, "D2": 1}, ("sheet.required", 2, "Địa bàn", None)),
        ({"C2": "Ba Bể", "D2": 1}, ("sheet.required", 2, "STT", None)),
        ({"A2": 1, "C2": "Ba Bể", "A3": 1, "C3": "Huyện Ba Bể"}, ("sheet.place-twice", 3, "Địa bàn", "Huyện Ba Bể")),
    ],
)
def test_a_faulty_place_is_named(small, cells, expected):
    content = changed(changed(small.template(), GOOD), cells, sheet=PLACES)
    assert faults(read, content, "mau.xlsx", small.catalogue) == [expected]


def test_two_bodies_of_one_name_are_told_apart_by_their_code(small):
    small.bodies["trade"].__class__.objects.filter(pk=small.bodies["office"].pk).update(short="SCT")
    content = changed(small.template(), GOOD | {"K2": "SCT"})
    assert faults(read, content, "mau.xlsx", small.catalogue) == [("sheet.ambiguous", 2, "Chủ trì", "SCT")]


def test_many_faults_are_cut_and_the_rest_counted(small, monkeypatch):
    monkeypatch.setattr(columns, "MOST_FAULTS", 2)
    content = changed(small.template(), {f"C{row}": f"Việc {row}" for row in range(2, 7)})
    codes = [code for code, *_ in faults(read, content, "mau.xlsx", small.catalogue)]
    assert codes == ["sheet.required", "sheet.required", "sheet.more-faults"]


def test_more_rows_than_the_limit_are_refused(small, monkeypatch):
    monkeypatch.setattr(columns, "MOST_ROWS", 1)
    content = changed(small.template(), GOOD | {"B3": "products", "C3": "Việc khác"})
    assert [code for code, *_ in faults(read, content, "mau.xlsx", small.catalogue)] == ["sheet.too-many-rows"]


def test_an_empty_template_has_no_lines(small):
    assert [code for code, *_ in faults(read, small.template(), "mau.xlsx", small.catalogue)] == ["sheet.no-lines"]


def test_renamed_missing_and_doubled_columns_are_told(small):
    content = changed(small.template(), GOOD | {"K1": "Cơ quan", "L1": "Ghi chú"})
    assert faults(read, content, "mau.xlsx", small.catalogue) == [
        ("sheet.missing-column", None, "Chủ trì", None),
        ("sheet.missing-column", None, "Phối hợp", None),
        ("sheet.unknown-column", None, "Cơ quan", None),
        ("sheet.column-twice", None, "Ghi chú", None),
    ]


def made(**sheets) -> bytes:
    book, kept = Workbook(), BytesIO()
    for name, rows in sheets.items():
        for row in rows:
            (book[name] if name in book.sheetnames else book.create_sheet(name)).append(row)
    book.save(kept)
    return kept.getvalue()


def bomb() -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "spreadsheetml.sheet.main+xml")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (columns.MOST_UNPACKED + 1))
    return kept.getvalue()


def rewritten(content: bytes, change) -> bytes:
    """The workbook with its first sheet changed by hand, as no spreadsheet program would write it."""
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(kept, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part.endswith("sheet1.xml") else old.read(part))
    return kept.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        ("STT;Nội dung\n1;Việc".encode(), "sheet.not-a-workbook"),
        (OLE + "Workbook".encode("utf-16-le"), "sheet.old-excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "file.locked"),
        (b"%PDF-1.7", "sheet.not-a-workbook"),
        (b"PK\x03\x04 broken", "sheet.not-a-workbook"),
        (b"0" * (columns.MOST_BYTES + 1), "file.too-large"),
        (made(Sheet=[["STT", "Nội dung"]]), "sheet.not-the-template"),
        (made(**{LISTS: [[columns.TEMPLATE, columns.EDITION + 1]]}), "sheet.other-edition"),
        (made(**{LISTS: [[columns.TEMPLATE, columns.EDITION]]}), "sheet.missing-sheet"),
        (bomb(), "file.swells"),
    ],
)
def test_other_files_are_refused_with_advice(small, content, code):
    assert [found for found, *_ in faults(read, content, "tep.xlsx", small.catalogue)] == [code]


def test_a_workbook_with_entities_is_refused(full):
    content = rewritten(full.workbook(), lambda part: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + part)
    found = faults(read, content, "tep.xlsx", full.catalogue)
    assert [code for code, *_ in found] == ["file.unsafe"]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_damaged_workbook_is_refused(full, share):
    content = full.workbook()
    cut = int(len(content) * share)
    with pytest.raises(Refused):
        read(content[:cut] + b"\x00" * 64 + content[cut + 64 :], "tep.xlsx", full.catalogue)


def test_rows_between_are_skipped_and_keep_their_numbers(small):
    content = changed(small.template(), {"B9": "products", "C9": "Việc", "K9": "Sở Lạ"})
    assert faults(read, content, "mau.xlsx", small.catalogue) == [("sheet.unknown-body", 9, "Chủ trì", "Sở Lạ")]


def test_a_row_number_without_end_is_not_counted_to(full):
    def far(part):
        return part.replace(b'<row r="3"', b'<row r="999999999999"')

    found = read(rewritten(full.workbook(), far), "tep.xlsx", full.catalogue)
    assert [line.row for line in found] == [2]
