"""The data of the decree is complete, inside its own ranges, and the only source of sizes."""

from pathlib import Path

import pytest
import yaml

from ocop.base.papers import layout
from ocop.base.papers.layout import LayoutFault
from ocop.base.papers.management.commands.write_paper_stylesheet import STYLESHEET
from ocop.base.papers.stylesheet import screen

SOURCE = yaml.safe_load(Path(layout.REFERENCE).read_text(encoding="utf-8"))

# Annex I of the decree, part I: size or range of every component (points), bold, italic
BY_THE_DECREE = {
    "STATE_TITLE": (12, 13, True, False),
    "MOTTO": (13, 14, True, False),
    "PARENT_BODY": (12, 13, False, False),
    "ISSUER": (12, 13, True, False),
    "NUMBER_SYMBOL": (13, 13, False, False),
    "PLACE_DATE": (13, 14, False, True),
    "TYPE_NAME": (13, 14, True, False),
    "SUBJECT": (13, 14, True, False),
    "SUBJECT_LETTER": (12, 13, False, False),
    "ADDRESSEES": (13, 14, False, False),
    "LEGAL_BASIS": (13, 14, False, True),
    "BODY": (13, 14, False, False),
    "SECTION": (13, 14, True, False),
    "CLAUSE_TITLE": (13, 14, True, False),
    "SIGNER_COMPETENCE": (13, 14, True, False),
    "SIGNER_NAME": (13, 14, True, False),
    "RECIPIENTS_LABEL": (12, 12, True, True),
    "RECIPIENTS": (11, 11, False, False),
    "URGENCY_MARK": (13, 14, True, False),
    "ANNEX_LABEL": (14, 14, True, False),
    "ANNEX_TITLE": (13, 14, True, False),
    "REFERENCE_LINE": (13, 14, False, True),
    "PAGE_NUMBER": (13, 14, False, False),
    "CONTACT_LINE": (11, 12, False, False),
}


@pytest.mark.parametrize("part", BY_THE_DECREE)
def test_every_part_has_the_size_and_style_of_the_decree(part):
    look = layout.load().looks[part]
    least, most, bold, italic = BY_THE_DECREE[part]
    assert least <= look.size <= most
    assert (look.bold, look.italic) == (bold, italic)


def test_an_issuer_may_choose_a_size_inside_the_range():
    assert layout.read(SOURCE, sizes={"BODY": 13}).looks["BODY"].size == 13


def test_headings_follow_the_size_chosen_for_the_body():
    assert layout.read(SOURCE, sizes={"BODY": 13}).looks["CLAUSE_TITLE"].size == 13


def test_all_sizes_outside_their_ranges_are_told_at_once():
    with pytest.raises(LayoutFault) as told:
        layout.read(SOURCE, sizes={"BODY": 12, "RECIPIENTS": 12})
    assert "BODY: 12 is not within 13–14" in str(told.value)
    assert "RECIPIENTS: 12 is not within 11–11" in str(told.value)


def test_the_sheet_is_a4_with_margins_of_the_decree():
    page = layout.load().page
    assert (page.width, page.height) == (210, 297)
    assert 20 <= page.top <= 25
    assert 20 <= page.bottom <= 25
    assert 30 <= page.left <= 35
    assert 15 <= page.right <= 20


def test_the_stylesheet_of_the_screen_is_what_the_data_gives():
    written = STYLESHEET.read_text(encoding="utf-8")
    assert written == screen(layout.load()), "run: manage.py write_paper_stylesheet"
