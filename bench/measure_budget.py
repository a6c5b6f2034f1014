"""The balance page of a line and the province's summary, with 200,000 entries on 5,000 lines, against their bare SQL.

A page costs the same number of queries however many entries there are; the measurement stops if it does not.
"""

from collections.abc import Callable, Iterator
from datetime import date

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.frame import Ratio, ratio, repeats_for, seconds
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people_loaders
from ocop.actors.people.models import Person, Post, Role
from ocop.base.workdays import clock
from ocop.steering.budget import loaders
from ocop.steering.budget.models import BudgetEntry, BudgetLine, Commitment, FiscalYear, FundingSource, Programme
from ocop.steering.budget.queries import access, totals_by
from ocop.steering.budget.queries.ledger import last_entries, ledger, lines_out_of_step

DAY = date(2026, 6, 15)
LINES, ENTRIES_OF_A_LINE, BODIES, SHOWN = 5_000, 40, 50, 10
MILLION = 1_000_000
ALLOCATED, COMMITTED, PAID = 100 * MILLION, 60 * MILLION, (ENTRIES_OF_A_LINE - 2) * MILLION

ENTRIES = """
    INSERT INTO budget_budgetentry (line_id, commitment_id, kind, amount_vnd, effect, made_on, of_advance,
                                    document_text, reason, is_correction, entered_by_id, made_at)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s)
    SELECT c.line_id, c.id, CASE i WHEN 1 THEN 'allocate' WHEN 2 THEN 'commit' ELSE 'pay' END,
           CASE i WHEN 1 THEN %s WHEN 2 THEN %s ELSE %s END,
           1, %s, FALSE, '', '', FALSE, %s, CURRENT_TIMESTAMP
    FROM n CROSS JOIN budget_commitment c WHERE c.line_id > %s ORDER BY c.line_id, i
"""
LAST_ENTRIES = "SELECT * FROM budget_budgetentry WHERE line_id = %s ORDER BY id DESC LIMIT %s"
LEDGER = """
    SELECT id, sum(CASE WHEN kind = 'allocate' THEN amount_vnd * effect ELSE 0 END) OVER w,
           sum(CASE WHEN kind = 'commit' THEN amount_vnd * effect ELSE 0 END) OVER w,
           sum(CASE WHEN kind = 'pay' THEN amount_vnd * effect ELSE 0 END) OVER w
    FROM budget_budgetentry WHERE line_id = %s WINDOW w AS (ORDER BY id) ORDER BY id LIMIT 20
"""
BALANCE = "SELECT allocated_vnd, committed_vnd, paid_vnd, available_vnd FROM budget_budgetline WHERE id = %s"
SUMMARY = """
    SELECT l.source_id, s.name, sum(l.allocated_vnd), sum(l.committed_vnd), sum(l.paid_vnd)
    FROM budget_budgetline l JOIN budget_fundingsource s ON s.id = l.source_id
    WHERE l.fiscal_year_id = %s GROUP BY l.source_id, s.name
"""


def measures() -> Iterator[Ratio]:
    """The pages with one line, then with all of them."""
    person, year, bodies = world()
    with clock.fixed(DAY):
        fill(person, year, bodies, 1)
        browser, line = signed_in(person), BudgetLine.objects.get()
        pages = {"line's balance page": line.get_absolute_url(), "province's summary": reverse("budget:summary")}
        small = {name: timed_page(browser, address) for name, address in pages.items()}
        fill(person, year, bodies, LINES - 1)
        check()
        for name, address in pages.items():
            yield grown(name, timed_page(browser, address), small[name])
        yield from against_sql(browser, person, year, line)


def grown(name: str, now: tuple[float, int], before: tuple[float, int]) -> Ratio:
    if now[1] != before[1]:
        raise SystemExit(f"the {name} costs {before[1]} queries with one line, {now[1]} with {LINES:,}")
    return Ratio(f"{name} with 200,000 entries ÷ with 40", now[0], before[0], f"{now[1]} queries each")


