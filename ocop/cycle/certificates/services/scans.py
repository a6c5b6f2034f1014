"""Lượt quét: the journal of the workers added up by one process into counts per certificate and day (settled 19).

Every line is counted once: how far a file was read stands in the database and moves in the same transaction as the
counts. Programmes that name themselves are not written down. Nothing tells one scanner from another, so
no repeats can be removed; a browser keeps an answer for a minute.
"""

import fcntl
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from .. import figures, journal
from ..misuse_notices import scanned_after_the_end
from ..models import Certificate, JournalPlace, ScanCount
from ..vocabulary import PublicState

ALERTING = (PublicState.LAPSED, PublicState.REVOKED)


def fold(*, on: date) -> int:
    """Count what came since the last time, tell the office of scans after the end; returns the scans counted."""
    with _only_folder() as is_alone:
        if not is_alone:
            return 0
        counted = sum(_fold(file) for file in journal.files())
        _drop_old()
    tell_of_scans_after_the_end(on=on)
    return counted


@transaction.atomic
def tell_of_scans_after_the_end(*, on: date) -> int:
    """Once for each certificate and day, as soon as it is more than chance."""
    least = figures.load().alert_from_scans
    found = ScanCount.objects.filter(state__in=ALERTING, told=False, count__gte=least, day__gte=on - timedelta(days=7))
    rows = list(found.select_related("certificate__recognition"))
    for row in rows:
        scanned_after_the_end(row, on=on)
    ScanCount.objects.filter(pk__in=[row.pk for row in rows]).update(told=True)
    return len(rows)


@transaction.atomic
def _fold(file: Path) -> int:
    place, _is_new = JournalPlace.objects.select_for_update().get_or_create(name=file.name)
    scans, read_to = journal.read(file, place.read_to)
    if read_to != place.read_to:
        _add(scans)
        place.read_to = read_to
        place.save(update_fields=["read_to"])
    return len(scans)


def _add(scans: Iterable[journal.Scan]) -> None:
    counts = Counter(scans)
    known = set(Certificate.objects.filter(pk__in={scan.certificate for scan in counts}).values_list("pk", flat=True))
    for scan, count in counts.items():
        if scan.certificate in known:
            key: dict[str, Any] = {"certificate_id": scan.certificate, "day": scan.day, "state": scan.state[:12]}
            ScanCount.objects.get_or_create(**key)
            ScanCount.objects.filter(**key).update(count=F("count") + count)


def _drop_old() -> None:
    """Files whose hour is long past and whose last line is counted."""
    before = timezone.now() - timedelta(days=figures.load().journal_kept_days)
    sizes = dict(JournalPlace.objects.values_list("name", "read_to"))
    for file in journal.files():
        if journal.is_over(file, before) and file.stat().st_size == sizes.get(file.name):
            file.unlink()


@contextmanager
def _only_folder() -> Iterator[bool]:
    """One process of the machine at a time; another one has nothing to do meanwhile."""
    with (journal.folder() / "fold.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        yield True
