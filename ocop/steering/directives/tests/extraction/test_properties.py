"""What must hold for any text at all: offsets, order, no invented day, no failure, and work that grows with length."""

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.steering.directives.rules.extraction import extract

GAZETTEER = Gazetteer()
SCRAPS = (
    "Giao ", "Sở Công Thương", "UBND các huyện, thành phố", "chủ trì, phối hợp với ", "Sở Y tế", " xây dựng kế hoạch",
    "; ", ". ", ": ", "\n", "\n- ", "\n1. ", "\na) ", "trước ngày 30/6/2024", " trong quý III/2024", " hằng năm",
    "(", ")", "“", "”",
    "Quyết định số 490/QĐ-TTg ngày 07/5/2018", " của Thủ tướng Chính phủ", " | ", "Kính gửi: ", "Nơi nhận:",
    "báo cáo UBND tỉnh", "tháng 13/2024", "ngày 31/02/2024", "\u00a0", "\r\n", "e\u0302\u0309",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)
PAGE = (
    "1. Sở Công Thương chủ trì, phối hợp với Sở Y tế, UBND các huyện, thành phố kiểm tra các cơ sở sản xuất; "
    "báo cáo UBND tỉnh trước ngày 30/6/2024 theo Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ.\n"
    "- Hướng dẫn các chủ thể hoàn thiện hồ sơ, bao bì, nhãn mác (theo quy định); thường xuyên cập nhật dữ liệu.\n"
) * 7


@given(PROSE | st.text(max_size=400))
@settings(max_examples=150)
def test_every_place_lies_in_the_text_and_in_order(text):
    found = extract(text, gazetteer=GAZETTEER)
    size = len(found.text)
    assert found.text == unicodedata.normalize("NFC", found.text)
    for item in (*found.citations, *found.tasks, *found.doubtful):
        assert 0 <= item.start <= item.end <= size
    starts = [task.start for task in found.tasks]
    assert starts == sorted(starts)
    for before, after in zip(found.tasks, found.tasks[1:], strict=False):
        assert before.end <= after.start


@given(PROSE)
@settings(max_examples=150)
def test_no_deadline_that_is_not_in_the_text(text):
    found = extract(text, gazetteer=GAZETTEER)
    for task in (*found.tasks, *found.doubtful):
        assert task.deadline is None or task.deadline_text
        if task.deadline_span:
            words = found.text[task.deadline_span.start : task.deadline_span.end]
            assert " ".join(words.split()) == task.deadline_text


@given(PROSE)
@settings(max_examples=80)
def test_names_of_leads_stand_in_the_text(text):
    found = extract(text, gazetteer=GAZETTEER)
    for task in found.tasks:
        assert task.lead
        for mention in task.lead_mentions:
            assert found.text[mention.start : mention.end] == mention.surface


@given(PROSE)
@settings(max_examples=100)
def test_no_task_without_words(text):
    found = extract(text, gazetteer=GAZETTEER)
    for task in found.tasks:
        assert task.start < task.end
        assert any(char.isalpha() for char in task.action)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t",
        "UBND TỈNH BẮC GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/UBND-KT\nBắc Giang, ngày 05 tháng 3 năm 2024",
        "Kế hoạch",
        "Sở Y tế",
        "The department shall report to the committee before 30/6/2024. Please inspect all markets; publish results.",
        "\ufeff1.\n2.\n-\n+\n:;.",
        "a" * 5000,
    ],
)
def test_what_orders_nothing_gives_no_task(text):
    assert extract(text, gazetteer=GAZETTEER).tasks == ()


def test_ten_times_the_pages_are_ten_times_the_work():
    def calls(pages):
        counted = 0

        def count(frame, event, argument):
            nonlocal counted
            counted += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            found = extract(PAGE * pages, gazetteer=GAZETTEER)
        finally:
            sys.setprofile(None)
        assert len(found.tasks) >= pages
        return counted

    calls(2)
    assert calls(40) < calls(4) * 11
