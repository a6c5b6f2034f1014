"""A national round in one sitting: 2,000 dossiers × 9 members × the criteria of a set, closed and ranked, against the
bare computation on facts already in memory; the member's next sheet; fifty members saving at once.

The measurement stops if the next sheet costs more queries with 2,000 dossiers than with one, if a choice of the fifty
is lost, or if a stored total is not the one computed.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any

from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.frame import Ratio, repeats_for, seconds
from ocop.actors.people.models import Person, Post, Role
from ocop.base.workdays import clock
from ocop.cycle.assessment.models import Attendance, Choice, Declaration, Item, Member, Sheet, Sitting
from ocop.cycle.assessment.queries.consistency import ballots_by_item
from ocop.cycle.assessment.queries.facts import competences_of, regulation_facts
from ocop.cycle.assessment.rules.facts import ItemFacts
from ocop.cycle.assessment.rules.ranking import outcome_of
from ocop.cycle.assessment.rules.tally import tally
from ocop.cycle.assessment.services import closing, scoring
from ocop.cycle.assessment.tests.hall import SCORING, Hall, made
from ocop.cycle.assessment.vocabulary import Interest, SheetState
from ocop.cycle.dossiers.models import Dossier, Registration
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.rounds.tests.province import DAY, SINCE
from ocop.law.criteria.rules.scoring import score

DOSSIERS, MEMBERS, SAVERS, CLOSED = 2_000, 9, 50, 20


def measures() -> Iterator[Ratio]:
    """The sitting with one dossier, then with all of them."""
    with clock.fixed(DAY):
        hall = made()
        sitting = hall.opened()
        browser, sheet = signed_in(hall.m1), hall.sheet(hall.item(sitting), "m1")
        small = timed_page(browser, sheet.get_absolute_url())
        yield from saved_at_once(hall, sitting)
        Attendance.objects.filter(sitting=sitting, member__person__username__startswith="saver").delete()
        Declaration.objects.filter(member__person__username__startswith="saver").delete()
        Member.objects.filter(person__username__startswith="saver").delete()
        more = seated(hall, sitting, MEMBERS - len(SCORING), "thêm")
        fill(hall, sitting, [*(hall.members[name] for name in SCORING), *more])
        now = timed_page(browser, sheet.get_absolute_url())
        if now[1] != small[1]:
            raise SystemExit(
                f"the member's sheet costs {small[1]} queries with one dossier, {now[1]} with {DOSSIERS:,}"
            )
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
            outcome_of(
                ItemFacts(sheet=sheet, is_open=True, seats=(), ballots=tuple(read[item.pk])), regulation, competences
            )
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
    sheets = sheets_of(item, seated(hall, sitting, SAVERS, "saver"))

    again: list[str] = []

    def save(sheet: Sheet) -> None:
        for code in codes:
            while not taken(sheet, code):
                again.append(code)

    def save_apart(sheet: Sheet) -> None:
        with clock.fixed(DAY):
            save(sheet)
        connection.close()

    def together() -> None:
        with ThreadPoolExecutor(SAVERS) as pool:
            list(pool.map(save_apart, sheets))

    alone = seconds(lambda: save(sheets[0]), 1) / len(codes)
    among = seconds(together, 1) / (SAVERS * len(codes))
    kept = Choice.objects.filter(sheet__in=sheets).count()
    if kept != SAVERS * len(codes):
        raise SystemExit(f"{SAVERS * len(codes) - kept} of {SAVERS * len(codes)} choices are lost")
    note = f"{kept:,} choices, none lost, {len(again)} sent again"
    yield Ratio("a save while fifty members save ÷ a save alone", among, alone, note)
    Choice.objects.filter(sheet__in=sheets).delete()
    Sheet.objects.filter(pk__in=[each.pk for each in sheets]).delete()


def taken(sheet: Sheet, code: str) -> bool:
    """Whether the choice was kept; a database too busy to answer is asked again, as the page of the sheet does."""
    try:
        scoring.choose(sheet.pk, by=sheet.member.person, on=DAY, criterion=code, option=0, reason="Theo hồ sơ")
    except OperationalError:
        return False
    return True


def seated(hall: Hall, sitting: Sitting, count: int, prefix: str) -> list[Member]:
    """So many more members of the council, present."""
    role, body = Role.objects.get(code="council_member"), hall.members["m1"].organisation
    seats = []
    for number in range(count):
        person = Person.objects.create_user(f"{prefix}-{number}", full_name=f"Thành viên {prefix} {number}")
        Post.objects.create(person=person, organisation=body, role=role, title="Thành viên", start=SINCE)
        seats.append(
            Member(
                council=sitting.council,
                person=person,
                organisation=body,
                seat=hall.members["m1"].seat,
                since=SINCE,
                noted_by=hall.expert,
            )
        )
    made_ = Member.objects.bulk_create(seats)
    Attendance.objects.bulk_create(
        Attendance(sitting=sitting, member=each, is_present=True, noted_by=hall.clerk, noted_at=timezone.now())
        for each in made_
    )
    return made_


def declared(items: list[Item], members: list[Member]) -> None:
    """Nobody among them has an interest in any of it."""
    Declaration.objects.bulk_create(
        (
            Declaration(member=member, dossier_id=item.dossier_id, kind=Interest.NONE, declared_at=timezone.now())
            for item in items
            for member in members
        ),
        batch_size=5_000,
    )


def sheets_of(item: Item, members: list[Member]) -> list[Sheet]:
    """One open sheet for each, its member read."""
    declared([item], members)
    Sheet.objects.bulk_create(Sheet(item=item, member=member, turn=1) for member in members)
    return list(Sheet.objects.filter(item=item, member__in=members).select_related("member__person"))


def fill(hall: Hall, sitting: Sitting, members: list[Member]) -> None:
    """The other dossiers of the sitting, every sheet chosen and signed."""
    Dossier.objects.filter(pk=hall.item(sitting).dossier_id).update(office_no=None)
    items = Item.objects.bulk_create(items_of(sitting, dossiers_like(hall.item(sitting).dossier), hall))
    declared(items, members)
    Sheet.objects.bulk_create(
        (Sheet(item=item, member=member, turn=1) for item in items for member in members), batch_size=2_000
    )
    sheets = list(Sheet.objects.filter(item__in=items).only("pk"))
    chosen = {each.pk: options_of(hall.world.sheet, each.pk) for each in sheets}
    now = timezone.now()
    for some in batched(sheets):
        Choice.objects.bulk_create(
            (
                Choice(sheet_id=each.pk, criterion=code, option=option, reason="Theo minh chứng", saved_at=now)
                for each in some
                for code, option in chosen[each.pk].items()
            ),
            batch_size=5_000,
        )
    for each in sheets:
        each.state, each.signed_at, each.digest = SheetState.SIGNED, now, "0" * 64
        each.total = score(hall.world.sheet, chosen[each.pk]).total
    Sheet.objects.bulk_update(sheets, ["state", "signed_at", "digest", "total"], batch_size=500)


def batched(sheets: list[Sheet]) -> Iterator[list[Sheet]]:
    return (sheets[start : start + 500] for start in range(0, len(sheets), 500))


def options_of(sheet: Any, number: int) -> dict[str, int | None]:
    """Options that differ from sheet to sheet a little, so that totals stay near each other."""
    return {
        criterion.code: max(0, len(criterion.options) - 1 - (number + place) % 7 // 5)
        for place, criterion in enumerate(sheet.criteria)
    }


def dossiers_like(first: Dossier) -> list[Dossier]:
    """Copies with products of their own; the papers of a dossier are no part of this measurement."""
    product, entry = first.product, first.entry
    products = Product.objects.bulk_create(
        copy_of(product, name=f"Trà số {n}", name_key=f"tra so {n}") for n in range(DOSSIERS - 1)
    )
    entries = CycleEntry.objects.bulk_create(copy_of(entry, product=each) for each in products)
    rows = Dossier.objects.bulk_create(
        copy_of(first, entry=each, product=each.product, form_no=f"{n:05d}/PĐK-bench", form_number=n, office_no=None)
        for n, each in enumerate(entries, 1_000)
    )
    form = Registration.objects.get(dossier=first)
    Registration.objects.bulk_create(copy_of(form, dossier=row) for row in rows)
    return rows


def copy_of(row: Any, **changes: Any) -> Any:
    """Another row with the same values."""
    values = {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key
    }
    made_ = type(row)(**values)
    for name, value in changes.items():
        setattr(made_, name, value)
    return made_


def items_of(sitting: Sitting, dossiers: list[Dossier], hall: Hall) -> Iterator[Item]:
    for order, dossier in enumerate(dossiers, 2):
        yield Item(
            sitting=sitting, dossier=dossier, criteria_set=hall.world.tea.criteria_set, order=order, state="scoring",
            added_on=DAY,
        )  # fmt: skip


def signed_in(person: Person) -> Client:
    browser = Client()
    browser.force_login(person)
    return browser


def timed_page(browser: Client, address: str) -> tuple[float, int]:
    """Seconds of a page, and its queries."""

    def ask() -> None:
        assert browser.get(address).status_code == 200

    ask()
    with CaptureQueriesContext(connection) as asked:
        ask()
    queries = len(asked)
    return seconds(ask, repeats_for(ask)), queries
