"""The paper on screen: the same words, no inline style, nothing of the author's text taken for markup."""

import re
from dataclasses import replace

import pytest

from ocop.base.papers import html
from ocop.base.papers.blocks import Column, Paragraph, Run, Table
from ocop.base.papers.tests.specimens import ALL, LETTER, REPORT


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_styled_or_scripted_inline(name):
    assert not re.search(r"<style|<script| style=| on\w+=", html.render(ALL[name]))


def test_the_authors_text_is_never_markup():
    table = Table((Column("<th>"),), (("<td>&",),), caption='"x" <b>')
    paper = replace(LETTER, subject="<i>", body=(Paragraph((Run("<script>1</script>", bold=True),)), table))
    page = html.render(paper)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert 'aria-label="&quot;x&quot; &lt;b&gt;"' in page
    assert "&lt;td&gt;&amp;" in page


def test_titles_follow_the_heading_of_the_page():
    page = html.render(REPORT)
    assert re.findall(r"<(h\d) class", page)[:4] == ["h2", "h3", "h3", "h4"]
    assert "<h1" not in page


def test_tables_have_column_heads_and_can_be_reached_by_keyboard():
    page = html.render(REPORT)
    assert '<th scope="colgroup" colspan="2">Hoàn thành</th>' in page
    assert '<th scope="col" rowspan="2">Cơ quan chủ trì</th>' in page
    assert 'tabindex="0" role="group" aria-label="Bảng 1.' in page


def test_line_ends_inside_a_title_keep_a_blank_for_narrow_screens():
    assert "ỦY BAN NHÂN DÂN <br>TỈNH BẮC KẠN" in html.render(LETTER)


def test_the_foot_comes_last_on_screen():
    page = html.render(LETTER)
    assert page.index("nd-closing") < page.index("nd-foot")


def test_the_paper_names_its_language():
    assert html.render(LETTER).startswith('<article class="paper nd30" lang="vi">')
