"""The register of 50,000 support projects, one project's page and the money of a year, against their bare SQL.

A page costs the same number of queries however many projects there are; the measurement stops if it does not.
"""

from collections.abc import Callable, Iterator
from datetime import date

from django.conf import settings
from django.db import connection
from django.db.models import Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.frame import Ratio, ratio, repeats_for, seconds
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people_loaders
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.workdays import clock
from ocop.market.support import loaders
from ocop.market.support.models import Activity, StateChange, SupportProgramme, SupportProject
from ocop.market.support.queries.access import projects_visible_to
from ocop.market.support.queries.money import money_of, with_money
from ocop.steering.budget import loaders as budget_loaders
from ocop.steering.budget.models import BudgetEntry, BudgetLine, Commitment, FiscalYear, FundingSource, Programme

DAY = date(2026, 6, 15)
PROJECTS, PRODUCERS = 50_000, 2_000
MILLION = 1_000_000
BATCH = 5_000

FIRST_ROWS = """
    SELECT p.*, a.name, r.name,
           (SELECT sum(c.committed_vnd) FROM budget_commitment c WHERE c.keeper = 'support:project ' || p.id),
           (SELECT sum(c.paid_vnd) FROM budget_commitment c WHERE c.keeper = 'support:project ' || p.id)
    FROM support_supportproject p JOIN support_activity a ON a.id = p.activity_id
    JOIN producers_producer r ON r.id = p.producer_id ORDER BY p.due_on, p.id LIMIT 20
"""
ONE = "SELECT * FROM support_supportproject WHERE id = %s"
ITS_MONEY = "SELECT sum(committed_vnd), sum(paid_vnd) FROM budget_commitment WHERE keeper = %s"
YEAR = """
    SELECT p.activity_id, sum(c.approved_vnd), sum(c.paid_vnd) FROM support_supportproject p
    JOIN budget_commitment c ON c.keeper = 'support:project ' || p.id GROUP BY p.activity_id
"""


def measures() -> Iterator[Ratio]:
    """The pages with one project, then with all of them."""
    person, filling = world()
    with clock.fixed(DAY):
        filling(1)
        browser, project = signed_in(person), SupportProject.objects.get()
        pages = {"register of projects": reverse("support:projects"), "page of a project": project.get_absolute_url()}
        small = {name: timed_page(browser, address) for name, address in pages.items()}
        filling(PROJECTS - 1)
        check()
        for name, address in pages.items():
            yield grown(name, timed_page(browser, address), small[name])
        yield from against_sql(browser, person, project)


def grown(name: str, now: tuple[float, int], before: tuple[float, int]) -> Ratio:
    if now[1] != before[1]:
        raise SystemExit(f"the {name} costs {before[1]} queries with one project, {now[1]} with {PROJECTS:,}")
    return Ratio(f"{name} with {PROJECTS:,} projects ÷ with 1", now[0], before[0], f"{now[1]} queries each")


def against_sql(browser: Client, person: Person, project: SupportProject) -> Iterator[Ratio]:
    visible = projects_visible_to(person, on=DAY)
    first = with_money(visible).order_by("due_on", "pk")[:20]
    yield ratio(
        "first 20 projects with their money, read ÷ bare SQL", lambda: list(first.all()), bare((FIRST_ROWS, []))
    )
    one = bare((ONE, [project.pk]), (ITS_MONEY, [project.keeper]))
    yield ratio("money of a project, read ÷ bare SQL", lambda: money_of(project), bare((ITS_MONEY, [project.keeper])))
    yield ratio("page of a project ÷ bare SQL", lambda: browser.get(project.get_absolute_url()), one)
    summary = with_money(visible).order_by().values("activity").annotate(given=Sum("approved_vnd"), out=Sum("paid"))
    yield ratio(
        "disbursement by activity, read ÷ bare SQL", lambda: list(summary.all()), bare((YEAR, [])),
        note=f"{PROJECTS:,} projects",
    )  # fmt: skip


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
    """The bulk is what it should be: every project with its commitment and entries."""
    counted = (SupportProject.objects.count(), Commitment.objects.count(), BudgetEntry.objects.count())
    if counted != (PROJECTS, PROJECTS, 3 * PROJECTS):
        raise SystemExit(f"the bulk does not hold: {counted}")


