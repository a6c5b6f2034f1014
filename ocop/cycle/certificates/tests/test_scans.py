"""Lượt quét: every line counted once, by certificate and day; scans after the end are told once."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from ocop.cycle.certificates import journal
from ocop.cycle.certificates.journal import Scan
from ocop.cycle.certificates.models import JournalPlace, ScanCount
from ocop.cycle.certificates.services import scans

from .papers_in_hand import certificate

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}


def counts():
    return sorted(ScanCount.objects.values_list("certificate", "day", "state", "count"))


def test_scans_are_added_up_by_certificate_day_and_state():
    tea, honey = certificate("Chè"), certificate("Mật ong")
    for scan in [Scan(tea.pk, DAY, "valid")] * 3 + [
        Scan(honey.pk, DAY, "lapsed"),
        Scan(tea.pk, date(2026, 6, 2), "valid"),
    ]:
        journal.append(scan)
    assert scans.fold(on=DAY) == 5
    assert counts() == sorted(
        [(tea.pk, DAY, "valid", 3), (tea.pk, date(2026, 6, 2), "valid", 1), (honey.pk, DAY, "lapsed", 1)]
    )


def test_what_is_counted_is_never_counted_again():
    tea = certificate()
    journal.append(Scan(tea.pk, DAY, "valid"))
    assert [scans.fold(on=DAY), scans.fold(on=DAY)] == [1, 0]
    journal.append(Scan(tea.pk, DAY, "valid"))
    assert scans.fold(on=DAY) == 1
    assert counts() == [(tea.pk, DAY, "valid", 2)]


def test_half_a_line_waits_and_what_is_no_line_is_passed_over():
    tea = certificate()
    journal.append(Scan(tea.pk, DAY, "valid"))
    (file,) = journal.files()
    with file.open("a") as opened:
        opened.write(f"nonsense\n999999 2026-06-01 valid\n{tea.pk} 2026-06-0")
    assert scans.fold(on=DAY) == 2
    with file.open("a") as opened:
        opened.write("1 valid\n")
    scans.fold(on=DAY)
    assert counts() == [(tea.pk, DAY, "valid", 2)]


def test_a_counted_file_goes_after_two_days(monkeypatch):
    journal.append(Scan(certificate().pk, DAY, "valid"))
    scans.fold(on=DAY)
    assert len(journal.files()) == 1
    later = datetime(2099, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: later)
    scans.fold(on=DAY)
    assert (journal.files(), JournalPlace.objects.count()) == ([], 1)


def test_another_folder_has_nothing_to_do_meanwhile():
    journal.append(Scan(certificate().pk, DAY, "valid"))
    with scans._only_folder() as first:
        assert (first, scans.fold(on=DAY)) == (True, 0)


def test_scans_after_the_end_are_told_once_and_only_when_they_are_more_than_chance():
    tea, honey = certificate("Chè"), certificate("Mật ong")
    for scan in (
        [Scan(tea.pk, DAY, "revoked")] * 3 + [Scan(honey.pk, DAY, "lapsed")] * 2 + [Scan(honey.pk, DAY, "valid")] * 9
    ):
        journal.append(scan)
    scans.fold(on=DAY)
    assert list(ScanCount.objects.filter(told=True).values_list("certificate", "state")) == [(tea.pk, "revoked")]
    assert scans.tell_of_scans_after_the_end(on=DAY) == 0
