"""Whether an address asks too often: the table of `rules.limiting` in a file that all workers of the machine share.

A shared file of 256 kB and not the database: a check must not write where the register is read, and a flood must not
lock it. Several machines behind one name count each for itself.
"""

import fcntl
import mmap
import os
import threading
import time
from pathlib import Path

from django.conf import settings

from .rules.limiting import CELL, SIZE, counted, estimate, places, visitor_of

MINUTE = 60
_here = threading.Lock()  # the lock of the file is the process's, not the thread's
_tables: dict[Path, tuple[int, mmap.mmap]] = {}


def seconds_to_wait(address: str, *, purpose: str = "check", limit: int, now: float | None = None) -> int:
    """0 when the visitor may go on; else the seconds until the next minute begins."""
    moment = time.time() if now is None else now
    minute = int(moment // MINUTE)
    cells = places(f"{purpose} {visitor_of(address)}", minute, settings.SECRET_KEY)
    return 0 if _asked(cells, minute) <= limit else MINUTE - int(moment % MINUTE)


def _asked(cells: list[int], minute: int) -> int:
    with _here:
        handle, table = _table()
        fcntl.lockf(handle, fcntl.LOCK_EX)
        try:
            return estimate(_counted(table, place, minute) for place in cells)
        finally:
            fcntl.lockf(handle, fcntl.LOCK_UN)


def _counted(table: mmap.mmap, place: int, minute: int) -> int:
    count, cell = counted(table[place : place + CELL], minute)
    table[place : place + CELL] = cell
    return count


def _table() -> tuple[int, mmap.mmap]:
    """Mapped once in each process; workers are forked or started apart, both share the file."""
    path = Path(str(settings.CHECKING["folder"])) / "rate.bin"
    if path not in _tables:
        path.parent.mkdir(mode=0o750, parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o640)
        os.ftruncate(handle, SIZE)
        _tables[path] = (handle, mmap.mmap(handle, SIZE))
    return _tables[path]
