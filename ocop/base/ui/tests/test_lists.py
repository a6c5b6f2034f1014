"""Lists: filters and order in the address, pages, files, the same number of queries for any length."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from ocop.base.ui.filters import ChoiceFilter, FilterForm

ROWS = ("anh", "bà", "cô", "dì", "hidden")


@pytest.fixture
def rows(db: None) -> None:
    Group.objects.bulk_create(Group(name=name) for name in ROWS)


def names(response: Any) -> list[str]:
    return [cells[0].value for cells in response.context["cells"]]


@pytest.mark.parametrize(
    ("query", "shown", "count"),
    [
        ("", ["anh", "bà", "cô"], "4 nhóm"),
        ("?trang=2", ["dì"], "4 nhóm"),
        ("?trang=99", ["dì"], "4 nhóm"),
        ("?trang=x", ["anh", "bà", "cô"], "4 nhóm"),
        ("?sap-xep=-name", ["dì", "cô", "bà"], "4 nhóm"),
        ("?sap-xep=password", ["anh", "bà", "cô"], "4 nhóm"),
        ("?q=b%C3%A0", ["bà"], "1 nhóm"),
        ("?dau=a", ["anh"], "1 nhóm"),
        ("?dau=zz", ["anh", "bà", "cô"], "4 nhóm"),
        ("?q=kh%C3%B4ng", [], "0 nhóm"),
    ],
)
def test_the_address_says_what_is_shown(
    signed_in: Client, rows: None, query: str, shown: list[str], count: str
) -> None:
    response = signed_in.get(f"/nhom/{query}")
    assert (names(response), response.context["count"]) == (shown, count)


def test_the_order_in_force_is_told_and_a_click_turns_it(signed_in: Client, rows: None) -> None:
    page = signed_in.get("/nhom/?sap-xep=name&trang=2&dau=").content.decode()
    assert '<th scope="col" aria-sort="ascending"><a href="?sap-xep=-name&amp;dau=">Tên<svg' in page


def test_pages_keep_the_filters(signed_in: Client, rows: None) -> None:
    page = signed_in.get("/nhom/?q=&sap-xep=-name").content.decode()
    assert '<a class="page-link" href="?q=&amp;sap-xep=-name&amp;trang=2" aria-label="Trang 2">2</a>' in page


def test_nothing_found_offers_to_drop_the_filters(signed_in: Client, rows: None) -> None:
    page = signed_in.get("/nhom/?q=zzz").content.decode()
    assert "Không có dòng nào khớp với bộ lọc" in page
    assert '<a class="btn btn-quiet" href="/nhom/">Bỏ lọc</a>' in page


def test_nothing_at_all_says_so(signed_in: Client, db: None) -> None:
    assert "Chưa có dòng nào" in signed_in.get("/nhom/").content.decode()


def test_a_day_that_is_none_is_shown_with_its_fault(signed_in: Client, rows: None) -> None:
    response = signed_in.get("/nhom/?tu=32/13/2026")
    assert names(response) == ["anh", "bà", "cô"]
    assert "Ghi ngày như trên giấy, ví dụ 05/03/2026." in response.content.decode()


def test_csv_carries_the_whole_filtered_list_with_every_accent(signed_in: Client, rows: None) -> None:
    response = signed_in.get("/nhom/?tai=csv&sap-xep=-name")
    assert response["Content-Disposition"] == 'attachment; filename="nhom-2026-11-23.csv"'
    assert b"".join(response).decode() == (
        "\ufeffTên,Độ dài,Tình trạng\r\ndì,2,Đã xong\r\ncô,2,Đã xong\r\nbà,2,Đã xong\r\nanh,3,Đã xong\r\n"
    )


def test_csv_never_carries_a_formula(signed_in: Client, db: None) -> None:
    Group.objects.create(name="=1+1")
    assert b"".join(signed_in.get("/nhom/?tai=csv")).decode().splitlines()[1] == "'=1+1,4,Đã xong"


def test_xlsx_is_a_workbook_with_numbers_as_numbers(signed_in: Client, rows: None) -> None:
    response = signed_in.get("/nhom/?tai=xlsx&dau=a")
    assert response["Content-Disposition"] == 'attachment; filename="nhom-2026-11-23.xlsx"'
    sheet = ZipFile(BytesIO(b"".join(response))).read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="B2"><v>3</v></c>' in sheet
    assert "<v>anh</v>" in sheet or "<t>anh</t>" in sheet


@pytest.mark.parametrize("length", [1, 3])
def test_a_list_costs_the_same_for_any_length(signed_in: Client, length: int, django_assert_num_queries: Any) -> None:
    Group.objects.bulk_create(Group(name=f"nhóm {n}") for n in range(length))
    with django_assert_num_queries(4):  # session, person, count, rows
        signed_in.get("/nhom/")


def test_many_filters_are_folded_away_unless_one_of_them_is_used() -> None:
    filters = [ChoiceFilter(name, name, f"{name}__exact", choices=[("1", "Một")]) for name in "abcde"]
    unused, used = FilterForm(filters, None, {}), FilterForm(filters, None, {"e": "1"})
    assert [field.name for field in unused.first] == ["a", "b", "c"]
    assert [field.name for field in unused.more] == ["d", "e"]
    assert (unused.more_used, used.more_used) == (False, True)
    assert FilterForm(filters[:4], None, {}).more == []
