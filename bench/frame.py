"""What every measurement uses: a database of its own, the clock, and the line it prints.

A file `measure_<thing>.py` has a function `measures()` that yields `Ratio`s:

    def measures() -> Iterator[Ratio]:
        yield ratio("extraction ÷ reading the file", extract, read)
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5
AT_LEAST = 0.05  # seconds of one timed round: shorter acts are repeated within it


@dataclass(frozen=True)
class Ratio:
    """How many times the measured act costs its yardstick; `limit` is what it may cost at most, if that is agreed.

    Costs are seconds, unless another `unit` is named.
    """

    name: str
    act: float
    yardstick: float
    note: str = ""
    limit: float | None = None
    unit: str = "ms"

    @property
    def value(self) -> float:
        return self.act / self.yardstick

    @property
    def holds(self) -> bool:
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"  {'≤' if self.holds else 'EXCEEDS'} {self.limit:g}"
        note = f"  ({self.note})" if self.note else ""
        factor = 1000 if self.unit == "ms" else 1
        costs = f"{self.act * factor:,.2f} {self.unit} ÷ {self.yardstick * factor:,.2f} {self.unit}"
        return f"{self.value:8.2f} ×  {self.name}  [{costs}]{note}{limit}"


def ratio(
    name: str, act: Callable[[], object], yardstick: Callable[[], object], *, note: str = "", limit: float | None = None
) -> Ratio:
    """Times both in turns, so that a slow moment of the machine touches both; takes the median of each."""
    repeats = (repeats_for(act), repeats_for(yardstick))
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for number, one in enumerate((act, yardstick)):
            times[number].append(seconds(one, repeats[number]))
    return Ratio(name, statistics.median(times[0]), statistics.median(times[1]), note, limit)


def repeats_for(act: Callable[[], object]) -> int:
    """How often an act must run for its time to be longer than the clock's unrest; also its warm-up."""
    act()
    once = seconds(act, 1)
    return max(1, round(AT_LEAST / max(once, 1e-7)))


def seconds(act: Callable[[], object], repeats: int) -> float:
    """The time of one run, as the mean of these repeats, with the collector of garbage at rest."""
    gc.collect()
    gc.disable()
    try:
        began = time.perf_counter()
        for _ in range(repeats):
            act()
        return (time.perf_counter() - began) / repeats
    finally:
        gc.enable()


@contextmanager
def temporary_database() -> Iterator[None]:
    """Django with an empty migrated SQLite file in a temporary folder, or with the PostgreSQL of BENCH_DATABASE_URL."""
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
        named = os.environ.get("BENCH_DATABASE_URL", "")
        os.environ["DATABASE_URL"] = named or f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
        import django  # only after its settings are named
        from django.core.management import call_command
        from django.db import connections

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield
        connections.close_all()


def tell(ratios: Iterator[Ratio]) -> int:
    """Prints each ratio as it comes; 1 if one exceeds its limit."""
    exceeded = 0
    for one in ratios:
        print(one, flush=True)
        exceeded = exceeded or int(not one.holds)
    return exceeded


if __name__ == "__main__":
    sys.exit("A measurement is started by `make bench`.")
