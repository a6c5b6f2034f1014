"""The council of the demonstration: set up by decision, a sitting today with one dossier being scored, one closed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ocop.actors.people.models import Person
from ocop.cycle.assessment.models import Council, Item, Member, SeatRule, Sitting
from ocop.cycle.assessment.services import closing, councils, declaring, opening, planning, regulating, scoring
from ocop.cycle.assessment.vocabulary import Interest, Mode
from ocop.cycle.dossiers.models import Dossier

from ..cast import body_of
from .dossiers import Desk, chosen_in

BEGUN = 9  # criteria that the first member has scored of the dossier still open
WHOLE_DAY = {"days_before": 0}  # the demonstration may be made on the first day of a year, when everything falls on it


@dataclass
class Hall:
    """The council and its members by name."""

    desk: Desk
    members: dict[str, Member] = field(default_factory=dict)

    @property
    def told(self) -> Mapping[str, Any]:
        """What the story says of the council."""
        found: Mapping[str, Any] = self.desk.story["council"]
        return found

    @property
    def today(self) -> date:
        """The day of the sitting."""
        return self.desk.scene.today

    def person(self, name: str) -> Person:
        """Somebody of the cast."""
        return self.desk.scene.cast.named(name)

    def with_role(self, role: str) -> Person:
        """The one with that part in the council."""
        return next(self.person(row["name"]) for row in self.told["members"] if row["role"] == role)

    def set_up(self) -> Council:
        """Regulation, decision, members seat by seat."""
        by, on, told = self.desk.scene.office(), self.desk.day("council"), self.told
        regulating.enact(
            by=by, on=on, decision_number=told["regulation"], decision_on=on, issuer=told["issuer"], start=on,
            values=WHOLE_DAY,
        )  # fmt: skip
        council = councils.set_up(
            by=by, on=on, name=told["name"], decision_number=told["number"], decision_on=on, issuer=told["issuer"],
            year=on.year,
        )  # fmt: skip
        for row in told["members"]:
            self.members[row["name"]] = councils.add_member(
                council.pk, by=by, on=on, person=self.person(row["name"]), organisation=body_of(row["body"], on),
                seat=SeatRule.objects.get(code=row["seat"]), role=row["role"], is_scoring=row["role"] != "secretary",
                since=on,
            )  # fmt: skip
        return council

    def sit(self, council: Council) -> None:
        """Today: everybody declared and present; some dossiers are closed with their result, one is being scored."""
        judged, scored = self.desk.reaching("closed"), self.desk.at("scoring")
        sitting = self._opened(council, *judged, scored)
        items = {item.dossier_id: item for item in sitting.items.all()}
        for dossier in judged:
            self._judge(items[dossier.pk], dossier)
        begun = dict(list(chosen_in(scored).items())[:BEGUN])
        self._choose(items[scored.pk], self.told["members"][1]["name"], begun)

    def _judge(self, item: Item, dossier: Dossier) -> None:
        for name, member in self.members.items():
            if member.is_scoring:
                self._score(item, name, chosen_in(dossier))
        closing.close_item(item.pk, by=self.with_role("chair"), on=self.today)

    def _opened(self, council: Council, *dossiers: Dossier) -> Sitting:
        by, on = self.desk.scene.office(), self.desk.day("list")
        fresh = list(Dossier.objects.named().filter(pk__in=[each.pk for each in dossiers]))
        sitting = planning.plan_sitting(
            council.pk, by=by, on=on, mode=Mode.MEETING, held_on=self.today, place=self.told["place"],
            round=fresh[0].round,
        )  # fmt: skip
        planning.list_dossiers(sitting.pk, by=by, on=on, dossiers=fresh)
        for item in sitting.items.all():
            for name in self.members:
                declaring.declare(item.pk, by=self.person(name), on=self.desk.day("declare"), kind=Interest.NONE)
        secretary = self.with_role("secretary")
        opening.note_attendance(sitting.pk, by=secretary, on=self.today, present=self.members.values())
        return opening.open_sitting(sitting.pk, by=self.with_role("chair"), on=self.today)

    def _choose(self, item: Item, name: str, chosen: Mapping[str, int | None]) -> int:
        sheet = item.sheets.get(member=self.members[name])
        for criterion, option in chosen.items():
            scoring.choose(
                sheet.pk, by=self.person(name), on=self.today, criterion=criterion, option=option,
                reason=self.desk.story["reason"],
            )  # fmt: skip
        return sheet.pk

    def _score(self, item: Item, name: str, chosen: Mapping[str, int | None]) -> None:
        scoring.sign(self._choose(item, name, chosen), by=self.person(name), on=self.today)
