"""The boards count what the lists show: each figure opens a list of exactly that many rows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from ocop.steering.directives.models import Assignment
from ocop.steering.directives.queries import access, boards
from ocop.steering.directives.queries.days import day_sheet
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.statuses import counts
from ocop.steering.directives.services import giving
from ocop.steering.directives.tables import list_address
from ocop.steering.directives.views.boards import figures_of

from .conftest import DAY, queries_of
from .factories import AssignmentFactory, TaskFactory

PAST, COMING = date(2019, 6, 14), date(2019, 7, 31)


def many(world, number, body=None, **facts):
    """So many assignments of one task, as rounds of it."""
    due = facts.pop("due", PAST)
    task = TaskFactory(directive=world.directive(), original_due=due)
    usual = {
        "task": task, "organisation": body or world.trade, "assigned_on": task.assigned_on, "original_due": due,
        "current_due": due,
    }  # fmt: skip
    Assignment.objects.bulk_create(Assignment(occurrence=n + 1, **usual | facts) for n in range(number))


def figures(assignments, on=DAY):
    return counts(boards.top_level(assignments), moment(on))


def test_the_figures_of_2017_from_rows_a_hundredth_of_the_size(world):
    """21.914 tasks of the report, each hundred as one: the same rates come out of the rows (settled 8)."""
    many(world, 141, state="done", finished_on=PAST)
    many(world, 20, state="done", finished_on=PAST + timedelta(days=1))
    many(world, 56, state="in_progress", due=COMING)
    many(world, 2, state="in_progress")
    found = figures(Assignment.objects.all())
    assert (found.timed, found.done, found.due, found.overdue) == (219, 161, 163, 2)
    assert (found.completion, found.overdue_share) == (Decimal("98.77"), Decimal("1.23"))


def test_the_figures_of_2020_from_rows(world):
    """833 = 585 done + 67 within term + 181 overdue: 585 of 766 due = 76,37 %."""
    many(world, 585, state="done", finished_on=PAST)
    many(world, 67, state="in_progress", due=COMING)
    many(world, 181, state="in_progress")
    found = figures(Assignment.objects.all())
    assert (found.timed, found.due, found.completion) == (833, 766, Decimal("76.37"))


@pytest.fixture
def full(world):
    """Work of every kind in two departments, with parts given on."""
    many(world, 3, state="in_progress")
    many(world, 2, state="in_progress", due=DAY)
    many(world, 4, state="accepted", due=COMING, updated_on=DAY)
    many(world, 1, state="submitted", submitted_on=date(2019, 6, 18))
    many(world, 2, state="done", finished_on=PAST)
    many(world, 1, state="done", finished_on=date(2019, 6, 18))
    many(world, 1, state="cancelled")
    many(world, 2, world.babe, state="in_progress", due=date(2019, 6, 10))
    many(world, 1, world.babe, state="accepted", due=COMING)
    standing = TaskFactory(directive=world.directive(), kind="standing", original_due=None)
    for body in (world.trade, world.babe):
        AssignmentFactory(task=standing, organisation=body, state="done")
    whole = world.assignment(state="accepted")
    part = giving.PartOfTask(world.centre, "Tập huấn", date(2019, 6, 21))
    giving.break_down(whole.pk, by=world.trade_head, on=DAY, parts=[part])
    return whole


def test_agencies_stand_with_the_most_overdue_first(world, full):
    rows = boards.by_agency(Assignment.objects.all(), moment(DAY))
    found = [(r.organisation, r.counts.overdue, r.counts.done, r.counts.no_deadline, r.longest_late) for r in rows]
    assert found == [(world.trade, 4, 3, 1, 6), (world.babe, 2, 0, 1, 10)]


def test_a_part_given_on_is_not_counted_beside_its_whole(world, full):
    assert figures(Assignment.objects.all()).total == 19
    assert {r.organisation for r in boards.by_agency(Assignment.objects.all(), moment(DAY))} == {
        world.trade,
        world.babe,
    }


def test_the_median_is_of_all_that_is_or_was_late(world, full):
    late = boards.all_late(Assignment.objects.all(), moment(DAY))
    assert sorted(day for each in late for day in [each.days] * each.count) == [4, 4, 6, 6, 6, 10, 10]
    assert boards.median_late(late) == Decimal("6")


def test_the_figures_of_a_directive_are_its_own(world, full):
    directive = full.task.directive
    found = boards.by_directive([directive.pk], Assignment.objects.all(), moment(DAY))
    assert (found[directive.pk].total, found[directive.pk].not_due) == (1, 1)


def opened(browser: Client, address):
    """How many rows the list behind a figure has."""
    return browser.get(address).context["page"].paginator.count


@pytest.mark.parametrize("who", ["clerk", "chair", "trade_officer", "centre_officer", "babe_head"])
def test_each_figure_above_the_list_opens_as_many_rows(world, full, visit, who):
    browser = visit(world.people[who])
    shown = browser.get("/chi-dao/nhiem-vu/").context["figures"]
    assert [(str(f.label), opened(browser, f.url)) for f in shown] == [(str(f.label), f.value) for f in shown]
    assert sum(f.value for f in shown) > 0


def test_each_figure_of_the_board_opens_as_many_rows(world, full, visit):
    browser = visit(world.chair)
    page = browser.get("/chi-dao/bang/")
    for figure in page.context["figures"]:
        assert opened(browser, figure.url) == figure.value, figure.label
    for row in page.context["agencies"]:
        address = f"{page.context['address']}co-quan={row.organisation.pk}&tinh-trang=overdue"
        assert opened(browser, address) == row.counts.overdue
    for waiting in page.context["waiting"]:
        assert opened(browser, waiting.address) == waiting.count


def test_each_figure_of_a_directive_opens_as_many_rows(world, full, visit):
    browser = visit(world.clerk)
    page = browser.get(f"/chi-dao/van-ban/{full.task.directive.pk}/")
    found, address = page.context["counts"], page.context["list_address"]
    for name in ("overdue", "due_soon", "not_due", "no_deadline"):
        assert opened(browser, f"{address}&tinh-trang={name}") == getattr(found, name)
    assert opened(browser, f"{address}&tinh-trang={page.context['done']}") == found.done


@pytest.mark.parametrize(
    ("who", "total", "overdue"), [("clerk", 19, 6), ("trade_officer", 15, 4), ("centre_officer", 1, 0)]
)
def test_the_day_sheet_counts_what_its_scope_lists(world, full, visit, who, total, overdue):
    person = world.people[who]
    now, oversees = moment(DAY), access.oversees(person, on=DAY)
    sheet = day_sheet(person, now, oversees=oversees, works=True)
    assert (sheet.counts.total, sheet.counts.overdue) == (total, overdue)
    browser = visit(person)
    for figure in figures_of(sheet.counts, f"{list_address(sheet.scope)}&"):
        assert opened(browser, figure.url) == figure.value


def test_the_day_sheet_shows_what_waits_for_whom(world, full):
    world.assignment(state="returned")
    sheet = day_sheet(world.clerk, moment(DAY), oversees=True, works=True)
    assert [len(rows) for rows in (sheet.overdue, sheet.due_soon, sheet.to_confirm, sheet.returned)] == [5, 2, 1, 1]
    own = day_sheet(world.centre_officer, moment(DAY), oversees=False, works=True)
    assert [row.assignment.organisation for row in own.to_accept] == [world.centre]
    assert (own.to_confirm, own.returned, own.extensions) == ((), (), ())


def test_the_board_costs_the_same_for_any_number_of_rows(world, visit):
    browser = visit(world.chair)
    many(world, 1, state="in_progress")
    asked = queries_of(browser, "/chi-dao/bang/")
    for body in (world.babe, world.culture):
        many(world, 2, body, state="in_progress")
    assert queries_of(browser, "/chi-dao/bang/") == asked <= 36
