"""A series has no gap and no double, however many draw at once; refused draws give their number back."""

import threading
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections, transaction

from ocop.actors.organisations.models import Organisation
from ocop.base.kernel.outcome import Refused
from ocop.law.documents import loaders, services
from ocop.law.documents.models import Document, NumberSeries
from ocop.law.documents.rules.register import Particulars

from .conftest import body, person

DAY = date(2019, 6, 20)
WRITERS, DRAWS = 4, 6


class Withdrawn(Exception):
    """The caller's own transaction ends without the document."""


def draw(drawn, faults, committee_id, withdraws):
    """One writer: draws again and again, sometimes withdrawing at the last moment."""
    try:
        for turn in range(DRAWS):
            keep(drawn, committee_id, withdrawn=withdraws and turn % 2 == 0)
    except Exception as fault:
        faults.append(fault)
    finally:
        connections.close_all()


def keep(drawn, committee_id, *, withdrawn):
    try:
        with transaction.atomic():
            number, _written = services.draw_number("KH-UBND", Organisation.objects.get(pk=committee_id), DAY)
            if withdrawn:
                raise Withdrawn
    except Withdrawn:
        return
    drawn.append(number)


def enter(entry, clerk, start, outcomes):
    """One clerk enters the document when both are ready."""
    start.wait()
    try:
        services.register(entry, by=clerk, on=DAY)
        outcomes.append("registered")
    except Refused as refused:
        outcomes.append(refused.obstacles[0].code)
    finally:
        connections.close_all()


@pytest.mark.commits
def test_two_clerks_entering_one_number_at_once_make_one_document(committed_db):
    loaders.load(Path(settings.REFERENCE_ROOT))
    committee = body("bk.ubnd", "Ủy ban nhân dân tỉnh Bắc Kạn", kind="people_committee")
    clerk = person("Hoàng Thị Văn Thư", committee, "documents.register", reach="province")
    entry = Particulars(
        written="3188/UBND-KTTCKT",
        type_code="letter",
        issuer_id=committee.pk,
        issued_on=DAY,
        subject="Triển khai Chương trình OCOP",
        direction="out",
    )
    start, outcomes = threading.Barrier(2), []
    clerks = [threading.Thread(target=enter, args=(entry, clerk, start, outcomes)) for _ in range(2)]
    for thread in clerks:
        thread.start()
    for thread in clerks:
        thread.join()
    assert sorted(outcomes) == ["document.number-taken", "registered"]
    assert Document.objects.count() == 1


@pytest.mark.commits
def test_numbers_drawn_at_once_have_no_gap_and_no_double(committed_db):
    committee = body("bk.ubnd", "Ủy ban nhân dân tỉnh Bắc Kạn", kind="people_committee")
    drawn, faults = [], []
    writers = [
        threading.Thread(target=draw, args=(drawn, faults, committee.pk, number % 2 == 0)) for number in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert faults == []
    kept = WRITERS // 2 * DRAWS + WRITERS // 2 * DRAWS // 2
    assert sorted(drawn) == list(range(1, kept + 1))
    assert NumberSeries.objects.get().last == kept