def against_sql(browser: Client, person: Person, year: FiscalYear, line: BudgetLine) -> Iterator[Ratio]:
    balance = bare((BALANCE, [line.pk]), (LAST_ENTRIES, [line.pk, SHOWN]))
    summary = bare((SUMMARY, [year.pk]))
    visible = access.lines_visible_to(person, on=DAY)
    yield ratio("balance of a line, read ÷ bare SQL", lambda: last_entries(line, SHOWN), balance)
    yield ratio(
        "ledger's first page, running totals ÷ bare SQL", lambda: list(ledger(line)[:20]), bare((LEDGER, [line.pk]))
    )
    yield ratio("line's balance page ÷ bare SQL", lambda: browser.get(line.get_absolute_url()), balance)
    note = f"{LINES:,} lines"
    yield ratio(
        "summary by source, read ÷ bare SQL", lambda: totals_by("source", 2026, lines=visible), summary, note=note
    )
    yield ratio(
        "province's summary page ÷ bare SQL", lambda: browser.get(reverse("budget:summary")), summary, note=note
    )


def timed_page(browser: Client, address: str) -> tuple[float, int]:
    """Seconds of a page, and its queries."""

    def ask() -> None:
        assert browser.get(address).status_code == 200

    ask()
    with CaptureQueriesContext(connection) as asked:
        ask()
    queries = len(asked)
    return seconds(ask, repeats_for(ask)), queries


def bare(*statements: tuple[str, list[object]]) -> Callable[[], object]:
    def ask() -> object:
        with connection.cursor() as cursor:
            for sql, facts in statements:
                cursor.execute(sql, facts)
                rows = cursor.fetchall()
        return rows

    return ask


def check() -> None:
    """The bulk is what it should be: all entries there, every total their sum."""
    counted = BudgetEntry.objects.count()
    if counted != LINES * ENTRIES_OF_A_LINE or lines_out_of_step().exists():
        raise SystemExit(f"the bulk does not hold: {counted} entries")


def world() -> tuple[Person, FiscalYear, list[Organisation]]:
    """An office that reads its province, bodies that hold the money, one year."""
    for loader in (people_loaders, loaders):
        loader.load(settings.REFERENCE_ROOT)
    bodies = Organisation.objects.bulk_create(body(n) for n in range(BODIES))
    person = Person.objects.create_user("bench-budget", full_name="Bench")
    role = Role.objects.get(code="coord_officer")
    Post.objects.create(person=person, organisation=bodies[0], role=role, title="Bench", start=date(2020, 1, 1))
    year = FiscalYear.objects.create(year=2026, state="open", adjust_until=date(2027, 1, 31))
    return person, year, bodies


def body(number: int) -> Organisation:
    return Organisation(
        ref=f"m{number}@-", key=f"m{number}", province="bk", name=f"Sở số {number}", short=f"Sở {number}",
        kind="department", level="provincial", evidence="verified", evidence_period="verified",
    )  # fmt: skip


def fill(person: Person, year: FiscalYear, bodies: list[Organisation], count: int) -> None:
    """So many more lines, each with one commitment and its entries in bulk SQL."""
    first = BudgetLine.objects.count()
    newest = BudgetLine.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    sources = list(FundingSource.objects.filter(is_state_budget=True, last_year=None))
    programmes = list(Programme.objects.all())
    lines = BudgetLine.objects.bulk_create(
        BudgetLine(
            fiscal_year=year, source=sources[n % len(sources)], programme=programmes[n % len(programmes)],
            activity=f"Nội dung {n}", holder=bodies[n % BODIES], allocated_vnd=ALLOCATED, committed_vnd=COMMITTED,
            paid_vnd=PAID, available_vnd=ALLOCATED - COMMITTED,
        )
        for n in range(first, first + count)
    )  # fmt: skip
    Commitment.objects.bulk_create(commitment(line, person) for line in lines)
    with connection.cursor() as cursor:
        cursor.execute(ENTRIES, [ENTRIES_OF_A_LINE, ALLOCATED, COMMITTED, MILLION, DAY, person.pk, newest])
        cursor.execute("ANALYZE")


def commitment(line: BudgetLine, person: Person) -> Commitment:
    return Commitment(
        line=line, title="Đề án", beneficiary="HTX", advance_kind="general", state="approved", proposed_vnd=COMMITTED,
        proposed_by=person, proposed_on=DAY, appraised_vnd=COMMITTED, approved_vnd=COMMITTED, committed_vnd=COMMITTED,
        paid_vnd=PAID,
    )  # fmt: skip


def signed_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser
