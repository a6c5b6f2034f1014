"""What everybody browses, without signing in and without a cookie."""

import pytest
from django.urls import reverse

from ocop.law.criteria.queries.sheets import shelf

from .conftest import DAY, queries_of

FRAMEWORKS = reverse("criteria:frameworks")


def framework_page(code="QD-26-2026"):
    return reverse("criteria:framework", args=[code])


def set_page(code, framework="QD-26-2026"):
    return reverse("criteria:set", args=[framework, code])


def text_of(browser, address, **asked) -> str:
    answer = browser.get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("address", [FRAMEWORKS, framework_page(), set_page("12"), set_page("11", "QD-148-2023")])
def test_everybody_reads_without_signing_in_and_without_a_cookie(shipped, client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies


def test_the_list_shows_validity_evidence_and_what_is_in_force(shipped, client, settings):
    settings.OCOP_TODAY = DAY
    page = text_of(client, FRAMEWORKS)
    for said in ("từ 21/08/2019 đến hết 23/02/2023", "từ 24/02/2023 đến hết 21/07/2026", "từ 22/05/2026 đến nay"):
        assert said in page
    assert page.count("Đang áp dụng") == 1
    assert "Đã xác minh" in page


def test_a_framework_shows_bands_competence_and_the_transitional_clause(shipped, client):
    page = text_of(client, framework_page())
    for said in (
        "từ 70 đến dưới 90 điểm",
        "UBND cấp tỉnh",
        "Hồ sơ nộp trước ngày 22/05/2026",
        "21/07/2026",
        "21/06/2026",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("che", {"03", "04", "05", "06", "07", "08", "11", "12"}), ("Chè", {"11", "12"}), ("mat o", {"04", "08"}),
        ("ca phe", {"13"}), ("do uong co con", {"14", "15"}), ("phi thuyền", set()),
    ],
)  # fmt: skip
def test_sets_are_found_with_and_without_marks(shipped, client, words, codes):
    page = text_of(client, framework_page(), q=words)
    found = {f"{n:02d}" for n in range(1, 27) if f'href="{set_page(f"{n:02d}")}"' in page}
    assert found == codes


def test_sets_are_narrowed_to_a_sector(shipped, client):
    page = text_of(client, framework_page(), nganh="Sinh vật cảnh")
    assert [f"{n}" for n in range(1, 27) if f'href="{set_page(f"{n:02d}")}"' in page] == ["23", "24", "25"]


def test_a_set_shows_options_minima_papers_and_rejections(shipped, client):
    page = text_of(client, set_page("12"))
    for said in (
        "Sản phẩm trà từ thực vật khác",
        "Có hợp đồng liên kết trên 75% sản lượng tiêu thụ",
        "Mức tối thiểu của 4 sao",
        "Tối thiểu 3 sao: từ 2 điểm · 4 sao: từ 3 điểm · 5 sao: từ 5 điểm",
        "Hợp đồng liên kết sản xuất, tiêu thụ",
        "Đối tác thương mại",
        "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
        "Thiếu thì hồ sơ bị loại",
        "Giả mạo hồ sơ",
        "Chỉ tính điểm khi tiêu chí 5.1 có điểm",
        "Mục 3. Nguồn gốc, vùng nguyên liệu, liên kết chuỗi",
    ):
        assert said in page, said


def test_criteria_can_be_opened_all_at_once_for_printing(shipped, client):
    assert text_of(client, set_page("12")).count('class="criterion" id') == 32
    assert " open>" not in text_of(client, set_page("12"))
    opened = text_of(client, set_page("12"), mo="1")
    assert opened.count("<details") == opened.count(" open>")


def test_a_set_that_does_not_close_says_so_with_its_sums(shipped, client):
    page = text_of(client, set_page("10", "QD-1048-2019"))
    assert "Bộ này không dùng để chấm" in page
    assert "Bộ cộng được 98 điểm, phải là 100." in page


def test_148_says_that_only_totals_are_known(shipped, client):
    page = text_of(client, set_page("11", "QD-148-2023"))
    assert "chỉ nhập được tổng điểm từng phần" in page
    assert f'href="{set_page("11")}"' in page


def test_in_english_papers_and_offices_are_english(shipped, client):
    page = text_of(client, "/en" + set_page("12"))
    assert "Linkage contract" in page
    assert "trading partner" in page


@pytest.mark.parametrize("code", ["04", "12"])
def test_a_set_costs_the_same_for_any_number_of_criteria(shipped, client, code):
    client.get(set_page(code))
    shelf.clear()
    assert queries_of(client, set_page(code)) == 15


def test_a_framework_costs_the_same_for_one_set_and_many(shipped, client):
    one, many = (queries_of(client, f"{framework_page()}?q={words}") for words in ("ca phe", "che"))
    assert one == many
