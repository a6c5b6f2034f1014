"""Everybody saves at once: no choice is lost (a committed database of its own on both kinds)."""

import threading
from datetime import UTC, datetime

import pytest
from django.db import connection, connections

from ocop.base.workdays import clock
from ocop.cycle.assessment.models import Choice, Sheet
from ocop.cycle.assessment.services import scoring
from ocop.cycle.rounds.tests.province import DAY

from .hall import SCORING, made

CRITERIA = 6


def in_turn(start, faults, sheet_id, who, chosen):
    """One member chooses criterion after criterion when all are ready."""
    start.wait()
    try:
        with clock.fixed(DAY):
            for code, option in chosen:
                scoring.choose(sheet_id, by=who, on=DAY, criterion=code, option=option, reason="Theo minh chứng")
    except Exception as fault:
        faults.append(repr(fault))
    finally:
        connections.close_all()


@pytest.mark.commits
def test_ten_sheets_filled_at_once_lose_no_choice(committed_db):
    """Five members on two tablets each: two dossiers, sixty choices in the same moments."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA busy_timeout = 60000")
    with clock.fixed(DAY):
        hall = made()
        sitting = hall.opened(hall.candidate("Trà Shan tuyết"), hall.candidate("Trà xanh"))
    chosen = list(hall.total(76).items())[:CRITERIA]
    sheets = [(hall.sheet(item, name).pk, hall.people[name]) for item in sitting.items.all() for name in SCORING]
    start, faults = threading.Barrier(len(sheets)), []
    threads = [threading.Thread(target=in_turn, args=(start, faults, pk, who, chosen)) for pk, who in sheets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert Choice.objects.count() == len(sheets) * CRITERIA
    assert Sheet.objects.filter(saved_at__gte=datetime(2020, 1, 1, tzinfo=UTC)).count() == len(sheets)
