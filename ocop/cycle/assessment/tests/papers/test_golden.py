"""The papers of the council, line by line; the same record gives the same bytes, as DOCX and as PDF."""

import json

import pytest

from ocop.base.papers import docx, pdf
from ocop.cycle.assessment.rules import papers
from ocop.cycle.assessment.rules.record import canonical

from ..records import capped_record
from ..sheets import TEA
from .golden import page_of, written
from .specimens import COUNCIL, all_papers

PAPERS = all_papers()
needs_pango = pytest.mark.skipif(bool(pdf.missing_libraries()), reason="PDF is off: Pango is missing")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_reads_as_its_golden_page(name):
    assert written(PAPERS[name]) == page_of(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_record_gives_the_same_word_file(name):
    assert docx.write(PAPERS[name]) == docx.write(all_papers()[name])


@needs_pango
@pytest.mark.parametrize("name", ["phieu-danh-gia", "bien-ban", "quyet-dinh"])
def test_the_same_record_gives_the_same_pdf(name):
    assert pdf.write(PAPERS[name]) == pdf.write(all_papers()[name])


def test_a_record_read_back_from_its_canonical_form_gives_the_same_sheet():
    read = json.loads(canonical(capped_record()))
    again = papers.ballot_paper(read, TEA, COUNCIL, member=2, turn=1)
    assert docx.write(again) == docx.write(PAPERS["phieu-danh-gia"])