def world() -> tuple[Person, Callable[[int], None]]:
    """The department that runs them, producers of one commune, one line of the year."""
    for loader in (people_loaders, budget_loaders, loaders):
        loader.load(settings.REFERENCE_ROOT)
    place = Unit.objects.create(
        key="b@-", code="b", name="Xã Đo", folded="xa do", type="xa", level="commune", evidence="verified"
    )  # fmt: skip
    department = Organisation.objects.create(
        ref="bk.sct@-", key="bk.sct", province="bk", name="Sở Công Thương", short="Sở Công Thương", kind="department",
        level="provincial", evidence="verified", evidence_period="verified",
    )  # fmt: skip
    person = Person.objects.create_user("bench-support", full_name="Bench")
    role = Role.objects.get(code="centre_officer")
    Post.objects.create(person=person, organisation=department, role=role, title="Bench", start=date(2020, 1, 1))
    producers = [producer(number, place) for number in range(PRODUCERS)]
    line = BudgetLine.objects.create(
        fiscal_year=FiscalYear.objects.create(year=2026, state="open", adjust_until=date(2027, 1, 31)),
        source=FundingSource.objects.get(code="local_kc"), programme=Programme.objects.get(code="industrial_promotion"),
        holder=department, allocated_vnd=PROJECTS * MILLION, available_vnd=PROJECTS * MILLION,
    )  # fmt: skip
    return person, lambda count: fill(person, department, place, producers, line, count)


def producer(number: int, place: Unit) -> Producer:
    body = Organisation.objects.create(
        ref=f"p{number}@-", key=f"p{number}", province="bk", name=f"HTX {number}", short=f"HTX {number}",
        kind="producer", level="commune", unit=place, evidence="verified", evidence_period="verified",
    )  # fmt: skip
    return Producer.objects.create(
        organisation=body, kind="cooperative", name=body.name, unit=place, status_on=DAY, origin="typed",
        evidence="verified", made_on=DAY, name_key=body.name.lower(),
    )  # fmt: skip


def fill(
    person: Person, department: Organisation, place: Unit, producers: list[Producer], line: BudgetLine, count: int
) -> None:
    """So many more projects, each with its history, commitment and three entries."""
    programme, activities = SupportProgramme.objects.get(code="KCDP"), list(Activity.objects.all()[:6])
    first = SupportProject.objects.count()
    projects = SupportProject.objects.bulk_create(
        (
            SupportProject(
                code=f"KC-2026-{n:06d}", title=f"Đề án số {n}", state="running", state_on=DAY, due_on=DAY,
                programme=programme, activity=activities[n % len(activities)], producer=producers[n % PRODUCERS],
                department=department, centre=department, place=place, total_cost_vnd=2 * MILLION,
                eligible_cost_vnd=2 * MILLION, requested_vnd=MILLION, own_capital_vnd=MILLION, approved_vnd=MILLION,
                decision_number="1/QĐ", decided_on=DAY, submitted_on=DAY, made_by=person, made_on=DAY,
                object_kind="asset", object_name=f"Máy {n}", funding_key=f"M:asset:={n}",
            )
            for n in range(first, first + count)
        ),
        batch_size=BATCH,
    )  # fmt: skip
    StateChange.objects.bulk_create(
        (
            StateChange(project=each, verb=verb, before=before, after=after, on=DAY, by=person)
            for each in projects
            for verb, before, after in (("submit", "draft", "proposed"), ("begin", "contracted", "running"))
        ),
        batch_size=BATCH,
    )
    held = Commitment.objects.bulk_create((commitment(each, line, person) for each in projects), batch_size=BATCH)
    kinds = (("commit", MILLION), ("advance", MILLION // 2), ("pay", MILLION // 4))
    BudgetEntry.objects.bulk_create(
        (
            BudgetEntry(line=line, commitment=one, kind=kind, amount_vnd=amount, made_on=DAY, entered_by=person)
            for one in held
            for kind, amount in kinds
        ),
        batch_size=BATCH,
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def commitment(project: SupportProject, line: BudgetLine, person: Person) -> Commitment:
    return Commitment(
        line=line, title=project.title, beneficiary="HTX", advance_kind="general", state="approved",
        proposed_vnd=MILLION, proposed_by=person, proposed_on=DAY, appraised_vnd=MILLION, approved_vnd=MILLION,
        committed_vnd=MILLION, advanced_vnd=MILLION // 2, paid_vnd=3 * MILLION // 4, keeper=project.keeper,
    )  # fmt: skip


def signed_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser
