"""The task list with 100 and with 100,000 assignments, and the leader's board against the bare SQL it needs.

A list costs the same number of queries however long it is; the measurement stops if it does not.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

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
from ocop.law.documents import loaders as document_loaders
from ocop.law.documents.models import Document, DocumentType
from ocop.steering.directives import loaders
from ocop.steering.directives.models import Assignment, Directive, Task
from ocop.steering.directives.queries import access, boards, statuses
from ocop.steering.directives.queries.moments import moment

DAY = date(2026, 6, 15)
FEW, MANY = 100, 100_000
BODIES = 50
STATES = ("assigned", "in_progress", "submitted", "done")


def measures() -> Iterator[Ratio]:
    """The list at two sizes in one database, then the board."""
    person, directive, bodies = world()
    with clock.fixed(DAY):
        fill(directive, bodies, FEW)
        browser = signed_in(person)
        short, queries_of_short = timed_page(browser)
        fill(directive, bodies, MANY - FEW)
        long, queries_of_long = timed_page(browser)
        if queries_of_short != queries_of_long:
            raise SystemExit(f"the list costs {queries_of_short} queries for {FEW} rows, {queries_of_long} for {MANY}")
        yield Ratio("task list with 100,000 assignments ÷ with 100", long, short, f"{queries_of_long} queries each")
        yield board(person)


def timed_page(browser: Client) -> tuple[float, int]:
    """Seconds of the list page, and its queries."""
    address = reverse("directives:tasks")

    def ask() -> None:
        assert browser.get(address).status_code == 200

    with CaptureQueriesContext(connection) as asked:
        ask()
    queries = len(asked)  # before the next request empties the log
    return seconds(ask, repeats_for(ask)), queries


def board(person: Person) -> Ratio:
    """The figures by agency, as the page computes them, against one plain aggregate over the same table."""

    def figures() -> Any:
        now = moment(DAY)
        visible = access.assignments_visible_to(person, on=DAY)
        return statuses.counts(boards.top_level(visible), now), boards.by_agency(visible, now)

    return ratio("leader's board ÷ the bare SQL it needs", figures, bare_sql(), note=f"{MANY:,} assignments")


def bare_sql() -> Callable[[], object]:
    sql = """
        SELECT organisation_id,
               SUM(CASE WHEN state = 'done' AND finished_on <= current_due THEN 1 ELSE 0 END),
               SUM(CASE WHEN state = 'done' AND finished_on > current_due THEN 1 ELSE 0 END),
               SUM(CASE WHEN state <> 'done' AND current_due < %s THEN 1 ELSE 0 END),
               MIN(CASE WHEN state <> 'done' AND current_due < %s THEN current_due END)
        FROM directives_assignment GROUP BY organisation_id
    """

    def ask() -> object:
        with connection.cursor() as cursor:
            cursor.execute(sql, [DAY, DAY])
            return cursor.fetchall()

    return ask


def world() -> tuple[Person, Directive, list[Organisation]]:
    """An office with its officer, a directive, and bodies."""
    for loader in (people_loaders, document_loaders, loaders):
        loader.load(settings.REFERENCE_ROOT)
    bodies = Organisation.objects.bulk_create(body(n) for n in range(BODIES))
    person = Person.objects.create_user("bench", full_name="Bench")
    role = Role.objects.get(code="coord_officer")
    Post.objects.create(person=person, organisation=bodies[0], role=role, title="Bench", start=date(2020, 1, 1))
    document = Document.objects.create(
        type=DocumentType.objects.first(),
        number=1,
        symbol="UBND-KT",
        written="01/UBND-KT",
        year=2026,
        issued_on=date(2026, 1, 5),
        direction="in",
        issuer=bodies[0],
    )
    directive = Directive.objects.create(
        document=document,
        assigner=bodies[0],
        office=bodies[0],
        text="…",
        read_by=person,
        state="sent",
        sent_on=date(2026, 1, 6),
    )
    return person, directive, bodies


def body(number: int) -> Organisation:
    return Organisation(
        ref=f"b{number}@-",
        key=f"b{number}",
        province="bk",
        name=f"Sở số {number}",
        short=f"Sở {number}",
        kind="department",
        level="provincial",
        evidence="verified",
        evidence_period="verified",
    )


def fill(directive: Directive, bodies: list[Organisation], count: int) -> None:
    """Tasks with one assignment for each body, until there are `count` more."""
    first = directive.tasks.count() + 1
    for number in range(first, first + count // BODIES):
        due = DAY + timedelta(days=number % 120 - 60)
        task = Task.objects.create(
            directive=directive,
            code=f"T{number}",
            action=f"Nhiệm vụ {number}",
            kind="deadline",
            original_due=due,
            assigned_on=date(2026, 1, 6),
        )
        Assignment.objects.bulk_create(assignment(task, each, due, number) for each in bodies)


def assignment(task: Task, body_: Organisation, due: date, number: int) -> Assignment:
    state = STATES[number % len(STATES)]
    day = due + timedelta(days=number % 5 - 3)
    return Assignment(
        task=task,
        organisation=body_,
        state=state,
        assigned_on=task.assigned_on,
        original_due=due,
        current_due=due,
        submitted_on=day if state in {"submitted", "done"} else None,
        finished_on=day if state == "done" else None,
    )


def signed_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser
