"""The papers word for word against golden pages; made again from the kept facts they are the same to the last byte.

A golden page is rewritten with `python -m ocop.cycle.dossiers.tests.papers.golden`, then read by a person.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.papers import docx, pdf
from ocop.base.papers.blocks import Paragraph, Table
from ocop.cycle.dossiers.rules import papers
from ocop.cycle.dossiers.rules.papers import facts, keeping, team

from . import specimens as s
from .golden import PAPERS, page_of, written

EVERY = sorted(PAPERS)


@pytest.mark.parametrize("name", EVERY)
def test_the_paper_says_what_its_golden_page_says(name):
    assert written(PAPERS[name]()) == page_of(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["registration", "self_report", "commune", "proposal", "completion", "summary"])
def test_kept_facts_give_the_same_bytes(name):
    specimen = getattr(s, "COMMUNE_REPORT" if name == "commune" else name.upper())
    again = keeping.read(type(specimen), keeping.kept(specimen))
    assert again == specimen
    make = getattr(papers, f"{name}_paper")
    assert docx.write(make(specimen)) == docx.write(make(again))
    assert pdf.write(make(specimen)) == pdf.write(make(again))


@pytest.mark.parametrize("name", ["samples", "visit", "meeting", "advisory"])
def test_kept_facts_of_the_team_give_the_same_bytes(name):
    specimen = getattr(s, name.upper())
    again = keeping.read(type(specimen), keeping.kept(specimen))
    make = getattr(papers, f"{name}_paper")
    assert (again, docx.write(make(again)), pdf.write(make(again))) == (
        specimen,
        docx.write(make(specimen)),
        pdf.write(make(specimen)),
    )


@given(st.text(max_size=40), st.integers(0, 9) | st.none(), st.dates() | st.none())
def test_whatever_is_kept_is_read_again_and_has_one_digest(words, samples, day):
    told = replace(s.REGISTRATION, product=words, samples=samples, day=day)
    content = keeping.kept(told)
    assert keeping.read(facts.Registration, content) == told
    assert keeping.digest_of(content) == keeping.digest_of(dict(reversed(content.items())))


def test_form_01_has_the_part_of_both_offices_and_their_own_blanks():
    filled = next(b for b in papers.registration_paper(s.REGISTRATION).body if isinstance(b, Table))
    assert filled.rows == (
        ("Số phiếu", "07/PĐK-19-05500-2027", "07/PĐK-19-05500-2027"),
        ("Ngày tiếp nhận", "16/03/2027", "09/04/2027"),
        ("Người nhận, ký, dấu", "Nông Thị Phiên", "Hoàng Thị Mẩy"),
    )
    blank = next(b for b in papers.registration_paper(facts.Registration()).body if isinstance(b, Table))
    assert blank.rows[0] == ("Số phiếu", "……/PĐK-……-……-……", "……/PĐK-……-……-……")


def test_form_02_adds_up_each_part_and_the_whole():
    table = next(b for b in papers.self_report_paper(s.SELF_REPORT).body if isinstance(b, Table))
    sums = {row[0]: row[2] for row in table.rows if row[0] in "ABC"}
    assert (sums, table.total_rows[0][2]) == ({"A": "5/8", "B": "2/5", "C": "…/5"}, "7/18")


def test_a_letter_without_samples_says_why_there_are_none():
    rows = (replace(s.PROPOSAL.rows[1]),)
    said = [b.text for b in papers.proposal_paper(replace(s.PROPOSAL, rows=rows)).body if hasattr(b, "text")]
    assert "0 mẫu sản phẩm; 1 sản phẩm không yêu cầu mẫu theo quy định." in said


def test_a_report_without_day_is_a_draft_and_leaves_out_what_there_is_not():
    bare = replace(s.ADVISORY, frame=replace(s.ADVISORY.frame, day=None), visits=(), tests=(), scores=(), samples=())
    paper = papers.advisory_paper(bare)
    titles = [block.text for block in paper.body if hasattr(block, "level")]
    assert paper.preliminary_mark == "DỰ THẢO"
    assert titles == [
        "Thông tin hồ sơ",
        "Thành phần và nội dung hồ sơ",
        "Đề nghị hoàn thiện hồ sơ",
        "Kết luận, đề nghị",
    ]


def test_minutes_are_signed_by_both_sides():
    paper = papers.visit_paper(s.VISIT)
    assert paper.secretary
    assert (paper.secretary.name, paper.signature.name) == ("Lèng Thị Vần", "Ma Thị Chánh")


def test_a_visit_without_photos_mentions_none():
    last = papers.visit_paper(replace(s.VISIT, photos=0)).body[-1]
    assert last == Paragraph("Biên bản được đọc lại, các bên thống nhất và ký tên")


def test_an_empty_sheet_of_samples_leaves_ten_rows():
    table = next(b for b in papers.samples_paper(team.SampleSheet(frame=facts.Frame())).body if isinstance(b, Table))
    assert len(table.rows) == 10
