"""The agencies that are asked: they propose on the screen or in a workbook, in time or late, and give opinions."""

import io
from collections.abc import Sequence
from typing import Any

import docx
from openpyxl import load_workbook
from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story import plan, planning
from journeys.story.plan import Told
from ocop.law.indicators.models import Indicator
from ocop.steering.plans.models import InputRequest, WorkGroup

NOTHING = "Sở không có đề xuất ngoài nội dung Văn phòng Điều phối đã dự thảo."
AFTER_FLOOD = "Huyện gửi chậm do đường bị chia cắt sau mưa lũ."
NO_BODY, NO_DAY = "Sở Ẩm thực", "31/02/2020"
WISH = "Đề nghị ghi rõ đối tượng tập huấn."
FEWER = "Huyện mới có 01 ý tưởng sản phẩm, đề nghị giao 1 sản phẩm."
SHEET = "Nội dung"


def request_of(key: str) -> InputRequest:
    return InputRequest.objects.get(organisation=plan.body(key))


def proposes(agency: Visitor, key: str, *lines: Told, note: str = "") -> None:
    """Line by line on the screen; whatever button is pressed twice, it counts once."""
    planning.opens_what_waits(agency, "Gửi đề xuất")
    agency.look("input-empty")
    for told in lines:
        agency.press("Thêm nội dung")
        planning.types(agency, told)
        agency.look("input-line")
        agency.button("Lưu").dblclick()
        agency.sees(told.content)
    sends(agency, key, note=note)
    assert request_of(key).lines.count() == len(lines)


def sends(agency: Visitor, key: str, *, note: str = "") -> None:
    agency.fill("Ý kiến kèm theo", note)
    agency.press("Gửi đề xuất")
    agency.is_told("Đã gửi đề xuất.")
    agency.look("input-sent")
    assert request_of(key).answered_on is not None


def proposes_in_a_workbook(agency: Visitor, key: str, *lines: Told) -> None:
    """Two rows are wrong: both are named with their faults and nothing comes in; mended, all of it does."""
    planning.opens_what_waits(agency, "Gửi đề xuất")
    agency.press("Nhập từ Excel")
    template = agency.download(agency.button("Tải tệp mẫu"))
    faulty = [*map(cells, lines), {**cells(lines[0]), "Nội dung công việc": "Kiểm tra bếp ăn", "Chủ trì": NO_BODY}]
    faulty[1] = {**faulty[1], "Hoàn thành": NO_DAY}
    agency.attach("Tệp Excel đã điền", "de-xuat.xlsx", filled(template, faulty))
    with agency.expecting(409):
        agency.press("Nhập")
    told = agency.page.locator("main tbody tr")
    expect(told).to_have_count(2)
    for row, words in zip(told.all(), (("3", "Hoàn thành", NO_DAY), ("4", "Chủ trì", NO_BODY)), strict=True):
        for word in words:
            expect(row).to_contain_text(word)
    agency.look("import-refused")
    assert not request_of(key).lines.exists()
    agency.attach("Tệp Excel đã điền", "de-xuat-sua.xlsx", filled(template, [*map(cells, lines)]))
    agency.press("Nhập")
    agency.is_told("Đã nhập %(n)s nội dung.", n=len(lines))
    for told_line in lines:
        agency.sees(told_line.content)
    sends(agency, key)
    assert request_of(key).lines.count() == len(lines)


def cells(told: Told) -> dict[str, Any]:
    """A row of the sheet by its headings."""
    return {
        "Nhóm công việc": WorkGroup.objects.get(code=told.group).name,
        "Nội dung công việc": told.content,
        "Chỉ tiêu": Indicator.objects.get(code=told.indicator).name,
        "Cả năm": told.value,
        "Chủ trì": plan.body(told.lead).short,
        "Hoàn thành": told.due,
        f"{plan.source().name} (đồng)": told.money or None,
    }


def filled(template: bytes, rows: Sequence[dict[str, Any]]) -> bytes:
    """The template with these rows, as somebody saves it."""
    book = load_workbook(io.BytesIO(template))
    sheet = book[SHEET]
    headings = {cell.value: cell.column for cell in sheet[1]}
    for number, row in enumerate(rows, start=2):
        for heading, value in row.items():
            sheet.cell(number, headings[heading], value)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def hears_of_the_refusal(agency: Visitor, key: str) -> None:
    """The body that proposed reads what went in, what did not, and why."""
    agency.open("plans:input", request_of(key).pk)
    for words in (agency.say("Đưa vào kế hoạch"), agency.say("Không đưa vào"), planning.NO_VANS):
        agency.sees(words)
    agency.look("input-answered")


def agrees(agency: Visitor) -> None:
    planning.opens_what_waits(agency, "Cho ý kiến")
    agency.tick(agency.say("Nhất trí"))
    agency.press("Gửi ý kiến")
    agency.is_told("Đã gửi ý kiến.")


def comments(agency: Visitor, told: Told, text: str) -> None:
    """On one line, which is folded out for it."""
    planning.opens_what_waits(agency, "Cho ý kiến")
    agency.tick(agency.say("Có ý kiến"))
    place = agency.page.locator("main form li").filter(has_text=told.content)
    place.locator("summary").click()
    place.get_by_label(agency.say("Góp ý cho nội dung này")).fill(text)
    agency.look("opinion")
    agency.press("Gửi ý kiến")
    agency.is_told("Đã gửi ý kiến.")


def reads_the_table(agency: Visitor) -> None:
    """Whoever commented reads what became of it, on the screen and as a paper."""
    agency.open("plans:opinions", plan.newest().pk)
    agency.sees(planning.KEPT)
    agency.press("Bảng tổng hợp, giải trình")
    agency.look("comments-paper")
    paper = docx.Document(io.BytesIO(agency.download(agency.page.get_by_role("link", name="DOCX"))))
    text = " ".join(cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    for words in (WISH, FEWER, planning.KEPT):
        assert words in text, words
