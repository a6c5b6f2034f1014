"""The journal of scans: what workers append while they answer, an hour to a file, a line to a scan.

A line names the certificate, the day in Viet Nam and the state that was shown: nothing about who scanned (settled 19).
Appending is one short write to a file opened for appending, so workers never wait for each other or for the database;
`services.scans` adds the lines up.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

_NAME = "scans-%Y%m%d%H.log"
_LINE = re.compile(r"(\d+) (\d{4}-\d{2}-\d{2}) ([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Scan:
    """One line."""

    certificate: int
    day: date
    state: str


def append(scan: Scan) -> None:
    """Shorter than a page of memory, so lines of several processes never mix."""
    line = f"{scan.certificate} {scan.day.isoformat()} {scan.state}\n".encode()
    handle = os.open(folder() / timezone.now().strftime(_NAME), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    try:
        os.write(handle, line)
    finally:
        os.close(handle)


def folder() -> Path:
    """Made when first needed."""
    place = Path(str(settings.CHECKING["folder"]))
    place.mkdir(mode=0o750, parents=True, exist_ok=True)
    return place


def files() -> list[Path]:
    """The oldest hour first."""
    return sorted(folder().glob("scans-*.log"))


def is_over(file: Path, now: datetime) -> bool:
    """Whether nobody appends to it any more: its hour is past."""
    return file.name < now.strftime(_NAME)


def read(file: Path, start: int) -> tuple[list[Scan], int]:
    """The whole lines from there on, and where the next reading begins; what is no line is passed over."""
    with file.open("rb") as opened:
        opened.seek(start)
        content = opened.read()
    whole = content[: content.rfind(b"\n") + 1]
    return list(_scans(whole.decode(errors="replace"))), start + len(whole)


def _scans(text: str) -> Iterator[Scan]:
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            yield Scan(int(found[1]), date.fromisoformat(found[2]), found[3])
