"""A council of the small province on 15/02/2027: chair, deputy, three members who score, and three who do not: the
secretary on the seat of the OCOP body, two more so that every mandatory seat is taken, five totals known by hand.

`hall.opened()` is a sitting at work on one dossier, everybody present, everything declared;
`hall.all_signed(item, 74, 76, 78, 80, 72)` has five sheets signed with these totals, known by hand: `hall.total(76)`
gives options worth 76 in the set of tea.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings
from django.utils import timezone

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.models import Person, Post, Role
from ocop.cycle.assessment import loaders
from ocop.cycle.assessment.models import Choice, Council, Item, KnockOut, Member, Regulation, SeatRule, Sheet, Sitting
from ocop.cycle.assessment.services import (
    closing,
    councils,
    declaring,
    opening,
    planning,
    regulating,
    scoring,
    stopping,
)
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.tests.world import World, built
from ocop.cycle.rounds.tests.province import DAY, SINCE, rolled_back

BEFORE = date(2027, 2, 10)  # three working days before the sitting: 11, 12, 15
SEATS = {  # name: (full name, role of the post, seat, role in the council, scores)
    "head_chair": ("Triệu Thị Chủ Tọa", "council_chair", "chair", "chair", True),
    "deputy": ("Hà Văn Phó", "council_member", "agriculture", "deputy", True),
    "m1": ("Nông Thị Bích", "council_member", "industry", "member", True),
    "m2": ("Lý Văn Cương", "council_member", "health", "member", True),
    "m3": ("Bàn Văn Thắng", "council_member", "science", "member", True),
    "clerk": ("Đinh Thị Ký", "council_secretary", "ocop_body", "secretary", False),
    "culture": ("Hoàng Thị Sim", "council_member", "culture", "member", False),
    "branch": ("Nguyễn Văn Chi", "council_member", "specialised", "member", False),
}
SCORING = tuple(name for name, row in SEATS.items() if row[4])


class Hall:
    """The province with its council; people by name."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.people: dict[str, Person] = {}
        self.members: dict[str, Member] = {}
        self.council: Council
        self.regulation: Regulation

    def __getattr__(self, name: str) -> Any:
        held = self.__dict__
        return held["people"][name] if name in held["people"] else getattr(held["world"], name)

    # ── before the sitting ──

    def set_up(self) -> "Hall":
        """Regulation and council as the office enters them."""
        self.regulation = self.enact()
        body = OrganisationFactory(name="Hội đồng tỉnh Mẫu", short="Hội đồng", kind="council", level="provincial",
                                   province="xx")  # fmt: skip
        self.council = councils.set_up(
            by=self.expert, on=BEFORE, name="Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Mẫu năm 2027",
            decision_number="12/QĐ-UBND", decision_on=date(2027, 1, 20), issuer="Chủ tịch UBND tỉnh Mẫu", year=2027,
        )  # fmt: skip
        for name, (full_name, role, seat, council_role, is_scoring) in SEATS.items():
            person = self.people[name] = Person.objects.create_user(name, full_name=full_name)
            Post.objects.create(
                person=person, organisation=body, role=Role.objects.get(code=role), title=role, start=SINCE
            )
            self.members[name] = councils.add_member(
                self.council.pk, by=self.expert, on=BEFORE, person=person, organisation=self.department,
                seat=SeatRule.objects.get(code=seat), role=council_role, is_scoring=is_scoring, since=BEFORE,
            )  # fmt: skip
        return self

    def enact(self, start: date = date(2027, 1, 1), number: str = "11/QĐ-UBND", **values: Any) -> Regulation:
        """A version of the regulation; what is not given is the default."""
        return regulating.enact(
            by=self.expert, on=BEFORE, decision_number=number, decision_on=date(2026, 12, 20),
            issuer="Chủ tịch UBND tỉnh Mẫu", start=start, values=values,
        )  # fmt: skip

    def candidate(self, name: str = "Trà Shan tuyết", **facts: Any) -> Dossier:
        """A dossier that the advisory team has reported on."""
        return self.world.dossier("advisory_reported", product=self.world.product(name), **facts)

    def planned(self, *dossiers: Dossier, mode: str = "meeting", held_on: date = DAY) -> Sitting:
        """A sitting with these dossiers on its list."""
        sitting = planning.plan_sitting(
            self.council.pk, by=self.expert, on=BEFORE, mode=mode, held_on=held_on, round=self.world.round()
        )
        if dossiers:
            planning.list_dossiers(sitting.pk, by=self.expert, on=BEFORE, dossiers=dossiers)
        return sitting

    def trial(self, *samples: str) -> Sitting:
        """A trial on sample products, open."""
        sitting = planning.plan_sitting(self.council.pk, by=self.expert, on=BEFORE, mode="calibration", held_on=DAY)
        for sample in samples:
            planning.add_sample(
                sitting.pk, by=self.expert, on=BEFORE, sample=sample, criteria_set=self.world.tea.criteria_set
            )
        return opening.open_sitting(sitting.pk, by=self.head_chair, on=DAY)

    def declared(self, sitting: Sitting, *names: str, kind: str = "none", words: str = "") -> None:
        """These members declare about every dossier of the list."""
        for item in sitting.items.all():
            for name in names or SEATS:
                declaring.declare(item.pk, by=self.people[name], on=BEFORE, kind=kind, words=words)

    def present(self, sitting: Sitting, *names: str) -> None:
        """The secretary notes who is there."""
        there = [self.members[name] for name in names or SEATS]
        opening.note_attendance(sitting.pk, by=self.clerk, on=DAY, present=there)

    def opened(self, *dossiers: Dossier, mode: str = "meeting") -> Sitting:
        """A sitting at work."""
        sitting = self.planned(*(dossiers or (self.candidate(),)), mode=mode)
        self.declared(sitting)
        if mode == "meeting":
            self.present(sitting)
        return opening.open_sitting(sitting.pk, by=self.head_chair, on=DAY)

    # ── sheets ──

    def item(self, sitting: Sitting) -> Item:
        """The first of its list."""
        found = sitting.items.order_by("order").first()
        assert found
        return found

    def sheet(self, item: Item, name: str) -> Sheet:
        """The member's sheet of the turn now scored."""
        turn = Item.objects.values_list("turn", flat=True).get(pk=item.pk)
        return Sheet.objects.get(item=item, member=self.members[name], turn=turn)

    def total(self, points: int) -> dict[str, int | None]:
        """Options of the set of tea that add up to exactly so many points; minima are given up last."""
        chosen: dict[str, int | None] = self.world.best()
        too_many = 100 - points
        order = sorted(self.world.sheet.criteria, key=lambda each: each.minimum_for(5) > 0)
        for star in (5, 4, 3, 0):
            for criterion in order:
                held = criterion.option(chosen[criterion.code]).points
                least = criterion.minimum_for(star) if star else 0
                fitting = [each for each in criterion.options if least <= each.points >= held - too_many]
                option = min(fitting, key=lambda each: each.points, default=criterion.option(chosen[criterion.code]))
                if option.points < held:
                    chosen[criterion.code], too_many = option.index, too_many - (held - option.points)
        assert not too_many, "no options add up to that"
        return chosen

    def score(self, item: Item, name: str, chosen: Mapping[str, int | None]) -> Sheet:
        """Every option as a row with a reason; that a choice is taken is the promise of `test_scoring`."""
        sheet = self.sheet(item, name)
        sheet.choices.all().delete()
        Choice.objects.bulk_create(
            Choice(sheet=sheet, criterion=code, option=option, reason="Theo minh chứng", saved_at=timezone.now())
            for code, option in chosen.items()
        )
        return sheet

    def signed(self, item: Item, **totals: int) -> None:
        """These members score to their totals and sign."""
        for name, points in totals.items():
            sheet = self.score(item, name, self.total(points))
            scoring.sign(sheet.pk, by=self.people[name], on=DAY)

    def all_signed(self, item: Item, *totals: int) -> None:
        """The five members in order: chair, deputy, m1, m2, m3."""
        self.signed(item, **dict(zip(SCORING, totals, strict=True)))

    def voted(self, knock_out: KnockOut, **kinds: str) -> None:
        """The five vote, for the proposal where nothing else is said."""
        for name in SCORING:
            stopping.vote(knock_out.pk, by=self.people[name], on=DAY, kind=kinds.get(name, "for"))

    def close(self, item: Item) -> Any:
        """The chair closes it."""
        return closing.close_item(item.pk, by=self.head_chair, on=DAY)


def halls(blocker: Any) -> Iterator[Hall]:
    """For a module's fixture: made once, gone after the module."""
    with rolled_back(blocker):
        yield made()


def made() -> Hall:
    """With reference rows, regulation and council."""
    world = built()
    loaders.load(Path(django_settings.REFERENCE_ROOT))
    return Hall(world).set_up()
