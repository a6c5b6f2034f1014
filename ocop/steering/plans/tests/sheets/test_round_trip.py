"""A version written to a workbook and read back gives identical lines; nothing in it can compute."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from ocop.steering.directives.tests.factories import TaskFactory
from ocop.steering.plans.models import Line
from ocop.steering.plans.sheets.columns import GUIDE, LINES, LISTS, PLACES, STOPPED
from ocop.steering.plans.sheets.reading import read
from ocop.steering.plans.sheets.writing import workbook_of

from .conftest import changed, values


def test_written_and_read_back_a_version_is_the_same(full):
    lines = read(full.workbook(), "ke-hoach.xlsx", full.catalogue)
    assert [values(line) for line in lines] == [values(line) for line in full.version.lines.all()]


def test_the_task_that_a_line_answers_comes_back(full):
    task = TaskFactory(directive__document__written="3188/UBND-KTTCKT", code="T01")
    Line.objects.filter(content="Hội nghị triển khai").update(answers=task)
    lines = read(full.workbook(), "ke-hoach.xlsx", full.catalogue)
    assert [line.answers for line in lines] == [None, task, None]


def test_bodies_that_share_a_name_come_back_by_their_code(full):
    twin = type(full.bodies["district"]).objects.get(pk=full.bodies["district"].pk)
    twin.pk, twin.key, twin.ref = None, "xx.twin", "xx.twin@-"
    twin.save()
    Line.objects.filter(content="Hội nghị triển khai").update(lead=twin)
    lines = read(full.workbook(), "ke-hoach.xlsx", full.catalogue)
    assert lines[1].lead == twin
    assert full.bodies["district"] in lines[0].coordinating


def test_the_workbook_is_friendly(full):
    book = load_workbook(BytesIO(full.workbook()))
    assert book.sheetnames == [LINES, PLACES, GUIDE, LISTS]
    sheet = book[LINES]
    assert (sheet.freeze_panes, book[LISTS].sheet_state) == ("D2", "hidden")
    assert [cell.value for cell in sheet[1]][:12] == [
        "STT", "Nhóm công việc", "Nội dung công việc", "Chỉ tiêu", "Đơn vị tính", "Cả năm", "Quý I", "Quý II",
        "Quý III", "Quý IV", "Chủ trì", "Phối hợp",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[1]][-2:] == ["Nông thôn mới (đồng)", "Khuyến công địa phương (đồng)"]
    assert {str(offered.sqref) for offered in sheet.data_validations.dataValidation} == {
        "B2:B301", "D2:D301", "E2:E301", "K2:K301",
    }  # fmt: skip
    assert [cell.value for cell in book[PLACES][2]][2:] == ["Huyện Ba Bể", "4–5", None, None, None, None]
    assert any(row[0] == "Chủ trì" for row in book[GUIDE].iter_rows(values_only=True))


def test_no_text_becomes_a_formula(full):
    book = load_workbook(BytesIO(full.workbook()))
    cells = [cell for row in book[LINES].iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    odd = {cell.value: cell.quotePrefix for cell in cells if str(cell.value)[:1] in "=+-@"}
    assert odd == {'=HYPERLINK("http://x","Bấm")': True, "+84 20": True, "@SUM(1)": True}


def test_stopped_lines_stand_apart_and_are_not_read_back(full):
    Line.objects.filter(content="Hội nghị triển khai").update(is_stopped=True)
    content = full.workbook()
    assert STOPPED in load_workbook(BytesIO(content)).sheetnames
    assert len(read(content, "ke-hoach.xlsx", full.catalogue)) == 2


def test_columns_may_change_places(full):
    book = load_workbook(BytesIO(full.workbook()))
    sheet = book[LINES]
    sheet.move_range(f"B1:B{sheet.max_row}", cols=30)
    kept = BytesIO()
    book.save(kept)
    lines = read(kept.getvalue(), "ke-hoach.xlsx", full.catalogue)
    assert [line.group.code for line in lines] == ["products", "products", "trade"]


def test_short_names_other_spellings_and_typed_words_are_understood(small):
    content = changed(
        small.template(),
        {"A2": 1, "B2": "phát triển sản phẩm", "C2": "Mở lớp", "D2": "p_new", "F2": "≥ 36", "K2": "SCT",
         "L2": "UBND huyện Ba Bể; văn phòng điều phối nông thôn mới tỉnh bắc kạn", "M2": "1/2/2020",
         "S2": "12.500.000 đ"},
    )  # fmt: skip
    content = changed(content, {"A2": 1, "C2": "Ba Bể", "D2": "4-5"}, sheet=PLACES)
    (line,) = read(content, "mau.xlsx", small.catalogue)
    assert (line.group.code, line.indicator.code, line.lead) == ("products", "P_NEW", small.bodies["trade"])
    assert line.coordinating == (small.bodies["district"], small.bodies["office"])
    assert [(t.unit, t.value, t.upper, t.is_at_least) for t in line.targets] == [
        (None, 36, None, True), (small.places["Ba Bể"], 4, 5, False),
    ]  # fmt: skip
    assert [(source.code, amount) for source, amount in line.money] == [("NTM", 12_500_000)]


@pytest.mark.parametrize("count", [1, 3])
def test_writing_and_reading_ask_as_much_for_one_line_as_for_three(full, django_assert_num_queries, count):
    kept = [line.pk for line in full.version.lines.all()[:count]]
    lines = full.version.lines.filter(pk__in=kept).select_related("group", "indicator", "lead", "answers")
    lines = list(lines.prefetch_related("coordinating", "targets__unit", "money"))
    with django_assert_num_queries(6):
        content = workbook_of(lines, full.catalogue)
    with django_assert_num_queries(7):
        read(content, "ke-hoach.xlsx", full.catalogue)
