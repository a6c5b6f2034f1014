"""Urging letters: drafted from what is late, put into better words, issued as a paper, answered."""

import io

import docx
from playwright.sync_api import expect
from pypdf import PdfReader

from journeys.browser import Visitor
from journeys.story import agencies, directive
from ocop.steering.directives.models import Assignment, UrgingLetter
from ocop.steering.directives.vocabulary import LetterState

WORDS = "Đề nghị UBND huyện Ba Bể gửi ngay danh sách chủ thể đăng ký tham gia."
LATE_DISTRICTS = 7  # of eight; one was given more time


def drafts(office: Visitor) -> UrgingLetter:
    """A draft for every district that is late enough; the one with more time gets none."""
    office.open("directives:letters")
    office.look("letters-empty")
    office.press("Dự thảo công văn đôn đốc")
    office.look("draft-letters")
    office.press("Dự thảo")
    office.is_told("Đã dự thảo %(n)s công văn.", n=LATE_DISTRICTS)
    office.look("letters")
    assert UrgingLetter.objects.count() == LATE_DISTRICTS
    return UrgingLetter.objects.get(organisation__key="bk.ubnd.061")


def edits_and_issues(office: Visitor, letter: UrgingLetter) -> None:
    office.open("directives:letter", letter.pk)
    office.look("letter-draft")
    office.press("Sửa")
    office.field("Nội dung").fill(WORDS)
    office.look("letter-edit")
    office.press("Lưu")
    office.is_told("Đã lưu.")
    office.press("Phát hành")
    office.look("letter-issue")
    office.press("Phát hành")
    office.is_told("Đã phát hành công văn.")
    office.look("letter")
    letter.refresh_from_db()
    assert letter.state == LetterState.ISSUED


def reads_the_paper(reader: Visitor, letter: UrgingLetter) -> None:
    """Number, words and list are in the Word file and in the PDF."""
    reader.open("directives:letter", letter.pk)
    main = reader.page.locator("main")
    word = docx.Document(io.BytesIO(reader.download(main.get_by_role("link", name="DOCX"))))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    in_word = "\n".join([*(p.text for p in word.paragraphs), *cells])
    pdf = PdfReader(io.BytesIO(reader.download(main.get_by_role("link", name="PDF"))))
    in_pdf = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for text in (letter.document.written, WORDS, directive.LISTS):
        assert text in in_word
        assert text in in_pdf


def answers(district: Visitor, letter: UrgingLetter) -> None:
    """The district finds the letter on its first page and answers it."""
    district.open("desk:home")
    district.look("home-late")
    district.page.locator("main").get_by_role("link", name=letter.organisation.name).first.click()
    reads_the_paper(district, letter)
    district.press("Phúc đáp")
    district.fill("Ý kiến", agencies.ANSWER)
    district.look("letter-answer")
    district.press("Gửi phúc đáp")
    district.is_told("Đã gửi phúc đáp.")
    district.sees(agencies.ANSWER)
    letter.refresh_from_db()
    assert (letter.state, letter.answered_on) == (LetterState.ANSWERED, directive.LATE)
    late = Assignment.objects.get(organisation=letter.organisation, task__action__startswith=directive.LISTS)
    assert late.follow_ups.filter(letter=letter).count() == 1
    expect(district.page.locator("main")).not_to_contain_text(district.say("Dự thảo"))
