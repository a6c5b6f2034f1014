"""The catalogue on screen: open to whoever holds a post, searched without marks, the same cost for any length."""

import csv
import io

import pytest
from django.urls import reverse

from ocop.law.indicators.models import Indicator
from ocop.law.indicators.registry import Fallback, Measure

from .conftest import queries_of

LIST = reverse("indicators:list")


def codes(response) -> list[str]:
    return [row.code for row in response.context["page"].object_list]


def found(browser, **asked) -> set[str]:
    return set(codes(browser.get(LIST, asked)))


def test_whoever_holds_a_post_reads_it_in_the_order_of_the_programme(catalogue, official, visit):
    answer = visit(official).get(LIST)
    assert codes(answer)[:3] == ["P_TOTAL_VALID", "P_NEW", "P_UPGRADED"]
    assert answer.context["page"].paginator.count == 53


def test_without_a_post_it_does_not_exist(catalogue, outsider, visit):
    browser = visit(outsider)
    assert browser.get(LIST).status_code == 404
    assert browser.get(Indicator.objects.first().get_absolute_url()).status_code == 404


def test_whoever_is_not_signed_in_is_sent_to_sign_in(catalogue, client):
    assert client.get(LIST).status_code == 302


def test_only_holders_of_a_post_have_the_line_in_the_menu(catalogue, official, outsider, visit):
    assert f'href="{LIST}"' in visit(official).get(LIST).content.decode()
    assert f'href="{LIST}"' not in visit(outsider).get(reverse("territory:units")).content.decode()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nang hang tu 4 sao", {"P_UPGRADED_4", "P_UPGRADED_5"}),
        ("Giải ngân", {"B_DISB"}),
        ("s04", {"B_DISB"}),
        ("traceability", {"P_TRACE"}),
        ("phi thuyền", set()),
    ],
)
def test_search_knows_marks_english_and_codes_of_other_regimes(catalogue, official, visit, words, expected):
    assert found(visit(official), q=words) == expected


def test_the_filters_keep_unit_and_rhythm(catalogue, official, visit):
    browser = visit(official)
    assert found(browser, **{"don-vi": "hợp đồng"}) == {"M_CONTRACT"}
    monthly = found(browser, ky="month", **{"don-vi": "điểm"})
    assert monthly == {"M_POS"}
    assert found(browser, ky="month", **{"don-vi": "người"}) == set()


def test_a_half_year_is_not_a_year(catalogue, official, visit):
    Indicator.objects.exclude(code="P_NEW").update(frequency="year")
    Indicator.objects.filter(code="P_NEW").update(frequency="month,half_year")
    browser = visit(official)
    assert found(browser, ky="half_year") == {"P_NEW"}
    assert browser.get(LIST, {"ky": "year"}).context["page"].paginator.count == 52


def test_who_counts_is_what_the_apps_declare_now(catalogue, official, visit, own_registry):
    own_registry.register(Measure("P_NEW", lambda question: {}, "Đếm từ quyết định công nhận"))
    own_registry.fallback(Fallback(lambda wanted, question: {}, "Cơ quan báo cáo"))
    browser = visit(official)
    assert found(browser, nguon="counted") == {"P_NEW"}
    assert browser.get(LIST, {"nguon": "reported"}).context["page"].paginator.count == 52
    assert "Đếm từ quyết định công nhận" in page_of(browser, "P_NEW")
    assert "Cơ quan báo cáo" in page_of(browser, "P_TRACE")


def page_of(browser, code) -> str:
    return browser.get(Indicator.objects.get(code=code).get_absolute_url()).content.decode()


def test_an_indicator_nobody_counts_or_reports_says_so_with_a_dash(catalogue, official, visit, own_registry):
    assert "<p>–</p>" in page_of(visit(official), "P_NEW")


def test_one_indicator_shows_definition_ground_certainty_and_the_other_codes(catalogue, official, visit):
    page = page_of(visit(official), "M_POS")
    for words in ("đang được công nhận vào ngày chốt số liệu", "P01", "Tháng, Quý, 6 tháng, Năm", "Giá trị đề xuất"):
        assert words in page
    assert "920/QĐ-BCT" in page


def test_a_rate_tells_that_it_comes_with_its_counts(catalogue, official, visit):
    browser = visit(official)
    assert "cùng hai số đếm" in page_of(browser, "B_DISB")
    assert "cùng hai số đếm" not in page_of(browser, "P_NEW")


def test_an_indicator_that_is_not_there_is_not_found(catalogue, official, visit):
    assert visit(official).get(reverse("indicators:detail", args=[0])).status_code == 404


def test_in_english_names_units_and_definitions_are_english(catalogue, official, visit):
    page = visit(official).get("/en" + Indicator.objects.get(code="P_NEW").get_absolute_url()).content.decode()
    assert "Newly recognised OCOP products" in page
    assert "recognised with three stars or more for the first time" in page
    assert "Sản phẩm OCOP mới được công nhận" not in page


def test_the_catalogue_is_taken_away_with_definition_and_ground(catalogue, official, visit):
    answer = visit(official).get(LIST, {"tai": "csv", "q": "P_NEW"})
    head, row, *rest = csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig")))
    assert head == [
        "Tên chỉ tiêu", "Mã", "Đơn vị tính", "Số liệu lấy từ", "Kỳ báo cáo", "Định nghĩa", "Cấp thu thập",
        "Phân tổ theo", "Căn cứ", "Độ tin cậy",
    ]  # fmt: skip
    assert row[:2] == ["Sản phẩm OCOP mới được công nhận", "P_NEW"]
    assert row[7] == "địa bàn, hạng sao, nhóm sản phẩm, loại hình chủ thể"
    assert rest == []


def test_the_list_costs_the_same_for_one_row_and_three(catalogue, official, visit):
    browser = visit(official)
    queries_of(browser, LIST)
    one, three = (queries_of(browser, f"{LIST}?q={words}") for words in ("P_TRACE", "P_UPGRADED"))
    assert one == three
