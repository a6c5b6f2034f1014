"""One post loads a file, sees its faults or its differences, and publishes or discards."""

from io import BytesIO

import pytest
from django.urls import reverse

from ocop.law.criteria import services
from ocop.law.criteria.models import Framework, PaperTable

from .conftest import DAY, bytes_of, criterion_at, queries_of, small, written

FRAMEWORKS, MANAGE, LOAD = (reverse(f"criteria:{name}") for name in ("frameworks", "manage", "load"))


def framework_page(code="QD-26-2026"):
    return reverse("criteria:framework", args=[code])


def set_page(code, framework="QD-26-2026"):
    return reverse("criteria:set", args=[framework, code])


def text_of(browser, address, **asked) -> str:
    answer = browser.get(address, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def upload(content: bytes):
    file = BytesIO(content)
    file.name = "quyet-dinh.yaml"
    return {"file": file}


def test_what_is_not_published_does_not_exist_for_the_public(draft, client):
    assert client.get(framework_page("QD-9-2030")).status_code == 404
    assert client.get(set_page("01", "QD-9-2030")).status_code == 404
    assert client.get(framework_page("none")).status_code == 404


def test_only_who_may_load_finds_the_pages(draft, official, visit, client):
    assert client.get(MANAGE).status_code == 302
    browser = visit(official)
    for address in (MANAGE, LOAD, draft.get_absolute_url(), reverse("criteria:publish", args=[draft.pk])):
        assert browser.get(address).status_code == 404


def test_a_file_goes_in_and_its_draft_is_shown(db, administrator, visit):
    answer = visit(administrator).post(LOAD, upload(written(small())))
    draft = Framework.objects.get()
    assert (answer.status_code, answer.url) == (302, draft.get_absolute_url())


def test_every_fault_is_listed_with_its_place(db, administrator, visit):
    content = small()
    criterion_at(content, 0)["options"].append({"points": 61, "text": "Hơn"})
    answer = visit(administrator).post(LOAD, upload(written(content)))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Chưa nạp: 1 chỗ cần sửa trong tệp" in page
    assert "Mức 61 điểm vượt điểm tối đa 60 của tiêu chí." in page
    assert not Framework.objects.exists()


def test_a_file_that_is_no_yaml_is_told_in_one_sentence(db, administrator, visit):
    answer = visit(administrator).post(LOAD, upload(b"a: [1"))
    assert answer.status_code == 409
    assert "Tệp không đọc được ở dòng" in answer.content.decode()


@pytest.fixture
def next_decision(loaded, administrator):
    content = bytes_of("qd-26-2026").decode()
    for old, new in (
        ("framework: QD-26-2026", "framework: QD-9-2030"),
        ('number: "26/2026/QĐ-TTg"', 'number: "9/2030/QĐ-TTg"'),
        ("valid_from: 2026-05-22", "valid_from: 2030-02-01"),
        ('- "148/QĐ-TTg"\n  - "1489/QĐ-TTg"', '- "26/2026/QĐ-TTg"'),
        ("replaced_decisions_end: 2026-07-21", "replaced_decisions_end: 2030-01-31"),
        ("filed_before: 2026-05-22", "filed_before: 2030-02-01"),
        ("first_or_upgrade_deadline: 2026-07-21", "first_or_upgrade_deadline: 2030-04-01"),
        ("re_evaluation_deadline: 2026-06-21", "re_evaluation_deadline: 2030-03-01"),
        ("name: Đồ ăn nhanh", "name: Đồ ăn chế biến nhanh"),
    ):
        assert old in content, old
        content = content.replace(old, new, 1)
    return services.load_file(content.encode(), by=administrator, on=DAY)


def test_the_preview_shows_what_changes_and_publishing_asks_first(next_decision, administrator, visit):
    browser = visit(administrator)
    page = text_of(browser, next_decision.get_absolute_url())
    assert "So với Quyết định 26/2026/QĐ-TTg" in page
    assert "1 chỗ khác trong 1 mục" in page
    assert "Đồ ăn chế biến nhanh" in page
    publish = reverse("criteria:publish", args=[next_decision.pk])
    assert "không ai sửa hoặc gỡ được" in text_of(browser, publish)
    assert browser.post(publish).url == framework_page("QD-9-2030")
    assert browser.get(framework_page("QD-9-2030")).status_code == 200
    assert "Công bố" not in [
        str(a.label) for a in browser.get(reverse("criteria:draft", args=[next_decision.pk])).context["actions"]
    ]


def test_a_draft_is_discarded_from_its_page(draft, administrator, visit):
    answer = visit(administrator).post(reverse("criteria:discard", args=[draft.pk]))
    assert (answer.status_code, answer.url, Framework.objects.count()) == (302, MANAGE, 0)


def test_a_draft_without_anything_to_compare_says_so(draft, administrator, visit):
    assert "Chưa có khung nào đang áp dụng để so sánh." in text_of(visit(administrator), draft.get_absolute_url())


def test_a_new_table_of_papers_shows_what_it_changes_and_is_published(loaded, administrator, visit):
    second = bytes_of("evidence-26").decode().replace("\nversion: 1\n", "\nversion: 2\n").replace(
        'name_vi: "Hợp đồng liên kết sản xuất, tiêu thụ"', 'name_vi: "Hợp đồng liên kết"'
    )  # fmt: skip
    browser = visit(administrator)
    browser.post(LOAD, upload(second.encode()))
    table = PaperTable.objects.get(version=2)
    page = text_of(browser, table.get_absolute_url())
    assert "So với bản 1" in page
    assert "Hợp đồng liên kết" in page
    browser.post(reverse("criteria:publish-papers", args=[table.pk]))
    table.refresh_from_db()
    assert table.is_published
    assert "Hợp đồng liên kết</b>" in text_of(browser, set_page("12"))


def test_a_draft_table_of_papers_is_discarded(loaded, administrator, visit):
    second = bytes_of("evidence-26").replace(b"\nversion: 1\n", b"\nversion: 2\n")
    table = services.load_file(second, by=administrator, on=DAY)
    visit(administrator).post(reverse("criteria:discard-papers", args=[table.pk]))
    assert PaperTable.objects.count() == 1


def test_the_list_shows_what_was_loaded_and_costs_the_same_for_one_and_three(loaded, administrator, visit):
    browser = visit(administrator)
    page = text_of(browser, MANAGE)
    assert "22 trên 26 bộ dùng được" in page
    three = queries_of(browser, MANAGE)
    none = queries_of(browser, f"{MANAGE}?tinh-trang=draft")
    assert three - none <= 1


def test_the_menu_shows_the_browser_to_posts_and_the_loading_to_who_may(draft, administrator, official, visit, client):
    page = text_of(visit(administrator), MANAGE)
    assert f'href="{FRAMEWORKS}"' in page
    assert f'href="{MANAGE}"' in page
    other = text_of(visit(official), reverse("territory:units"))
    assert f'href="{FRAMEWORKS}"' in other
    assert f'href="{MANAGE}"' not in other
