"""Number series and the papers this system issues."""

from contextlib import suppress
from datetime import date
from io import BytesIO

import pytest
from django.db import transaction
from docx import Document as Paper

from ocop.actors.notifications.models import Notice
from ocop.base.kernel.outcome import Refused
from ocop.law.documents import queries, services
from ocop.law.documents.models import ArchivedPaper, Document, NumberSeries
from ocop.law.documents.rules.register import Particulars

from .acts import codes, verbs
from .conftest import DAY


def test_an_own_series_counts_from_one_each_year_and_symbol(committee):
    drawn = [
        services.draw_number("KH-UBND", committee, date(2019, 5, 1)),
        services.draw_number("KH-UBND", committee, date(2019, 12, 31)),
        services.draw_number("BC-UBND", committee, date(2019, 5, 1)),
        services.draw_number("KH-UBND", committee, date(2020, 1, 1)),
    ]
    assert drawn == [(1, "01/KH-UBND"), (2, "02/KH-UBND"), (1, "01/BC-UBND"), (1, "01/KH-UBND")]
    assert verbs() == ["documents.number.drawn"] * 4


def test_a_refusal_after_the_draw_gives_the_number_back(committee):
    with suppress(Refused), transaction.atomic():
        services.draw_number("KH-UBND", committee, DAY)
        raise Refused([])
    assert services.draw_number("KH-UBND", committee, DAY) == (1, "01/KH-UBND")


def test_a_number_entered_by_hand_is_not_drawn_again(committee, document):
    document("1/KH-UBND")
    assert services.draw_number("KH-UBND", committee, DAY) == (2, "02/KH-UBND")


def test_an_external_number_is_typed_as_received_and_unique(committee, document):
    assert services.receive_number(851, "QĐ-UBND", committee, DAY) == (851, "851/QĐ-UBND")
    assert NumberSeries.objects.get().last == 851
    assert codes(services.draw_number, "QĐ-UBND", committee, DAY) == ["series.is-external"]
    document("852/QĐ-UBND")
    assert codes(services.receive_number, 852, "QĐ-UBND", committee, DAY) == ["document.number-taken"]
    assert codes(services.receive_number, 0, "QĐ-UBND", committee, DAY) == ["series.no-number"]
    assert NumberSeries.objects.get().last == 851


def test_an_external_series_stays_external_next_year(committee):
    services.receive_number(851, "QĐ-UBND", committee, DAY)
    assert codes(services.draw_number, "QĐ-UBND", committee, date(2020, 1, 2)) == ["series.is-external"]


def test_an_own_series_takes_no_typed_number(committee):
    services.draw_number("KH-UBND", committee, DAY)
    assert codes(services.receive_number, 9, "KH-UBND", committee, DAY) == ["series.is-own"]


def test_a_series_taken_over_from_the_paper_book_goes_on(clerk, committee):
    services.open_series(organisation=committee, symbol="KH-UBND", year=2019, kind="own", last=57, by=clerk, on=DAY)
    assert services.draw_number("KH-UBND", committee, DAY) == (58, "58/KH-UBND")
    again = {"organisation": committee, "symbol": "KH-UBND", "year": 2019, "kind": "own", "last": 57}
    assert codes(services.open_series, **again, by=clerk, on=DAY) == ["series.exists"]


def test_a_paper_is_numbered_archived_and_its_recipients_hear(
    clerk, officer, trade, committee, types, django_capture_on_commit_callbacks
):
    facts = Particulars(
        type_code="report", subject="Kết quả thực hiện Chỉ thị 21-CT/TU", recipient_ids=(trade.pk,), signer_name="A"
    )

    def make(number, written):
        return f"Báo cáo số {written} của Ủy ban nhân dân tỉnh Bắc Kạn".encode(), None

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused) as refused:
        services.issue_paper(facts, organisation=committee, symbol="BC-UBND", make=make, by=clerk, on=DAY)
    assert refused.value.obstacles[0].code.startswith("file.")
    assert (Document.objects.count(), NumberSeries.objects.count(), ArchivedPaper.objects.count()) == (0, 0, 0)


def test_an_issued_paper_is_kept_as_made(clerk, officer, trade, committee, types, django_capture_on_commit_callbacks):
    facts = Particulars(type_code="report", subject="Kết quả thực hiện", recipient_ids=(trade.pk,))
    with django_capture_on_commit_callbacks(execute=True):
        document = services.issue_paper(
            facts, organisation=committee, symbol="BC-UBND", make=lambda number, written: (docx(written), None),
            by=clerk, on=DAY,
        )  # fmt: skip
    assert (document.written, document.direction, document.source) == ("01/BC-UBND", "out", "issued")
    assert (document.validity, document.issued_on, document.issuer) == ("in_force", DAY, committee)
    assert (document.paper.docx.name, document.paper.pdf) == ("01-BC-UBND.docx", None)
    assert document.file == document.paper.docx
    assert list(queries.visible_to(officer, on=DAY)) == [document]
    (notice,) = Notice.objects.all()
    assert (notice.person, notice.link) == (officer, f"/van-ban/{document.pk}/")
    assert verbs() == ["documents.number.drawn", "documents.document.issued"]


def docx(words):
    paper, file = Paper(), BytesIO()
    paper.add_paragraph(words)
    paper.save(file)
    return file.getvalue()
