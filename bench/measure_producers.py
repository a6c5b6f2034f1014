"""The registry with 1,000 and with 100,000 producers, their papers (3,000 and 300,000), and a list of 20,000 rows.

A page costs the same number of queries however many there are; the measurement stops if it does not. Memory is the
peak of Python's own allocations (tracemalloc), measured in a run of its own, since the tracing slows what it watches.
"""

import io
import time
import tracemalloc
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import xlsxwriter
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from bench import bulk_producers as bulk
from bench.frame import Ratio, seconds
from ocop.actors.people.models import Person
from ocop.actors.producers.models import ImportBatch, Producer
from ocop.actors.producers.rules.importing import COLUMNS
from ocop.actors.producers.services import importing
from ocop.actors.territory.models import Unit
from ocop.base.workdays import clock
from ocop.cycle.evidence.models import Paper

FEW, MANY, ROWS = 1_000, 100_000, 20_000
DAY, TIMES = bulk.DAY, 5
Timed = tuple[float, int]


def measures() -> Iterator[Ratio]:
    """Every page at both sizes in one database, then the list."""
    office, commune, communes = bulk.world()
    with clock.fixed(DAY):
        bulk.fill(office, communes, FEW)
        addresses = pages()
        browsers = {"office": signed_in(office), "commune": signed_in(commune)}
        small = {key: timed_page(browsers[key[0]], address) for key, address in addresses.items()}
        bulk.multiply(MANY // FEW - 1)
        check_bulk()
        for key, address in addresses.items():
            yield grown(" · ".join(key), timed_page(browsers[key[0]], address), small[key])
        yield from taking_over(office, communes)


def check_bulk() -> None:
    """The bulk is what it should be."""
    counted = (Producer.objects.filter(origin="typed").count(), Paper.objects.filter(issuer=bulk.ISSUER).count())
    if counted[0] < MANY or counted[1] != MANY * bulk.PAPERS:
        raise SystemExit(f"the bulk does not hold: {counted}")


def pages() -> dict[tuple[str, str], str]:
    """Who opens what: the office of the whole province, the officer of one commune."""
    first = Producer.objects.get(name=bulk.name_of(0))
    registry, papers = reverse("producers:list"), reverse("evidence:list")
    radar, waiting = reverse("evidence:radar"), reverse("evidence:worklist")
    return {
        ("office", "registry, first page"): registry,
        ("office", "registry, second page"): asked(registry, trang="2"),
        ("office", "registry, by commune and kind"): asked(registry, xa=str(first.unit_id), loai=first.kind),
        ("office", "search “miến dong tân sơn”"): asked(registry, q="miến dong tân sơn"),
        ("office", "search “mien dong tan son”"): asked(registry, q="mien dong tan son"),
        ("office", "search “hợp tác xã” (a third of all)"): asked(registry, q="hợp tác xã"),
        ("office", "search by tax code"): asked(registry, q=str(first.tax_code)),
        ("office", "search by telephone"): asked(registry, q=first.phone),
        ("commune", "registry, first page"): registry,
        ("commune", "search “mien dong tan”"): asked(registry, q="mien dong tan"),
        ("office", "producer’s page"): first.get_absolute_url(),
        ("commune", "producer’s page"): first.get_absolute_url(),
        ("office", "library, first page"): papers,
        ("office", "library, search by number"): asked(papers, q="17/GCN"),
        ("office", "library, search “tân sơn”"): asked(papers, q="tân sơn"),
        ("office", "expiry radar"): radar,
        ("commune", "expiry radar"): radar,
        ("commune", "papers that wait"): waiting,
        ("commune", "producer’s papers"): reverse("evidence:library", args=[first.pk]),
    }  # fmt: skip


def asked(address: str, **words: str) -> str:
    return f"{address}?{urlencode(words)}"


def grown(name: str, now: Timed, before: Timed) -> Ratio:
    if now[1] != before[1]:
        raise SystemExit(f"{name} costs {before[1]} queries with {FEW:,} producers, {now[1]} with {MANY:,}")
    return Ratio(f"{name}: {MANY:,} producers ÷ {FEW:,}", now[0], before[0], f"{now[1]} queries each")


def timed_page(browser: Client, address: str) -> Timed:
    """Seconds of a page at its best of some times, and its queries."""

    def ask() -> None:
        assert browser.get(address).status_code == 200, address

    ask()
    with CaptureQueriesContext(connection) as queries:
        ask()
    count = len(queries)
    return min(seconds(ask, 1) for _ in range(TIMES)), count


def signed_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


def taking_over(office: Person, communes: list[Unit]) -> Iterator[Ratio]:
    """The list tried, taken over and undone beside 100,000 producers, each against merely reading the workbook."""
    content = workbook(communes)
    reading = seconds(lambda: read(content), 3)
    facts = {"by": office, "on": DAY}
    tried, batch = timed(lambda: importing.import_dry_run(content=content, name="list.xlsx", **facts))
    check(batch, "ready")
    made, batch = timed(lambda: importing.import_confirm(batch.pk, **facts))
    check(batch, "made")
    undone, batch = timed(lambda: importing.undo_import(batch.pk, **facts))
    check(batch, "undone")
    for name, took in (
        ("trial", tried),
        ("taking over", made),
        ("trial and taking over", tried + made),
        ("undo", undone),
    ):
        yield Ratio(f"list of {ROWS:,} rows: {name} ÷ reading the file", took, reading, f"{ROWS / took:,.0f} rows/s")
    yield from memory(content, facts)


def memory(content: bytes, facts: dict) -> Iterator[Ratio]:
    """Peaks of trial and of taking over against that of reading; everything rolled back."""
    least = peak(lambda: read(content))
    with transaction.atomic():
        batches: list[ImportBatch] = []
        most = peak(lambda: batches.append(importing.import_dry_run(content=content, name="list.xlsx", **facts)))
        yield of_memory("trial", most, least)
        yield of_memory("taking over", peak(lambda: importing.import_confirm(batches[0].pk, **facts)), least)
        transaction.set_rollback(True)


def of_memory(name: str, most: int, least: int) -> Ratio:
    what = f"list of {ROWS:,} rows: peak memory of {name} ÷ of reading"
    return Ratio(what, most / 2**20, least / 2**20, "tracemalloc", unit="MiB")


def peak(act: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def timed(act: Callable[[], ImportBatch]) -> tuple[float, ImportBatch]:
    began = time.perf_counter()
    batch = act()
    return time.perf_counter() - began, batch


def check(batch: ImportBatch, state: str) -> None:
    if (count := batch.rows.filter(state=state).count()) != ROWS:
        raise SystemExit(f"the list does not hold: {count} rows are {state}")


def read(content: bytes) -> int:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return len(book.get_sheet_by_index(0).to_python())


def workbook(communes: list[Unit]) -> bytes:
    """A list as an office would send it, of producers that are not in the registry."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Chủ thể")
        sheet.write_row(0, 0, [column.heading for column in COLUMNS])
        for n in range(ROWS):
            sheet.write_row(n + 1, 0, row(MANY + n, communes))
    return file.getvalue()


def row(number: int, communes: list[Unit]) -> list[str]:
    said = {
        "name": bulk.name_of(number), "kind": "Hợp tác xã", "unit": communes[number % len(communes)].name,
        "street": f"Thôn {number % 12 + 1}", "phone": f"08{number:08}",
        "registration_number": f"{number}/ĐK", "registered_on": "15/03/2021",
        "business_lines": "Chế biến nông sản", "representative": "Bế Thị Lan", "position": "Giám đốc",
    }  # fmt: skip
    return [said.get(column.code, "") for column in COLUMNS]
