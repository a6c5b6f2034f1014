"""A national round in one sitting: 2,000 dossiers × 9 members × the criteria of a set, closed and ranked, against the
bare computation on facts already in memory; the member's next sheet; fifty members saving at once.

The measurement stops if the next sheet costs more queries with 2,000 dossiers than with one, if a choice of the fifty
is lost, or if a stored total is not the one computed.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db import close_old_connections, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.frame import Ratio, repeats_for, seconds
from ocop.actors.people.models import Person, Post, Role
from ocop.base.workdays import clock
from ocop.cycle.assessment.models import Choice, Item, Member, Sheet, Sitting
from ocop.cycle.assessment.queries.consistency import ballots_by_item
from ocop.cycle.assessment.queries.facts import competences_of, regulation_facts
from ocop.cycle.assessment.rules.facts import ItemFacts
from ocop.cycle.assessment.rules.ranking import outcome_of
from ocop.cycle.assessment.rules.tally import tally
from ocop.cycle.assessment.services import closing, scoring
from ocop.cycle.assessment.tests.hall import Hall, made
from ocop.cycle.dossiers.models import Dossier, Registration
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.rounds.tests.province import DAY, SINCE

DOSSIERS, MEMBERS, SAVERS, CLOSED = 2_000, 9, 50, 20
SINCE_COUNCIL = date(2027, 2, 10)


def measures() -> Iterator[Ratio]:
    """The sitting with one dossier, then with all of them."""
    with clock.fixed(DAY):
        hall = made()
        members = seated(hall, MEMBERS)
        sitting = hall.opened()
        browser, sheet = signed_in(hall.m1), hall.sheet(hall.item(sitting), "m1")
        small = timed_page(browser, sheet.get_absolute_url())
        yield from saved_at_once(hall, sitting)
        fill(hall, sitting, members)
        now = timed_page(browser, sheet.get_absolute_url())
        if now[1] != small[1]:
            raise SystemExit(f"the member's sheet costs {small[1]} queries with one dossier, {now[1]} with {DOSSIERS:,}")
        yield Ratio("member's next sheet with 2,000 dossiers ÷ with 1", now[0], small[0], f"{now[1]} queries each")
        yield from ranked(hall, sitting)


def ranked(hall: Hall, sitting: Sitting) -> Iterator[Ratio]:
    """Reading, adding up and ranking all of it, and closing a dossier, against the rules alone."""
    items = list(sitting.items.filter(dossier__isnull=False).select_related("criteria_set", "dossier__framework"))
    ballots, sheet = ballots_by_item(items), hall.world.sheet
    regulation = regulation_facts(sitting.regulation)
    competences = competences_of(items[0].dossier.framework, on=DAY)
    facts = [ItemFacts(sheet=sheet, is_open=True, seats=(), ballots=tuple(ballots[item.pk])) for item in items]
    check(ballots, sheet)

    def bare() -> object:
        return [outcome_of(each, regulation, competences) for each in facts]

    def whole() -> object:
        read = ballots_by_item(items)
        return [
            outcome_of(ItemFacts(sheet=sheet, is_open=True, seats=(), ballots=tuple(read[item.pk])), regulation, competences)
            for item in items
        ]

    choices = f"{sum(len(each.chosen) for given in ballots.values() for each in given):,} choices"
    bare_time = seconds(bare, 1)
    yield Ratio("ranking a sitting, read and computed ÷ computed", seconds(whole, 1), bare_time, choices)
    waiting = islice((item for item in items if item.state == "scoring"), 1, 1 + CLOSED)
    act = seconds(lambda: [close(hall, item) for item in waiting], 1) / CLOSED
    yield Ratio("closing one dossier ÷ computing it", act, bare_time / len(items), f"mean of {CLOSED} closings")


def close(hall: Hall, item: Item) -> None:
    if closing.close_item(item.pk, by=hall.head_chair, on=DAY) is None:
        raise SystemExit("a dossier has no result")


def check(ballots: Any, sheet: Any) -> None:
    """The bulk is what it should be: the stored totals are those of the choices."""
    stored = dict(Sheet.objects.filter(state="signed").values_list("pk", "total"))
    computed = sum(total for given in ballots.values() for total in tally(sheet, given).totals.values())
    if computed != sum(stored.values()):
        raise SystemExit(f"the totals do not hold: {computed} computed, {sum(stored.values())} stored")


def saved_at_once(hall: Hall, sitting: Sitting) -> Iterator[Ratio]:
    """Fifty members, each with a sheet of their own, save every criterion at the same time; nothing is lost."""
    item, codes = hall.item(sitting), list(hall.world.sheet.by_code)
    savers = seated(hall, SAVERS, prefix="saver")
    sheets = Sheet.objects.bulk_create(Sheet(item=item, member=member, turn=1) for member in savers)
    for member in savers:
        hall.declared_by(item, member)
    def all_of(sheet: Sheet) -> None:
        try:
            for code in codes:
                scoring.choose(sheet.pk, by=sheet.member.person, on=DAY, criterion=code, option=0, reason="Theo hồ sơ")
        finally:
            close_old_connections()
            connection.close()

    def alone() -> object:
        return [scoring.choose(sheets[0].pk, by=sheets[0].member.person, on=DAY, criterion=code, option=0) for code in codes]

    def together() -> object:
        with ThreadPoolExecutor(SAVERS) as pool:
            return list(pool.map(all_of, sheets))

    one, many = seconds(alone, 1) / len(codes), seconds(together, 1) / (SAVERS * len(codes))
    kept = Choice.objects.filter(sheet__in=sheets).count()
    if kept != SAVERS * len(codes):
        raise SystemExit(f"{SAVERS * len(codes) - kept} choices of {SAVERS * len(codes)} are lost")
    Choice.objects.filter(sheet__in=sheets).delete()
    Sheet.objects.filter(pk__in=[each.pk for each in sheets]).delete()
    yield Ratio("a save among fifty members ÷ a save alone", many, one, f"{kept:,} choices, none lost")
